import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { person } from './app.fixture.ts';
import { type Auth, createAuth } from './auth.ts';

const claims = { iss: 'https://cairn.test', aud: 'cairn', sub: 'anna', person_id: person, exp: 4e9 };

const signer = async (kid: string) => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const token = await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid }).sign(privateKey);
  return { jwk: { ...(await exportJWK(publicKey)), alg: 'EdDSA', kid }, header: `Bearer ${token}` };
};
const [one, two] = await Promise.all([signer('one'), signer('two')]);

let folder: string;
let jwksFile: string;
let auth: Auth;
let logged: unknown[];

/** A new file takes the place of the old one, as a secret store does it. */
const replace = (text: string): void => {
  writeFileSync(`${jwksFile}.new`, text);
  renameSync(`${jwksFile}.new`, jwksFile);
};
const keys = (...signers: { jwk: object }[]): string =>
  JSON.stringify({ keys: signers.map(({ jwk }) => jwk) });
const accepts = async ({ header }: { header: string }): Promise<boolean> => {
  try {
    return (await auth.authenticate(header)).personId === person;
  } catch {
    return false;
  }
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'key-file-'));
  jwksFile = join(folder, 'jwks.json');
  replace(keys(one));
  logged = [];
  const logger = { error: (...words: unknown[]) => void logged.push(words) };
  auth = createAuth({ jwksFile, issuer: claims.iss, audience: claims.aud, logger });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a key that is added to the key file is accepted without a restart', async () => {
  expect([await accepts(one), await accepts(two)]).toEqual([true, false]);
  writeFileSync(jwksFile, keys(one, two));
  expect([await accepts(one), await accepts(two)]).toEqual([true, true]);
});

test('a token is refused once its key is gone from the key file, even if it was accepted before', async () => {
  expect(await accepts(one)).toBe(true);
  replace(keys(two));
  expect([await accepts(one), await accepts(two)]).toEqual([false, true]);
});

test.each([
  ['is not JSON', () => replace('{')],
  ['holds no key set', () => replace('{}')],
  ['is gone', () => rmSync(jwksFile)],
])('the keys stay as they were if the key file %s, and the log says so once', async (_what, spoil) => {
  expect(await accepts(one)).toBe(true);
  spoil();
  expect([await accepts(one), await accepts(one)]).toEqual([true, true]);
  expect(logged).toHaveLength(1);
  replace(keys(two));
  expect([await accepts(one), await accepts(two)]).toEqual([false, true]);
});

test('a key file that cannot be read at the start is an error', () => {
  const settings = { jwksFile: join(folder, 'none.json'), issuer: claims.iss, audience: claims.aud };
  expect(() => createAuth(settings)).toThrow('none.json');
});
