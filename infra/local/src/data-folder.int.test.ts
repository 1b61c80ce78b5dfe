import { reachableDataDir } from '@cairn/local-postgres/run-as';
import { existsSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keysOf } from './keys.ts';
import { lockFolder } from './lock.ts';
import { beginAnew } from './stores.ts';
import { tokenMint } from './tokens.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cairn-folder-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('a fresh start', () => {
  const there = async () => {
    const rows = await reachableDataDir(join(dataDir, 'postgres'));
    return { log: existsSync(join(dataDir, 'eventstoredb/x')), rows: existsSync(join(rows, 'x')) };
  };

  test.each([
    { log: true, rows: true },
    { log: false, rows: true },
    { log: true, rows: false },
  ])('deletes only the data of embedded stores: %o', async (embedded) => {
    for (const folder of [join(dataDir, 'eventstoredb'), await reachableDataDir(join(dataDir, 'postgres'))]) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'x'), '');
    }
    await beginAnew(dataDir, embedded);
    expect(await there()).toEqual({ log: !embedded.log, rows: !embedded.rows });
  });
});

describe('the lock of a data folder', () => {
  test('is held by one process at a time, and free again after its release', async () => {
    const first = await lockFolder(dataDir);
    await expect(lockFolder(dataDir)).rejects.toThrow(`process ${process.pid}`);
    await first.release();
    const second = await lockFolder(dataDir);
    expect(second.abandoned).toBe(false);
    await second.release();
  });

  test('counts as abandoned if no process listens on it', async () => {
    await writeFile(join(dataDir, 'lock'), '');
    const lock = await lockFolder(dataDir);
    expect(lock.abandoned).toBe(true);
    await lock.release();
  });

  test('works in a folder whose path is too long for a socket', async () => {
    const deep = join(dataDir, 'x'.repeat(120));
    await mkdir(deep);
    const lock = await lockFolder(deep);
    await expect(lockFolder(deep)).rejects.toThrow('already runs');
    await lock.release();
  });
});

describe('the keys of a data folder', () => {
  const settings = { CAIRN_TOKEN_ISSUER: 'https://cairn.test', CAIRN_TOKEN_AUDIENCE: 'cairn' };
  const person = '0192f0c4-7b1a-7c3e-9d52-3f6f0a8f1b11';

  test('stay the same, and only their owner can read the private one', async () => {
    const { privateKey, payloadKey, idKey } = await keysOf(dataDir);
    expect(await keysOf(dataDir)).toMatchObject({ privateKey, payloadKey, idKey });
    expect(statSync(join(dataDir, 'keys/private.json')).mode & 0o777).toBe(0o600);
  });

  test('of a folder from before there was an id key stay the same, and an id key is added', async () => {
    const { privateKey, payloadKey } = await keysOf(dataDir);
    await writeFile(join(dataDir, 'keys/private.json'), JSON.stringify({ privateKey, payloadKey }));
    const { idKey, postgresPassword, ...others } = await keysOf(dataDir);
    expect(others).toMatchObject({ privateKey, payloadKey });
    expect(await keysOf(dataDir)).toMatchObject({ idKey, postgresPassword });
  });

  test('sign tokens that the public key verifies', async () => {
    const { privateKey, jwksFile } = await keysOf(dataDir);
    const token = await tokenMint(privateKey, settings)({ personId: person, roles: ['hr'] });
    const jwks = JSON.parse(await readFile(jwksFile, 'utf8')) as JSONWebKeySet;
    const { payload } = await jwtVerify(token, createLocalJWKSet(jwks), { audience: 'cairn' });
    expect(payload).toMatchObject({ person_id: person, kind: 'human', roles: ['hr'] });
    expect(JSON.stringify(jwks)).not.toContain('"d"');
  });

  test('sign tokens without a kind if asked to', async () => {
    const { privateKey } = await keysOf(dataDir);
    const token = await tokenMint(privateKey, settings)({ personId: person, roles: [], kind: null });
    expect(JSON.parse(atob(token.split('.')[1] ?? ''))).not.toHaveProperty('kind');
  });
});
