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
  /** The kept state, if it was put no longer than `maxAgeMs` ago. */
  get<S>(owner: object, stream: string, maxAgeMs?: number): Warm<S> | undefined;
  put<S>(owner: object, stream: string, warm: Warm<S>): void;
};

/**
 * Folded states of the `max` streams used last. `owner` is the decider whose state it is: two deciders over one stream
 * don't share. `now` is in milliseconds.
 */
export const createWarmStates = (
  max = defaultStreams,
  now: () => number = () => performance.now(),
): WarmStates => {
  const states = new LRUCache<string, { owner: object; warm: Warm<unknown>; putAt: number }>({ max });
  return {
    get<S>(owner: object, stream: string, maxAgeMs = Number.POSITIVE_INFINITY) {
      const kept = states.get(stream);
      if (kept?.owner !== owner || now() - kept.putAt > maxAgeMs) return undefined;
      return kept.warm as Warm<S>;
    },
    put(owner, stream, warm) {
      const kept = states.peek(stream);
      // Of two readings at once, the older one may end last.
      if (kept?.owner === owner && kept.warm.revision > warm.revision) return;
      states.set(stream, { owner, warm, putAt: now() });
    },
  };
};
