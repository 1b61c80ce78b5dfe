import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '@cairn/programs/compile';
import { programFile } from '../program-file.ts';
import type { Answer, RowRequest } from './driver.ts';

export type Server = {
  readonly url: string;
  readonly pid: number;
  readonly startMs: number;
  readonly stop: () => Promise<void>;
};

/** Starts a server as `pnpm eventstoredb` does, and waits for the line with its address. */
export const startServer = async (script: string, args: readonly string[]): Promise<Server> => {
  const file = await programFile(fileURLToPath(new URL(script, import.meta.url)));
  const since = performance.now();
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  const startMs = performance.now() - since;
  const { connectionString, msg } = JSON.parse(line) as { connectionString?: string; msg?: string };
  if (connectionString === undefined) throw new Error(msg ?? line);
  return {
    url: connectionString,
    pid: child.pid ?? 0,
    startMs,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

export type Driver = {
  readonly run: (request: RowRequest) => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** Starts a process that runs the official client. */
export const startDriver = (url: string): Driver => {
  const child = fork(fileURLToPath(new URL('driver.ts', import.meta.url)), [url], {
    execArgv: [...nodeFlags, '--import', 'tsx'],
  });
  return {
    run: async (request) => {
      child.send(request);
      const [answer] = (await once(child, 'message')) as [Answer];
      if ('failed' in answer) throw new Error(answer.failed);
      return answer.figure;
    },
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
};
