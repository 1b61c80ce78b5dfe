import type { EventMetadata } from '@cairn/contracts/envelope';
import { LRUCache } from 'lru-cache';
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

const defaultStreams = 10_000;

export type WarmStates = {
  get<S>(owner: object, stream: string): Warm<S> | undefined;
  put<S>(owner: object, stream: string, warm: Warm<S>): void;
};

/**
 * Folded states of the `max` streams used last. `owner` is the decider whose state it is: two deciders over one stream
 * don't share.
 */
export const createWarmStates = (max = defaultStreams): WarmStates => {
  const states = new LRUCache<string, { owner: object; warm: Warm<unknown> }>({ max });
  return {
    get<S>(owner: object, stream: string) {
      const kept = states.get(stream);
      return kept?.owner === owner ? (kept.warm as Warm<S>) : undefined;
    },
    put(owner, stream, warm) {
      const kept = states.peek(stream);
      // Of two readings at once, the older one may end last.
      if (kept?.owner === owner && kept.warm.revision > warm.revision) return;
      states.set(stream, { owner, warm });
    },
  };
};
