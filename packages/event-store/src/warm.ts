import type { EventMetadata } from '@cairn/contracts/envelope';
import type { Said } from './other-words.ts';

/** A command that this stream holds already: the hash of its body, and where its last event stands. */
export type Seen = { payloadHash: string; revision: number; position: bigint; count: number };

/**
 * A stream folded up to `revision` (-1: no event) and `position` (0n), with the commands that came with a key and the
 * events that keep a command's words. `keys` and `said` are shared by all later folds of the stream; they may know more
 * than this one, never less.
 */
export type Warm<S> = {
  state: S;
  revision: number;
  position: bigint;
  keys: Map<string, Seen>;
  said: Said[];
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
 * Folded states of the streams used last, at most `max` of them. `owner` is the decider whose state it is: two deciders
 * over one stream don't share.
 */
export const createWarmStates = (max = defaultStreams): WarmStates => {
  const states = new Map<string, { owner: object; warm: Warm<unknown> }>();
  return {
    get<S>(owner: object, stream: string) {
      const kept = states.get(stream);
      if (kept?.owner !== owner) return undefined;
      states.delete(stream);
      states.set(stream, kept);
      return kept.warm as Warm<S>;
    },
    put(owner, stream, warm) {
      const kept = states.get(stream);
      // Two readings at once may end in the other order.
      if (kept?.owner === owner && kept.warm.revision > warm.revision) return;
      states.delete(stream);
      states.set(stream, { owner, warm });
      if (states.size <= max) return;
      const [oldest] = states.keys();
      if (oldest !== undefined) states.delete(oldest);
    },
  };
};
