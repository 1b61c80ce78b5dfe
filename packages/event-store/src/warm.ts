import type { EventMetadata } from '@cairn/contracts/envelope';
import type { NotedWords } from './other-words.ts';

/** A command whose events this stream already holds: the hash of its body, and the place of its last event. */
export type Seen = { payloadHash: string; revision: number; position: bigint; count: number };

/**
 * A stream folded up to `revision` (-1: no event) and `position` (0n), with the commands that came with a key and the
 * events that keep a command's words. `keys` and `noted` are shared by all later folds of the stream; they may know more
 * than this one, never less.
 */
export type Warm<S> = {
  state: S;
  revision: number;
  position: bigint;
  keys: Map<string, Seen>;
  noted: NotedWords[];
};

export type Idempotency = NonNullable<EventMetadata['idempotency']>;

/** How a command is looked up: by actor, path and key. */
export const keyOf = (personId: string, { path, key }: Pick<Idempotency, 'path' | 'key'>): string =>
  `${personId} ${path} ${key}`;
