import type { Log } from '../log/open.ts';
import { newMember, takeOverdue, type Consumer, type Member } from './flight.ts';
import type { Message } from './message.ts';
import { park, parkedCount, unpark } from './parked.ts';
import { newQueue } from './queue.ts';
import { ALL, type GroupSettings, type StoredGroup } from './settings.ts';
import { strategyOf } from './strategy.ts';

export type NackAction = 'unknown' | 'park' | 'retry' | 'skip' | 'stop';

/** A consumer's side of a group. */
export type Membership = {
  readonly ack: (ids: readonly string[]) => void;
  readonly nack: (ids: readonly string[], action: NackAction, reason: string) => void;
  readonly leave: () => void;
};

export type GroupStats = {
  readonly settings: GroupSettings;
  readonly members: readonly Member[];
  readonly totalItems: number;
  readonly inFlight: number;
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

/** Starts a group from where it was; `save` writes its checkpoint. */
export const startGroup = (
  log: Log,
  from: StoredGroup,
  save: (stored: StoredGroup) => Promise<unknown>,
): Group => {
  const { settings } = from;
  const queue = newQueue(log, from);
  const choose = strategyOf(settings.strategy);
  let members: Member[] = [];
  let totalItems = 0;
  let answered = 0;
  let lastCheckpoint: number | undefined;
  let isPushing = false;

  const frontier = (): number => {
    let least = queue.frontier();
    for (const { flights } of members) {
      for (const { message } of flights.values()) least = Math.min(least, message.place ?? Infinity);
    }
    return least;
  };
  const checkpoint = async (): Promise<void> => {
    answered = 0;
    const next = frontier();
    lastCheckpoint = next - 1;
    await save({ settings, next });
  };
  const give = (message: Message): 'taken' | 'later' | 'full' => {
    const member = choose(members, message);
    if (member === undefined) return 'full';
    if (member === 'later') return 'later';
    const due = settings.messageTimeoutMs > 0 ? Date.now() + settings.messageTimeoutMs : Infinity;
    member.flights.set(message.id, { message, due });
    member.given++;
    totalItems++;
    member.consumer.send(message);
    return 'taken';
  };
  const push = (): void => {
    if (isPushing || members.length === 0) return;
    isPushing = true;
    const hasMore = queue.fill();
    while (queue.offer(give)) queue.fill();
    isPushing = false;
    if (hasMore && members.some((member) => member.room())) setImmediate(push);
  };
  const settle = (count: number): void => {
    answered += count;
    if (answered >= settings.maxCheckpointCount) void checkpoint();
    push();
  };
  const putAside = (message: Message, reason: string): void => {
    void park(log, settings, { message, reason }).then(push, () => {
      queue.again([message]);
      push();
    });
  };
  const retry = (messages: readonly Message[], reason: string): void => {
    const spent = messages.filter(({ retries }) => retries >= settings.maxRetryCount);
    const left = messages.filter(({ retries }) => retries < settings.maxRetryCount);
    for (const message of spent) putAside(message, reason);
    queue.again(left.map((message) => ({ ...message, retries: message.retries + 1 })));
  };
  const take = (member: Member, ids: readonly string[]): Message[] =>
    ids.flatMap((id) => {
      const flight = member.flights.get(id);
      member.flights.delete(id);
      return flight ? [flight.message] : [];
    });
  const nack = (
    member: Member,
    ids: readonly string[],
    how: { action: NackAction; reason: string },
  ): void => {
    const messages = take(member, ids);
    const because = `Client explicitly NAK'ed message.\n${how.reason}`;
    if (how.action === 'retry' || how.action === 'unknown') retry(messages, because);
    else if (how.action === 'park') for (const message of messages) putAside(message, because);
    else if (how.action === 'stop') member.isStopped = true;
    settle(how.action === 'park' || how.action === 'skip' ? messages.length : 0);
  };
  const leave = (member: Member): void => {
    if (!members.includes(member)) return;
    members = members.filter((other) => other !== member);
    queue.again(
      [...member.flights.values()].map(({ message }) => ({ ...message, retries: message.retries + 1 })),
    );
    push();
  };
  const tick = setInterval(() => {
    const now = Date.now();
    for (const member of members)
      retry(takeOverdue(member, now), 'The message timed out as often as the group allows.');
    push();
  }, TICK_MS);
  const periodic = setInterval(
    () => {
      if (answered >= Math.max(1, settings.minCheckpointCount)) void checkpoint();
    },
    Math.max(TICK_MS, settings.checkpointAfterMs),
  );
  const unwatch = log.watch(settings.stream === ALL ? undefined : settings.stream, () => {
    queue.wake();
    push();
  });

  return {
    settings,
    join: (consumer) => {
      if (settings.maxSubscriberCount > 0 && members.length >= settings.maxSubscriberCount) return undefined;
      const member = newMember(consumer);
      members = [...members, member];
      setImmediate(push);
      return {
        ack: (ids) => settle(take(member, ids).length),
        nack: (ids, action, reason) => nack(member, ids, { action, reason }),
        leave: () => leave(member),
      };
    },
    stats: () => ({
      settings,
      members,
      totalItems,
      inFlight: members.reduce((sum, { flights }) => sum + flights.size, 0),
      retryCount: queue.retryCount(),
      liveCount: queue.liveCount(),
      parkedCount: parkedCount(log, settings),
      lastKnown: queue.lastKnown(),
      lastCheckpoint,
    }),
    replay: async (stopAt) => {
      queue.again(await unpark(log, settings, stopAt));
      push();
    },
    stored: () => ({ settings, next: frontier() }),
    stop: async () => {
      clearInterval(tick);
      clearInterval(periodic);
      unwatch();
      if (answered > 0) await checkpoint();
      const leaving = members;
      members = [];
      for (const { consumer } of leaving) consumer.drop();
    },
  };
};
