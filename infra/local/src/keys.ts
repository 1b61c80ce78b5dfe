import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export type Keys = {
  /** Signs the local stack's tokens. */
  privateKey: JWK;
  /** File with the public half, as a service reads it. */
  jwksFile: string;
  /** For the HMAC over request bodies. */
  payloadKey: string;
};

const places = (dataDir: string) => {
  const folder = join(dataDir, 'keys');
  return { folder, keys: join(folder, 'private.json'), jwksFile: join(folder, 'jwks.json') };
};

const write = async (path: string, content: unknown, mode: number): Promise<void> => {
  await writeFile(`${path}.new`, JSON.stringify(content), { mode });
  await rename(`${path}.new`, path);
};

type Kept = { privateKey: JWK; payloadKey: string };

const generate = async (): Promise<Kept> => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return {
    privateKey: { ...(await exportJWK(privateKey)), alg: 'EdDSA', kid },
    payloadKey: randomBytes(32).toString('base64url'),
  };
};

const publicHalf = ({ kty, crv, x, alg, kid }: JWK): object => ({ kty, crv, x, alg, kid, use: 'sig' });

/** The keys of a data folder, the private one readable by its owner only; generated at the first call. */
export const keysOf = async (dataDir: string): Promise<Keys> => {
  const { folder, keys, jwksFile } = places(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await readFile(keys, 'utf8').catch(() => undefined);
  const kept = found ? (JSON.parse(found) as Kept) : await generate();
  if (!found) await write(keys, kept, 0o600);
  await write(jwksFile, { keys: [publicHalf(kept.privateKey)] }, 0o644);
  return { ...kept, jwksFile };
};
