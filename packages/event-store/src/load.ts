import type { Command, Decider } from '@cairn/contracts/decider';
import type { Recorded } from '@cairn/contracts/envelope';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { streamOf } from '@cairn/contracts/streams';
import type { AnyWords } from '@cairn/contracts/words';
import type { EventStore } from './open.ts';
import { placeOf } from './decode.ts';
import { StreamParked } from './errors.ts';
import { createParking } from './parking.ts';
import { noteWords } from './other-words.ts';
import { keyOf, type Seen, type Warm } from './warm.ts';

/** What folding needs of a decider, whatever its commands and facts are. */
export type Folding<S, E extends AnyEvent> = Pick<
  Decider<S, Command, E>,
  'category' | 'initial' | 'evolve'
> & { words?: AnyWords };

export type Loaded<S> = {
  state: S;
  /** -1 if the stream has no event. */
  revision: number;
  /** Of the stream's last event; 0n if it has none. */
  position: bigint;
};

export const cold = <S>(initial: S): Warm<S> => ({
  state: initial,
  revision: -1,
  position: 0n,
  keys: new Map(),
  noted: [],
});

const remember = (keys: Map<string, Seen>, { metadata, revision, position }: Recorded): void => {
  const { idempotency, actor } = metadata;
  if (!idempotency) return;
  const key = keyOf(actor.personId, idempotency);
  const before = keys.get(key);
  // Only the events of one append follow each other with one key; whoever folds a second time meets a known revision.
  if (before && revision <= before.revision) return;
  const count = before?.revision === revision - 1 ? before.count + 1 : 1;
  keys.set(key, { payloadHash: idempotency.payloadHash, revision, position, count });
};

/** The state after one more event of the stream. What the fold shares with later ones learns of the event too. */
export const foldOne = <S, E extends AnyEvent>(
  decider: Folding<S, E>,
  { state, keys, noted }: Pick<Warm<S>, 'state' | 'keys' | 'noted'>,
  recorded: Recorded,
): S => {
  // A stream holds the events of its own category.
  const event = recorded as Recorded<E>;
  remember(keys, event);
  noteWords(noted, decider, event);
  return decider.evolve(state, event);
};

/**
 * Folds what was appended to a stream after `from`. `onEvent` sees each event on the way. Throws `StreamParked` if an event
 * cannot be read and was not skipped.
 */
export const readForward = async <S, E extends AnyEvent>(
  store: EventStore,
  decider: Folding<S, E>,
  { stream, from }: { stream: string; from: Warm<S> },
  onEvent?: (event: Recorded<E>) => void,
): Promise<Warm<S>> => {
  let { state, revision, position } = from;
  const fold = (event: Recorded): void => {
    state = foldOne(decider, { ...from, state }, event);
    onEvent?.(event as Recorded<E>);
  };
  const parking = createParking();
  for await (const entry of store.readStream(stream, { from: from.revision + 1 })) {
    for (const released of parking.take(entry)) if (released.kind === 'event') fold(released.event);
    ({ revision, position } = placeOf(entry));
  }
  const [parked] = parking.parked();
  if (parked) throw new StreamParked(parked);
  return { ...from, state, revision, position };
};

/** Reads and folds one stream from its beginning. */
export const load = async <S, E extends AnyEvent>(
  store: EventStore,
  decider: Folding<S, E>,
  id: string,
): Promise<Loaded<S>> => {
  const stream = streamOf(decider.category, id);
  const { state, revision, position } = await readForward(store, decider, {
    stream,
    from: cold(decider.initial),
  });
  return { state, revision, position };
};
