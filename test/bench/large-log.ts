import { randomBytes } from 'node:crypto';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLog, type Log } from '@cairn/embedded-eventstoredb/log/open';
import { EventStoreDBClient } from '@eventstore/db-client';
import { programFile } from './program-file.ts';

const MAIN = fileURLToPath(new URL('../../packages/embedded-eventstoredb/src/main.ts', import.meta.url));
const BATCH = 500;
const UNDER_WAY = 16;
const WORK_MS = 15_000;
const REST_MS = 5_000;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Ids that are random enough, and cheap. */
const nextId = (): string => {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};

const append = (log: Log, batch: number): Promise<unknown> => {
  const data = Buffer.from(JSON.stringify({ batch, of: 'a log that is large', n: 12_345 }));
  const events = Array.from({ length: BATCH }, () => ({
    id: nextId(),
    type: 'Noted',
    isJson: true,
    data,
    metadata: Buffer.from('{"by":"bench"}'),
  }));
  return log.append({ stream: `goal-${batch % 20_000}`, expected: 'any', events });
};

/** Writes events through the interface of the log, with pauses, so that other processes can run too. */
const write = async (dir: string, count: number): Promise<void> => {
  const log = openLog(dir);
  let working = performance.now();
  for (let batch = 0; batch < count / BATCH; batch += UNDER_WAY) {
    await Promise.all(Array.from({ length: UNDER_WAY }, (_, index) => append(log, batch + index)));
    if (performance.now() - working < WORK_MS) continue;
    await pause(REST_MS);
    working = performance.now();
  }
  await log.close();
};

const memoryOf = (pid: number): string => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
  const shown = (name: string): string => `${Math.round(kilobytes(name) / 1024)} MB`;
  return `${shown('RssAnon')} own, ${shown('RssFile')} mapped`;
};

/** Opens the log with an empty page cache, and then in a server, from which some events are read. */
const measure = async (dir: string): Promise<void> => {
  const file = join(dir, 'data.mdb');
  execFileSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' });
  const opening = performance.now();
  const log = openLog(dir);
  const opened = performance.now() - opening;
  const end = log.end();
  await log.close();
  say(
    `${(statSync(file).size / 2 ** 30).toFixed(2)} GiB, end at ${end}: opened cold in ${opened.toFixed(0)} ms`,
  );
  execFileSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' });
  const program = await programFile(MAIN);
  const starting = performance.now();
  const child = spawn(process.execPath, [program, '--port', '0', '--data-dir', dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = child.pid ?? 0;
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  say(`  a server starts in ${(performance.now() - starting).toFixed(0)} ms: ${memoryOf(pid)}`);
  const { connectionString } = JSON.parse(line) as { connectionString: string };
  const client = EventStoreDBClient.connectionString(connectionString);
  let read = 0;
  for await (const _ of client.readAll({ maxCount: 300_000 })) read++;
  say(`  after ${read} events were read: ${memoryOf(pid)}`);
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
};

const folder = mkdtempSync(join(process.env['BENCH_DIR'] ?? tmpdir(), 'cairn-large-'));
try {
  for (const count of [100_000, Number(process.env['BENCH_EVENTS'] ?? 10_000_000)]) {
    const dir = join(folder, String(count));
    const writing = performance.now();
    await write(dir, count);
    say(`${count} events, written in ${((performance.now() - writing) / 1000).toFixed(0)} s with rests`);
    await measure(dir);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
