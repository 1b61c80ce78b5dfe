import type { SameLog } from './same-log.ts';

/** For a Postgres that a test filled itself. */
export const sameLogAlways: SameLog = {
  demand: async () => undefined,
  look: async () => undefined,
  stop: () => undefined,
};
