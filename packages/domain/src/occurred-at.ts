import type { Command } from '@cairn/contracts/decider';
import { reject } from '@cairn/contracts/rejection';

/** Refuses what is said to have happened after it is told. Only people, units and targets have a future. */
export const refuseFuture = ({ data, at }: Command<string, { occurredAt: string }>): void => {
  if (data.occurredAt > at)
    reject('invalid', 'occurred-at/in-the-future', 'This cannot have happened in the future.', [
      { path: 'occurredAt', message: `${at} or earlier` },
    ]);
};
