import type { Log } from '../log/open.ts';
import type { Member } from './flight.ts';
import type { Queue } from './queue.ts';
import type { GroupSettings, StoredGroup } from './settings.ts';
import type { Strategy } from './strategy.ts';

/** What a running group knows. */
export type GroupState = {
  readonly log: Log;
  readonly settings: GroupSettings;
  readonly queue: Queue;
  readonly choose: Strategy;
  readonly save: (stored: StoredGroup) => Promise<unknown>;
  members: Member[];
  /** Messages given since the group started, repeats included. */
  totalItems: number;
  /** Messages answered for since the last checkpoint. */
  answered: number;
  lastCheckpoint: number | undefined;
  isPushing: boolean;
};

/** The first place that is not answered for: what the group goes on from after a restart. */
export const frontierOf = ({ queue, members }: GroupState): number => {
  let least = queue.frontier();
  for (const { flights } of members) {
    for (const { message } of flights.values()) least = Math.min(least, message.place ?? Infinity);
  }
  return least;
};

/** Writes down how far the group has come. */
export const writeCheckpoint = async (state: GroupState): Promise<void> => {
  state.answered = 0;
  const next = frontierOf(state);
  state.lastCheckpoint = next - 1;
  await state.save({ settings: state.settings, next });
};
