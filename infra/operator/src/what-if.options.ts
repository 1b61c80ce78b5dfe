import { id } from '@cairn/contracts/values';
import { type Stop, stopOf } from './log.until.ts';

/** What every command names that tries other rules on a cycle. */
export type WhatIf = { cycle: string; at?: string };

/** The cycle, and the last place of the log to read. Throws an `Error` that names what is wrong. */
export const whatIfOf = ({ cycle, at }: WhatIf): { cycleId: string; at: Stop | undefined } => {
  const cycleId = id.safeParse(cycle);
  if (!cycleId.success) throw new Error('--cycle takes the id of a cycle, which is a UUID.');
  return { cycleId: cycleId.data, at: at === undefined ? undefined : stopOf(at) };
};
