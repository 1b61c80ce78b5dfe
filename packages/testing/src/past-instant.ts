import { setTimeout as pause } from 'node:timers/promises';

/** The instant of the call, in ISO 8601, once its millisecond is over: whatever is written next is later. */
export const pastInstant = async (): Promise<string> => {
  const at = Date.now();
  while (Date.now() <= at) await pause(1);
  return new Date(at).toISOString();
};
