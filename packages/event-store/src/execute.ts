import type { Command } from '@cairn/contracts/decider';
import type { Recorded } from '@cairn/contracts/envelope';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { Rejection } from '@cairn/contracts/rejection';
import { type StreamName, streamOf } from '@cairn/contracts/streams';
import type { Logger } from '@cairn/runtime/logger';
import type { Appended } from './client.append.ts';
import { type Concluding, conclude } from './conclude.ts';
import { WrongExpectedRevision } from './errors.ts';
import { appended, type Executed, withoutAppend } from './executed.ts';
import { keepAppends } from './keep-appends.ts';
import { newId } from '@cairn/runtime/new-id';
import { createKnownStreams, type KnownStreams, type KnownStreamsOptions } from './known-streams.ts';
import { cold, type Folding, type Loaded } from './load.ts';
import type { EventStore } from './open.ts';
import { noteWords } from './other-words.ts';
import { stamp, type Stored } from './stamp.ts';
import { createTurns } from './turns.ts';
import { keyOf, type Warm } from './warm.ts';

type Facts<S, F> = undefined extends F ? unknown : { facts: F | ((state: S) => Promise<F>) };

export type Execution<S, C extends Command, E extends AnyEvent, F> = Concluding<S, C, E, F> & {
  id: string;
  correlationId: string;
  causationId: string;
  /** Whether the caller believes that the stream holds no event: it is then read only if the append proves that wrong. */
  isFirst?: boolean;
};

export type Execute = {
  <S, C extends Command, E extends AnyEvent, F>(
    execution: Execution<S, C, E, F> & Facts<S, F>,
  ): Promise<Executed<E>>;
  /** A stream's state, always read forward to its end: for facts. */
  state<S, E extends AnyEvent>(decider: Folding<S, E>, id: string): Promise<Loaded<S>>;
  /**
   * A stream's state with all events from before a moment of `performance.now()`. What is kept of the decider's category is
   * brought up to that moment all at once.
   */
  recent<S, E extends AnyEvent>(decider: Folding<S, E>, id: string, asOf: number): Promise<Loaded<S>>;
  /**
   * A stream's state if it is kept, and holds all events from before `asOf`. Without a moment it may be an old one, so what
   * rests on it must be looked at again in `facts`.
   */
  kept<S, E extends AnyEvent>(decider: Folding<S, E>, id: string, asOf?: number): Loaded<S> | undefined;
  /** Another one with a store of its own: what it appends is read from that store only, and never reaches the log. */
  dryRun(): { execute: Execute; store: EventStore };
};

export type ExecuteOptions = {
  store: EventStore;
  logger: Logger;
  ids?: { newId: () => string };
  now?: () => string;
} & Pick<KnownStreamsOptions, 'maxStreams' | 'isLogged'>;

type Kit = {
  store: EventStore;
  logger: Logger;
  newId: () => string;
  now: () => string;
  streams: KnownStreams;
};

/** How often a command may lose the race against other processes before it is refused. */
const attempts = 3;
/** A stream of a set always has several writers, and each lost race means that one of them got ahead. */
const attemptsOnSet = 200;

// The same ids in each attempt, so that an append which was stored unseen is found; others in each execution, because
// the store answers known ids at a known revision as the first time, whatever was decided this time.
const stableIds = (newId: () => string) => {
  const given: string[] = [];
  return {
    at: (index: number): string => (given[index] ??= newId()),
    has: (id: string): boolean => given.includes(id),
  };
};

const foldOwn = <S, C extends Command, E extends AnyEvent, F>(
  { decider, command, idempotency }: Execution<S, C, E, F>,
  warm: Warm<S>,
  events: readonly Stored<E>[],
  { revision, position }: Appended,
): Warm<S> => {
  if (idempotency) {
    const { payloadHash } = idempotency;
    const seen = { payloadHash, revision, position, count: events.length };
    warm.keys.set(keyOf(command.actor.personId, idempotency), seen);
  }
  for (const event of events) noteWords(warm.noted, decider, event);
  const state = events.reduce<S>((state, event) => decider.evolve(state, event), warm.state);
  return { ...warm, state, revision, position };
};

const carryOut = async <S, C extends Command, E extends AnyEvent, F>(
  kit: Kit,
  execution: Execution<S, C, E, F>,
  stream: StreamName,
): Promise<Executed<E>> => {
  const { decider, command, idempotency, correlationId, causationId, isFirst } = execution;
  const ids = stableIds(kit.newId);
  let warm = kit.streams.kept(decider, stream) ?? (isFirst ? cold(decider.initial) : undefined);
  let fresh = false;
  const most = decider.holdsSet ? attemptsOnSet : attempts;
  for (let attempt = 1; attempt <= most; attempt++) {
    if (!warm) [warm, fresh] = [await kit.streams.forward(decider, stream), true];
    let outcome = await conclude(execution, warm);
    // Only an append at its revision proves a kept or supposed state fresh; any other outcome is looked at again.
    if (outcome.kind !== 'append' && !fresh) {
      warm = await kit.streams.forward(decider, stream);
      outcome = await conclude(execution, warm);
    }
    if (outcome.kind !== 'append') return withoutAppend(kit.store, execution, { stream, warm, outcome });

    const events = stamp(outcome.events, {
      types: kit.store.types,
      stream,
      after: warm.revision,
      idOf: ids.at,
      metadata: {
        $correlationId: correlationId,
        $causationId: causationId,
        recordedAt: kit.now(),
        actor: command.actor,
        ...(idempotency ? { idempotency } : {}),
      },
    });
    try {
      const asOf = performance.now();
      const done = await kit.store.append(stream, events, warm.revision);
      kit.streams.keep(decider, stream, foldOwn(execution, warm, events, done), asOf);
      return appended(done, events);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      kit.logger.debug({ stream, attempt, expected: warm.revision, actual: error.actual }, 'lost a race');
    }
    // A retry may lose against the very append that it repeats.
    const mine: Recorded<E>[] = [];
    warm = await kit.streams.forward(
      decider,
      stream,
      (event) => void (ids.has(event.id) && mine.push(event)),
    );
    fresh = true;
    const last = mine.at(-1);
    if (last) return appended(last, mine);
  }
  throw new Rejection('conflict', 'stream/conflict', 'Others changed it at the same time; try again.');
};

/**
 * Builds the one way a command reaches the log: load, decide, append at the revision just read; after a lost race load
 * and decide again, three times at most, or two hundred times if the stream holds a set. Commands on one stream wait for
 * each other here, so that only another process can win a race. Throws the decider's `Rejection`s, and of its own: kind
 * `keyReused`, `stale` (If-Match), `conflict` (too many lost races, or a repeat in other words), and `EventStoreUnavailable`.
 */
export const createExecute = (options: ExecuteOptions): Execute => {
  const { store, logger, ids = { newId }, now = () => new Date().toISOString() } = options;
  const { maxStreams, isLogged } = options;
  const streams = createKnownStreams(store, { maxStreams, isLogged });
  const kit: Kit = { store, logger, newId: ids.newId, now, streams };
  const inTurn = createTurns();
  const execute = <S, C extends Command, E extends AnyEvent, F>(execution: Execution<S, C, E, F>) => {
    const stream = streamOf(execution.decider.category, execution.id);
    return inTurn(stream, () => carryOut(kit, execution, stream));
  };
  const loaded = <S>({ state, revision, position }: Warm<S>): Loaded<S> => ({ state, revision, position });
  const state = async <S, E extends AnyEvent>(decider: Folding<S, E>, id: string): Promise<Loaded<S>> =>
    loaded(await kit.streams.forward(decider, streamOf(decider.category, id)));
  const recent: Execute['recent'] = async (decider, id, asOf) =>
    loaded(await kit.streams.recent(decider, streamOf(decider.category, id), asOf));
  const kept: Execute['kept'] = (decider, id, asOf) => {
    const found = kit.streams.kept(decider, streamOf(decider.category, id), asOf);
    return found && loaded(found);
  };
  const dryRun = () => {
    const keeping = keepAppends(store);
    return { execute: createExecute({ ...options, store: keeping, isLogged: false }), store: keeping };
  };
  return Object.assign(execute, { state, recent, kept, dryRun });
};
