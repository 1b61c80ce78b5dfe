import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from './postgres.ts';

const logger = { info: () => {} };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-launcher-'));
  await chmod(folder, 0o711);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (name: string, port = 0) => startPostgres({ port, dataDir: join(folder, name), logger });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

describe('the Postgres launcher', () => {
  test('creates a cluster only once, serves it and stops it', async () => {
    const first = await start('cluster');
    const made = (await stat(join(first.dataDir, 'PG_VERSION'))).mtimeMs;
    expect(await answers(first.port)).toBe(true);
    await first.stop();
    expect(await answers(first.port)).toBe(false);
    const second = await start('cluster');
    expect((await stat(join(second.dataDir, 'PG_VERSION'))).mtimeMs).toBe(made);
    await second.stop();
  });

  test('keeps its data closed to all users but the one who runs it', async () => {
    const server = await start('cluster');
    expect((await stat(server.dataDir)).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  test('says in one line which process holds the data folder', async () => {
    const first = await start('cluster');
    await expect(start('cluster')).rejects.toThrow(
      /^The data folder .* is in use by another Postgres \(process \d+\)\.$/,
    );
    await first.stop();
  });

  test('says in one line that the port is taken', async () => {
    const first = await start('cluster');
    await expect(start('other', first.port)).rejects.toThrow(
      `Port ${first.port} is taken by another program.`,
    );
    await first.stop();
  });

  test('recovers from a server that was killed', async () => {
    const first = await start('cluster');
    const pid = Number((await readFile(join(first.dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGKILL');
    await first.exited;
    const second = await start('cluster');
    expect(await answers(second.port)).toBe(true);
    await second.stop();
  });

  test.runIf(process.getuid?.() === 0)(
    "keeps root's data outside a private folder, always in the same place",
    async () => {
      const closed = await mkdtemp(join(tmpdir(), 'cairn-private-'));
      const first = await startPostgres({ port: 0, dataDir: join(closed, 'postgres'), logger });
      await first.stop();
      const second = await startPostgres({ port: 0, dataDir: join(closed, 'postgres'), logger });
      await second.stop();
      expect(first.dataDir).not.toContain(closed);
      expect(second.dataDir).toBe(first.dataDir);
      await rm(first.dataDir, { recursive: true });
      await rm(closed, { recursive: true });
    },
  );
});
