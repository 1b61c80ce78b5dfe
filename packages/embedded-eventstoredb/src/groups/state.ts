import type { Log } from '../log/open.ts';
import type { Member } from './flight.ts';
import type { Queue } from './queue.ts';
import type { Rate } from './rate.ts';
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
  readonly rate: Rate;
  /** Messages given since the group started, repeats included. */
  totalItems: number;
  /** Messages dealt with since the last checkpoint, and how many they were when one was last tried. */
  settled: number;
  tried: number;
  /** What to go on from after a restart, and whether answers led there. */
  next: number;
  hasCheckpoint: boolean;
  isPushing: boolean;
  isReplaying: boolean;
};

export const storedOf = ({ settings, next, hasCheckpoint }: GroupState): StoredGroup => ({
  settings,
  next,
  hasCheckpoint,
});

/** The first place that is not answered for. */
const frontierOf = ({ queue, members }: GroupState): number => {
  let least = queue.frontier();
  for (const { flights } of members) {
    for (const { message } of flights.values()) least = Math.min(least, message.place ?? Infinity);
  }
  return least;
};

/** Writes down how far the group has come, if it has come further. */
export const writeCheckpoint = async (state: GroupState): Promise<void> => {
  state.tried = state.settled;
  const next = frontierOf(state);
  if (next === state.next) return;
  state.settled = 0;
  state.tried = 0;
  state.next = next;
  state.hasCheckpoint = true;
  await state.save(storedOf(state));
};

/** Counts messages that are dealt with, and writes a checkpoint when there are as many as may come again. */
export const settle = (state: GroupState, count: number): void => {
  state.settled += count;
  // A checkpoint that can't be written is written with the next answers; messages come again at worst.
  if (state.settled - state.tried >= state.settings.maxCheckpointCount)
    writeCheckpoint(state).catch(() => {});
};
