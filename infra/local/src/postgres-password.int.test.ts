import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@cairn/local-postgres/postgres';
import { openPostgres } from '@cairn/read-model/postgres';
import { createLogger } from '@cairn/runtime/logger';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-password-'));
  await chmod(folder, 0o711);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (given: { password?: string } = {}) =>
  startPostgres({ port: 0, dataDir: join(folder, 'postgres'), logger: { info: () => {} }, ...given });

const wrongPassword = '28P01';
const login = async (url: string): Promise<string> => {
  const postgres = openPostgres({ url, logger: createLogger({ service: 'test', level: 'silent' }) });
  try {
    await postgres.query('select 1');
    return 'accepted';
  } catch (error) {
    return String((error as { code?: string }).code);
  } finally {
    await postgres.close();
  }
};

test('a Postgres that trusted every local process asks for the password from its next start on', async () => {
  const trusting = await start();
  expect(await login(trusting.url)).toBe('accepted');
  await trusting.stop();
  for (const password of ["it's a secret", 'another one']) {
    const asking = await start({ password });
    expect(await login(asking.url)).toBe('accepted');
    expect(await login(`postgres://cairn:wrong@127.0.0.1:${asking.port}/cairn`)).toBe(wrongPassword);
    await asking.stop();
    expect((await stat(join(asking.dataDir, 'pg_hba.conf'))).mode & 0o777).toBe(0o600);
  }
});
