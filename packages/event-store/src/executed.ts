import type { Command } from '@cairn/contracts/decider';
import type { AnyEvent } from '@cairn/contracts/event-type';
import type { Appended } from './client.append.ts';
import type { Concluding, Outcome } from './conclude.ts';
import type { EventStore } from './open.ts';
import { refuseOtherWords } from './other-words.ts';
import type { Stored } from './stamp.ts';
import type { Warm } from './warm.ts';

/** What became of a command. `revision` and `position` are those of its last event, or of the stream if it has none. */
export type Executed<E extends AnyEvent> = {
  revision: number;
  position: bigint;
  events: readonly Stored<E>[];
  /** The key was seen before: revision, position and events are those of the first time. */
  repeated: boolean;
  /** It was so already, in the same words; nothing was appended. */
  decidedNothing: boolean;
};

/** What became of a command whose events were appended. */
export const appended = <E extends AnyEvent>(
  { revision, position }: Appended,
  events: readonly Stored<E>[],
): Executed<E> => ({
  revision,
  position,
  events,
  repeated: false,
  decidedNothing: false,
});

const readStored = async <E extends AnyEvent>(
  store: EventStore,
  stream: string,
  { revision, count }: { revision: number; count: number },
): Promise<Stored<E>[]> => {
  const events: Stored<E>[] = [];
  for await (const entry of store.readStream(stream, { from: revision - count + 1, limit: count })) {
    if (entry.kind !== 'event') continue;
    const event: Stored<AnyEvent> = entry.event;
    events.push(event as Stored<E>);
  }
  return events;
};

/** What became of a command that appends nothing. Throws its rejection. */
export const withoutAppend = async <S, C extends Command, E extends AnyEvent, F>(
  store: EventStore,
  execution: Concluding<S, C, E, F>,
  {
    stream,
    warm,
    outcome,
  }: { stream: string; warm: Warm<S>; outcome: Exclude<Outcome<E>, { kind: 'append' }> },
): Promise<Executed<E>> => {
  if (outcome.kind === 'reject') throw outcome.rejection;
  if (outcome.kind === 'nothing') {
    const { revision, position, noted } = warm;
    await refuseOtherWords(store, execution, { stream, noted });
    return { revision, position, events: [], repeated: false, decidedNothing: true };
  }
  const { revision, position } = outcome.seen;
  const events = await readStored<E>(store, stream, outcome.seen);
  return { revision, position, events, repeated: true, decidedNothing: false };
};
