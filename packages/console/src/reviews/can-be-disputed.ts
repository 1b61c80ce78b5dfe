import type { Whole } from './kinds.ts';

/** Whether the last final rating was shared and has not been disputed yet. Each can be disputed once. */
export const canBeDisputed = ({ state, afterwards }: Pick<Whole, 'state' | 'afterwards'>): boolean => {
  const last = afterwards.finals.at(-1);
  if (!last || !['shared', 'acknowledged'].includes(state)) return false;
  return afterwards.disputes.every(({ recordedAt }) => recordedAt < last.recordedAt);
};
