import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { selfSigned } from '@cairn/embedded-eventstoredb/self-signed';

/** How the embedded event store is started, and how it is reached. */
export type LogAccess = { args: readonly string[]; url(port: number | undefined): string };

const open: LogAccess = { args: [], url: (port) => `esdb://127.0.0.1:${port}?tls=false` };

const user = 'cairn';

const pathsIn = (dataDir: string) => {
  const inKeys = (name: string): string => join(dataDir, 'keys', `eventstoredb.${name}`);
  return { cert: inKeys('cert.pem'), key: inKeys('key.pem'), login: inKeys('login') };
};

/** Creates the files if there are none. The login is written last, so that it proves that all are there. */
const makeOnce = async ({ cert, key, login }: ReturnType<typeof pathsIn>): Promise<string> => {
  const found = await readFile(login, 'utf8').catch(() => undefined);
  if (found !== undefined) return found.trim();
  const made = `${user}:${randomBytes(32).toString('base64url')}`;
  const certificate = selfSigned();
  await writeFile(cert, certificate.cert, { mode: 0o600 });
  await writeFile(key, certificate.key, { mode: 0o600 });
  await writeFile(login, `${made}\n`, { mode: 0o600 });
  return made;
};

/**
 * How the embedded event store of a data folder is reached: by every process of this machine, or with `tls` only by those
 * that have the certificate and the password in the folder. The client sends no password without TLS.
 */
export const logAccess = async (dataDir: string, tls: boolean): Promise<LogAccess> => {
  if (!tls) return open;
  await mkdir(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  const paths = pathsIn(dataDir);
  const login = await makeOnce(paths);
  const ca = encodeURIComponent(paths.cert);
  return {
    args: ['--tls-cert', paths.cert, '--tls-key', paths.key, '--credentials-file', paths.login],
    url: (port) => `esdb://${login}@127.0.0.1:${port}?tls=true&tlsCAFile=${ca}`,
  };
};
