import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { EventStoreDBClient } from '@eventstore/db-client';
import { median } from '../figures.ts';
import { ROWS } from './rows.ts';

type Server = {
  readonly url: string;
  readonly pid: number;
  readonly startMs: number;
  readonly stop: () => Promise<void>;
};

const start = async (script: string, args: readonly string[]): Promise<Server> => {
  const since = performance.now();
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const { connectionString, msg } = JSON.parse(line) as { connectionString?: string; msg?: string };
    if (connectionString === undefined) throw new Error(msg ?? line);
    return {
      url: connectionString,
      pid: child.pid ?? 0,
      startMs: performance.now() - since,
      stop: async () => {
        child.kill('SIGTERM');
        await once(child, 'exit');
      },
    };
  }
  throw new Error(`${script} ended without a word`);
};

/** Resident megabytes of a process that are its own, not pages of the log that the kernel holds. */
const ownMegabytes = (pid: number): number => {
  const kilobytes = /RssAnon:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
};

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5);
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const shown = (value: number): string => Math.round(value).toLocaleString('en').padStart(9);

const dataDir = mkdtempSync(join(tmpdir(), 'cairn-bench-'));
const main = '../../../packages/embedded-eventstoredb/src/main.ts';
const embedded = await start(main, ['--port', '0', '--data-dir', dataDir]);
const prepared = await start('prepared.ts', []);
try {
  const client = EventStoreDBClient.connectionString(embedded.url);
  const peer = EventStoreDBClient.connectionString(prepared.url);
  say(
    `per second, medians of ${rounds}`.padEnd(34) +
      '  embedded   prepared  ratio  EventStoreDB 23.10, elsewhere',
  );
  for (const { what, real, run, hasPeer } of ROWS) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await run(client, `bench${round}`));
      if (hasPeer) theirs.push(await run(peer, `bench${round}`));
    }
    const ratio = hasPeer ? (median(ours) / median(theirs)).toFixed(2) : '';
    const peerShown = hasPeer ? shown(median(theirs)) : ''.padStart(9);
    say(`${what.padEnd(34)} ${shown(median(ours))}  ${peerShown}  ${ratio.padStart(5)}  ${shown(real)}`);
  }
  say(
    `started in ${Math.round(embedded.startMs)} ms; ${Math.round(ownMegabytes(embedded.pid))} MB of its own at the end`,
  );
  await Promise.all([client.dispose(), peer.dispose()]);
} finally {
  await Promise.all([embedded.stop(), prepared.stop()]);
  rmSync(dataDir, { recursive: true, force: true });
}
