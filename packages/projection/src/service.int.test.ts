import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '@cairn/local-postgres/free-port';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { add, startWorld, type World } from './ledger.fixture.ts';

let world: World;
let other: World;
const started: ChildProcess[] = [];

beforeAll(async () => {
  [world, other] = await Promise.all([startWorld(), startWorld()]);
  await Promise.all([world.tell(add('a', 1)), other.tell(add('a', 1))]);
});
afterAll(() => Promise.all([world.stop(), other.stop()]));
afterEach(async () => {
  for (const child of started.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
});

type Settings = { database: string; log?: World; port?: number; args?: readonly string[] };

const start = ({ database, log = world, port = 0, args = [] }: Settings) => {
  const file = new URL('idle-projector.fixture.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: {
      ...process.env,
      EVENTSTORE_URL: log.log.connectionString,
      DATABASE_URL: database,
      CAIRN_OKR_PROJECTOR_PORT: String(port),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return { child, exit, said: () => said };
};

const status = (port: number, path: string): Promise<number> =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    (response) => response.status,
    () => 0,
  );

const ready = async (port: number): Promise<void> => {
  while ((await status(port, '/ready')) !== 200) await new Promise((resolve) => setTimeout(resolve, 20));
};

describe('a projector process', () => {
  test('is ready when it has caught up, and ends with code 0 when it is asked to stop', async () => {
    const port = await freePort();
    const { child, exit } = start({ database: await scratchDatabase(world.server.url), port });
    await ready(port);
    expect(await status(port, '/health')).toBe(200);
    expect(await status(port, '/else')).toBe(404);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  test('ends with code 1 and one line at the Postgres of another log', async () => {
    const port = await freePort();
    const database = await scratchDatabase(world.server.url);
    const first = start({ database, port });
    await ready(port);
    first.child.kill('SIGTERM');
    await first.exit;
    const second = start({ database, log: other });
    expect(await second.exit).toBe(1);
    const fatal = second
      .said()
      .split('\n')
      .filter((line) => line.includes('"level":"fatal"'));
    expect(fatal).toHaveLength(1);
    expect(fatal[0]).toContain('was folded from another log');
  });

  test('called with `rebuild` rebuilds once and ends', async () => {
    const rebuilt = start({ database: await scratchDatabase(world.server.url), args: ['rebuild'] });
    expect(await rebuilt.exit).toBe(0);
    expect(rebuilt.said()).toContain('"msg":"rebuilt"');
  });
});
