import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { nodeFlags } from '@cairn/programs/compile';
import type { Stage } from '../stage.ts';
import type { Batches } from './raw-batches.ts';

/** The stock client in a process of its own. */
export const startRawBatches = (stage: Stage) => {
  const entry = fileURLToPath(new URL('raw-batches.ts', import.meta.url));
  const child = fork(entry, [stage.environment.EVENTSTORE_URL], {
    execArgv: [...nodeFlags, '--import', 'tsx'],
  });
  return {
    /** Events per second of these batches. */
    perSecond: async (batches: Batches): Promise<number> => {
      child.send(batches);
      const [found] = (await once(child, 'message')) as [number];
      return found;
    },
    stop: async (): Promise<void> => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
};
