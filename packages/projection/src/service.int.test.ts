import { fileURLToPath } from 'node:url';
import { freePort } from '@cairn/local-postgres/free-port';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import type { TestProcess } from '@cairn/testing/start-process';
import { startProgram } from '@cairn/testing/start-program';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { add, startWorld, type World } from './ledger.fixture.ts';

let world: World;
let other: World;
const running: TestProcess[] = [];

beforeAll(async () => {
  [world, other] = await Promise.all([startWorld(), startWorld()]);
  await Promise.all([world.tell(add('a', 1)), other.tell(add('a', 1))]);
});
afterAll(() => Promise.all([world.stop(), other.stop()]));
afterEach(() => Promise.all(running.splice(0).map(({ end }) => end('SIGKILL'))));

type Settings = { database: string; log?: World; port?: number; args?: readonly string[] };

const start = async ({ database, log = world, port = 0, args = [] }: Settings): Promise<TestProcess> => {
  const file = fileURLToPath(new URL('idle-projector.fixture.ts', import.meta.url));
  const started = await startProgram(file, args, {
    env: {
      ...process.env,
      EVENTSTORE_URL: log.log.connectionString,
      DATABASE_URL: database,
      CAIRN_OKR_PROJECTOR_PORT: String(port),
    },
  });
  running.push(started);
  return started;
};

const status = (port: number, path: string): Promise<number> =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    (response) => response.status,
    () => 0,
  );

const ready = (port: number) => expect.poll(() => status(port, '/ready')).toBe(200);

describe('a projector process', () => {
  test('a projector process is ready when it has caught up, and ends with code 0 on SIGTERM', async () => {
    const port = await freePort();
    const { end } = await start({ database: await scratchDatabase(), port });
    await ready(port);
    expect(await status(port, '/health')).toBe(200);
    expect(await status(port, '/else')).toBe(404);
    expect(await end('SIGTERM')).toBe(0);
  });

  test('exits with code 1 and one line if the read model belongs to another log', async () => {
    const port = await freePort();
    const database = await scratchDatabase();
    const first = await start({ database, port });
    await ready(port);
    await first.end('SIGTERM');
    const second = await start({ database, log: other });
    expect(await second.exited).toBe(1);
    const fatal = second
      .output()
      .split('\n')
      .filter((line) => line.includes('"level":"fatal"'));
    expect(fatal).toHaveLength(1);
    expect(fatal[0]).toContain('was folded from another log');
  });

  test('a projector process that is called with `rebuild` rebuilds once and ends', async () => {
    const rebuilt = await start({ database: await scratchDatabase(), args: ['rebuild'] });
    expect(await rebuilt.exited).toBe(0);
    expect(rebuilt.output()).toContain('"msg":"rebuilt"');
  });
});
