import { fileURLToPath } from 'node:url';
import { startProgram } from '@cairn/testing/start-program';

const MAIN = fileURLToPath(new URL('../../services/bias-reactor/src/main.ts', import.meta.url));

type Line = { level: string | number; msg: string; url?: string; [key: string]: unknown };

/** The reactor as a separate process, as `start` runs it. */
export const startReactorProcess = async (eventStoreUrl: string) => {
  const { output, says, exited, end } = await startProgram(MAIN, [], {
    env: { ...process.env, EVENTSTORE_URL: eventStoreUrl, CAIRN_BIAS_REACTOR_PORT: '0' },
  });
  const [, url] = await says(/"url":"([^"]+)"/);
  return {
    /** What it has logged so far. */
    lines: () =>
      output()
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Line),
    ready: async (): Promise<number> => (await fetch(`${url}/ready`)).status,
    /** Resolves with its exit code when it ends by itself. */
    ended: exited,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
};
