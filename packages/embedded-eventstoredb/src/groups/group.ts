import type { Log } from '../log/open.ts';
import { ack, leave, nack, retryOverdue, type NackAction } from './answer.ts';
import { push } from './deliver.ts';
import { newMember, type Consumer } from './flight.ts';
import { unpark } from './parked.ts';
import { newQueue } from './queue.ts';
import { newRate } from './rate.ts';
import { ALL, type GroupSettings, type StoredGroup } from './settings.ts';
import { storedOf, writeCheckpoint, type GroupState } from './state.ts';
import { statsOf, type GroupStats } from './stats.ts';
import { strategyOf } from './strategy.ts';

/** A consumer's side of a group. */
export type Membership = {
  readonly ack: (ids: readonly string[]) => void;
  readonly nack: (ids: readonly string[], action: NackAction, reason: string) => void;
  readonly leave: () => void;
  /** Whether it already had at least half of its capacity in flight before the last message was sent. */
  readonly isBusy: () => boolean;
};

/** A running persistent subscription. */
export type Group = {
  readonly settings: GroupSettings;
  /** Undefined if the group already has its maximum number of subscribers. */
  readonly join: (consumer: Consumer) => Membership | undefined;
  readonly stats: () => GroupStats;
  /** Retries parked messages, up to revision `stopAt` of the parked stream. */
  readonly replay: (stopAt: number | undefined) => Promise<void>;
  /** What the group resumes from after a restart. */
  readonly stored: () => StoredGroup;
  /** Drops every consumer and writes the checkpoint. */
  readonly stop: () => Promise<void>;
};

/** EventStoreDB checks for overdue messages once a second, and writes checkpoints no more often than that. */
const TICK_MS = 1000;

const join = (state: GroupState, consumer: Consumer): Membership | undefined => {
  const { maxSubscriberCount } = state.settings;
  if (maxSubscriberCount > 0 && state.members.length >= maxSubscriberCount) return undefined;
  const member = newMember(consumer, state.settings.extraStatistics);
  state.members = [...state.members, member];
  setImmediate(push, state);
  return {
    ack: (ids) => ack(state, member, ids),
    nack: (ids, action, reason) => nack(state, member, { ids, action, reason }),
    leave: () => leave(state, member),
    isBusy: () => (member.flights.size - 1) * 2 >= consumer.capacity,
  };
};

/** Retries parked messages. Only one replay runs at a time, so that no message is sent twice. */
const replay = async (state: GroupState, stopAt: number | undefined): Promise<void> => {
  if (state.isReplaying) return;
  state.isReplaying = true;
  try {
    state.queue.retry(await unpark(state.log, state.settings, stopAt));
  } finally {
    state.isReplaying = false;
  }
  push(state);
};

const dropAll = (state: GroupState): void => {
  const leaving = state.members;
  state.members = [];
  for (const { consumer } of leaving) consumer.drop();
};

/** Checks regularly for overdue messages and due checkpoints, and wakes the group when its source grows. */
const keepRunning = (state: GroupState): (() => void) => {
  const { settings, log, queue } = state;
  const overdue = setInterval(() => retryOverdue(state), TICK_MS);
  const checkpoints = setInterval(
    () => {
      if (state.answered >= Math.max(1, settings.minCheckpointCount)) writeCheckpoint(state).catch(() => {});
    },
    Math.max(TICK_MS, settings.checkpointAfterMs),
  );
  const unwatch = log.watch(settings.stream === ALL ? undefined : settings.stream, () => {
    queue.wake();
    push(state);
  });
  return () => {
    clearInterval(overdue);
    clearInterval(checkpoints);
    unwatch();
  };
};

/** Starts a group from its stored state. `save` writes its checkpoint. */
export const startGroup = (log: Log, from: StoredGroup, save: GroupState['save']): Group => {
  const { settings } = from;
  const state: GroupState = {
    log,
    settings,
    queue: newQueue(log, from),
    choose: strategyOf(settings.strategy),
    save,
    rate: newRate(),
    members: [],
    totalItems: 0,
    answered: 0,
    answeredAtLastTry: 0,
    next: from.next,
    hasCheckpoint: from.hasCheckpoint ?? false,
    isPushing: false,
    isReplaying: false,
  };
  const halt = keepRunning(state);
  return {
    settings,
    join: (consumer) => join(state, consumer),
    stats: () => statsOf(state),
    replay: (stopAt) => replay(state, stopAt),
    stored: () => storedOf(state),
    stop: async () => {
      halt();
      if (state.answered > 0) await writeCheckpoint(state);
      dropAll(state);
    },
  };
};
