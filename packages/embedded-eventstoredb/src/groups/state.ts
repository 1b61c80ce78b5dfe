import type { Log } from '../log/open.ts';
import type { Member } from './flight.ts';
import type { Queue } from './queue.ts';
import type { Rate } from './rate.ts';
import type { GroupSettings, StoredGroup } from './settings.ts';
import type { Strategy } from './strategy.ts';

/** The state of a running group. */
export type GroupState = {
  readonly log: Log;
  readonly settings: GroupSettings;
  readonly queue: Queue;
  readonly choose: Strategy;
  readonly save: (stored: StoredGroup) => Promise<unknown>;
  members: Member[];
  readonly rate: Rate;
  /** Messages sent since the group started, including retries. */
  totalItems: number;
  /** Messages answered since the last checkpoint, and how many there were when a checkpoint was last tried. */
  answered: number;
  answeredAtLastTry: number;
  /** Where the group resumes after a restart, and whether answers led there. */
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

/** The first place whose message is not answered yet. */
const frontierOf = ({ queue, members }: GroupState): number => {
  let least = queue.frontier();
  for (const { flights } of members) {
    for (const { message } of flights.values()) least = Math.min(least, message.place ?? Infinity);
  }
  return least;
};

/** Saves a checkpoint if the group has made progress. */
export const writeCheckpoint = async (state: GroupState): Promise<void> => {
  state.answeredAtLastTry = state.answered;
  const next = frontierOf(state);
  if (next === state.next) return;
  state.answered = 0;
  state.answeredAtLastTry = 0;
  state.next = next;
  state.hasCheckpoint = true;
  await state.save(storedOf(state));
};

/** Counts answered messages, and saves a checkpoint once there are `maxCheckpointCount` of them. */
export const countAnswered = (state: GroupState, count: number): void => {
  state.answered += count;
  // If the checkpoint can't be saved, the next answers try again. At worst, messages are sent twice.
  if (state.answered - state.answeredAtLastTry >= state.settings.maxCheckpointCount)
    writeCheckpoint(state).catch(() => {});
};
