import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalPostgres, startPostgres } from './postgres.ts';

const silent = { info: () => {} };

/** A server for a test run, on a free port. It is not durable, and its temporary folder is removed when it stops. */
export const scratchPostgres = async (): Promise<LocalPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-scratch-'));
  await chmod(folder, 0o711);
  // Autovacuum would visit each of some hundred databases once a minute.
  const settings = { fsync: 'off', full_page_writes: 'off', autovacuum: 'off', max_connections: '400' };
  const server = await startPostgres({
    port: 0,
    dataDir: join(folder, 'postgres'),
    logger: silent,
    settings,
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
};
