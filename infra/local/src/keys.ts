import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

export type Keys = {
  /** Signs tokens for the local stack. */
  privateKey: JWK;
  /** The file with the public key, as a JSON Web Key Set. */
  jwksFile: string;
  /** The key for the HMAC of request bodies. */
  payloadKey: string;
  /** The key of derived ids. It belongs to the log in the same folder. */
  idKey: string;
  /** Seals the codes of the links that sign in to the console. */
  signInSecret: string;
  /** The password of the embedded Postgres. */
  postgresPassword: string;
};

const pathsIn = (dataDir: string) => {
  const folder = join(dataDir, 'keys');
  return { folder, keys: join(folder, 'private.json'), jwksFile: join(folder, 'jwks.json') };
};

const write = async (path: string, content: unknown, mode: number): Promise<void> => {
  await writeFile(`${path}.new`, JSON.stringify(content), { mode });
  await rename(`${path}.new`, path);
};

type StoredKeys = Omit<Keys, 'jwksFile'>;

const secret = (): string => randomBytes(32).toString('base64url');

const generate = async (): Promise<StoredKeys> => {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return {
    privateKey: { ...(await exportJWK(privateKey)), alg: 'EdDSA', kid },
    payloadKey: secret(),
    idKey: secret(),
    signInSecret: secret(),
    postgresPassword: secret(),
  };
};

const publicKey = ({ kty, crv, x, alg, kid }: JWK): object => ({ kty, crv, x, alg, kid, use: 'sig' });

/** The password of the embedded Postgres in a data folder; undefined if there is none yet. */
export const postgresPasswordIn = async (dataDir: string): Promise<string | undefined> => {
  const found = await readFile(pathsIn(dataDir).keys, 'utf8').catch(() => undefined);
  return found === undefined ? undefined : (JSON.parse(found) as Partial<StoredKeys>).postgresPassword;
};

/** The keys in a data folder, created on the first call. Only the owner can read the private one. */
export const keysOf = async (dataDir: string): Promise<Keys> => {
  const { folder, keys, jwksFile } = pathsIn(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await readFile(keys, 'utf8').catch(() => undefined);
  const before = found ? (JSON.parse(found) as Partial<StoredKeys>) : {};
  // An older version had fewer keys.
  const stored: StoredKeys = { ...(await generate()), ...before };
  if (Object.keys(before).length < Object.keys(stored).length) await write(keys, stored, 0o600);
  await write(jwksFile, { keys: [publicKey(stored.privateKey)] }, 0o644);
  return { ...stored, jwksFile };
};
