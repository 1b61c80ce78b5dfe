import { spawn } from 'node:child_process';
import { createConnection } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

const root = fileURLToPath(new URL('../..', import.meta.url));

const portNames = ['COMMAND', 'QUERY', 'EVENTSTORE', 'POSTGRES', 'OKR_PROJECTOR', 'SCORECARD_PROJECTOR'];
const morePortNames = ['REVIEW_PROJECTOR', 'BIAS_REACTOR'];
const freePorts = Object.fromEntries(
  [...portNames, ...morePortNames].map((name) => [`CAIRN_${name}_PORT`, '0']),
);

export type Started = {
  pid: number;
  output(): string;
  /** Resolves once the output matches; rejects where the process ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Exit code, or the signal's name. */
  exited: Promise<number | string>;
  /** host:port of every process that it started. */
  addresses(): string[];
};

/** Runs `start`, or another command of the local stack, as a newcomer does, on free ports. */
export const run = (command: readonly string[], environment: Record<string, string>): Started => {
  const child = spawn(process.execPath, ['infra/local/run.mjs', ...command], {
    cwd: root,
    // In CI the screen is coloured unless told otherwise.
    env: { ...process.env, NO_COLOR: '1', ...freePorts, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  let ended = false;
  const exited = new Promise<number | string>((resolve) => {
    child.on('close', (code, signal) => {
      ended = true;
      resolve(signal ?? code ?? -1);
    });
  });
  return {
    pid: child.pid ?? 0,
    output: () => output,
    exited,
    async says(pattern) {
      for (;;) {
        const found = pattern.exec(output);
        if (found) return found;
        if (ended) throw new Error(`It ended without saying ${String(pattern)}:\n${output}`);
        await sleep(20);
      }
    },
    addresses: () => [...output.matchAll(/✓ \S+ +(127\.0\.0\.1:\d+)/g)].map(([, address]) => address ?? ''),
  };
};

/** Whether somebody listens there. */
export const answers = (address: string): Promise<boolean> => {
  const [host = '', port = ''] = address.split(':');
  return new Promise((resolve) => {
    const socket = createConnection({ host, port: Number(port) });
    socket.on('connect', () => socket.destroy()).on('connect', () => resolve(true));
    socket.on('error', () => resolve(false));
  });
};

/** Those who still listen; waits up to `patienceMs` for the last one to leave. */
export const remaining = async (addresses: readonly string[], patienceMs: number): Promise<string[]> => {
  const until = Date.now() + patienceMs;
  for (;;) {
    const open = await Promise.all(addresses.map(answers));
    const left = addresses.filter((_, index) => open[index]);
    if (left.length === 0 || Date.now() > until) return left;
    await sleep(50);
  }
};
