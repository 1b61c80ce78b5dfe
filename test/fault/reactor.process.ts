import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = fileURLToPath(new URL('../../services/bias-reactor/src/main.ts', import.meta.url));

type Line = { level: string | number; msg: string; url?: string; [key: string]: unknown };

/** The reactor as a process of its own, as `start` runs it. */
export const startReactorProcess = async (eventStoreUrl: string) => {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    cwd: ROOT,
    env: { ...process.env, EVENTSTORE_URL: eventStoreUrl, CAIRN_BIAS_REACTOR_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const lines: Line[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = JSON.parse(text) as Line;
      lines.push(line);
      if (line.url !== undefined) resolve(line.url);
    });
    exited.then(([code]) => reject(new Error(`the reactor ended with ${code}`)), reject);
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return (await exited)[0];
  };
  return {
    /** What it logged so far. */
    lines,
    ready: async (): Promise<number> => (await fetch(`${url}/ready`)).status,
    /** Resolves with its exit code when it ends by itself. */
    ended: exited.then(([code]) => code),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
};

export type ReactorProcess = Awaited<ReturnType<typeof startReactorProcess>>;
