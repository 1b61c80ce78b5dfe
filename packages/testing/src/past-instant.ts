import { setTimeout as pause } from 'node:timers/promises';
import { now } from './clock.ts';

/** The instant of the call, in ISO 8601, once its millisecond is over: whatever is written next is later. */
export const pastInstant = async (): Promise<string> => {
  const at = now();
  while (now() <= at) await pause(1);
  return at.toISOString();
};
