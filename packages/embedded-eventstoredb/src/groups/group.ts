import type { Log } from '../log/open.ts';
import { ack, leave, nack, retryOverdue, type NackAction } from './answer.ts';
import { fill, push } from './deliver.ts';
import { newMember, type Consumer, type Member } from './flight.ts';
import { parkedCount, unpark } from './parked.ts';
import { newQueue } from './queue.ts';
import { newRate, type Growth } from './rate.ts';
import { ALL, type GroupSettings, type StoredGroup } from './settings.ts';
import { storedOf, writeCheckpoint, type GroupState } from './state.ts';
import { strategyOf } from './strategy.ts';

/** A consumer's side of a group. */
export type Membership = {
  readonly ack: (ids: readonly string[]) => void;
  readonly nack: (ids: readonly string[], action: NackAction, reason: string) => void;
  readonly leave: () => void;
  /** Whether it had at least half of what it takes at once before it was given the last. */
  readonly isBusy: () => boolean;
};

export type GroupStats = {
  readonly settings: GroupSettings;
  readonly members: readonly Member[];
  readonly isLive: boolean;
  readonly totalItems: number;
  readonly growth: Growth;
  readonly inFlight: number;
  readonly aheadCount: number;
  readonly retryCount: number;
  readonly liveCount: number;
  readonly parkedCount: number;
  readonly lastKnown: number | undefined;
  readonly lastCheckpoint: number | undefined;
};

/** A persistent subscription at work. */
export type Group = {
  readonly settings: GroupSettings;
  /** Undefined when there are as many subscribers as there may be. */
  readonly join: (consumer: Consumer) => Membership | undefined;
  readonly stats: () => GroupStats;
  /** Gives parked messages again, up to revision `stopAt` of the parked stream. */
  readonly replay: (stopAt: number | undefined) => Promise<void>;
  /** What to go on from after a restart. */
  readonly stored: () => StoredGroup;
  /** Drops every consumer and writes the checkpoint. */
  readonly stop: () => Promise<void>;
};

/** EventStoreDB looks for overdue messages once a second, and for checkpoints no more often. */
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

const statsOf = (state: GroupState): GroupStats => {
  const { log, settings, queue, members, totalItems } = state;
  fill(state);
  return {
    settings,
    members,
    isLive: queue.isLive(),
    totalItems,
    growth: state.rate.measure(totalItems),
    inFlight: members.reduce((sum, { flights }) => sum + flights.size, 0),
    aheadCount: queue.aheadCount(),
    retryCount: queue.retryCount(),
    liveCount: queue.liveCount(),
    parkedCount: parkedCount(log, settings),
    lastKnown: queue.lastKnown(),
    lastCheckpoint: state.hasCheckpoint ? state.next - 1 : undefined,
  };
};

/** Gives parked messages again; one replay at a time, so that none is given twice. */
const replay = async (state: GroupState, stopAt: number | undefined): Promise<void> => {
  if (state.isReplaying) return;
  state.isReplaying = true;
  try {
    state.queue.again(await unpark(state.log, state.settings, stopAt));
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

/** Checks what is overdue and what is to be written down, and wakes when what is followed grows. */
const keepGoing = (state: GroupState): (() => void) => {
  const { settings, log, queue } = state;
  const overdue = setInterval(() => retryOverdue(state), TICK_MS);
  const checkpoints = setInterval(
    () => {
      if (state.settled >= Math.max(1, settings.minCheckpointCount)) writeCheckpoint(state).catch(() => {});
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

/** Starts a group from where it was; `save` writes its checkpoint. */
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
    settled: 0,
    tried: 0,
    next: from.next,
    hasCheckpoint: from.hasCheckpoint ?? false,
    isPushing: false,
    isReplaying: false,
  };
  const halt = keepGoing(state);
  return {
    settings,
    join: (consumer) => join(state, consumer),
    stats: () => statsOf(state),
    replay: (stopAt) => replay(state, stopAt),
    stored: () => storedOf(state),
    stop: async () => {
      halt();
      if (state.settled > 0) await writeCheckpoint(state);
      dropAll(state);
    },
  };
};
