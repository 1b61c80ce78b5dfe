import type { Command } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';

// Whoever tells it may have a clock that runs a little ahead of ours.
const skewMs = 60_000;

/** Refuses what is said to have happened after it is told. Only people, units and targets have a future. */
export const refuseFuture = ({ data, at }: Command<string, { occurredAt: string }>): void => {
  if (Date.parse(data.occurredAt) > Date.parse(at) + skewMs)
    reject('invalid', 'occurred-at/in-the-future', 'This cannot have happened in the future.', [
      { path: 'occurredAt', message: `${at} or earlier` },
    ]);
};
