import type { AnyEvent } from '@cairn/contracts/event-type';
import { LRUCache } from 'lru-cache';
import { type LogEntry, placeOf } from './decode.ts';
import { type Folding, foldOne } from './load.ts';
import type { Warm } from './warm.ts';

/** The moment up to which what was added to the log has been folded into every state that keeps up with it. */
export type Tail = { asOf: number };

type Kept = {
  decider: Folding<unknown, AnyEvent>;
  warm: Warm<unknown>;
  asOf: number;
  /** The tail that the state keeps up with, if it does. */
  tail: Tail | undefined;
};

const defaultStreams = 10_000;

/** Moments are those of one clock that never goes back. */
export type WarmStates = {
  /** The kept state, if it holds all events from before `asOf`; however old it is, if no moment is given. */
  get<S, E extends AnyEvent>(decider: Folding<S, E>, stream: string, asOf?: number): Warm<S> | undefined;
  /**
   * Keeps a state that holds all events from before `asOf`. It keeps up with the tail from now on, if the tail holds no
   * event from after that moment.
   */
  put<S, E extends AnyEvent>(
    decider: Folding<S, E>,
    stream: string,
    state: { warm: Warm<S>; asOf: number; tail?: Tail | undefined },
  ): void;
  keepsUp(stream: string, tail: Tail): boolean;
  /** Folds an entry of the log into the state of its stream, if that keeps up with this tail and does not hold it yet. */
  advance(tail: Tail, entry: LogEntry): void;
};

const momentOf = ({ asOf, tail }: Kept): number => Math.max(asOf, tail?.asOf ?? asOf);

const next = ({ decider, warm }: Kept, entry: LogEntry): Warm<unknown> | undefined => {
  const { revision, position } = placeOf(entry);
  if (revision !== warm.revision + 1) return undefined;
  if (entry.kind === 'unknown') return { ...warm, revision, position };
  if (entry.kind !== 'event') return undefined;
  return { ...warm, state: foldOne(decider, warm, entry.event), revision, position };
};

/** Folded states of the `max` streams used last. Two deciders over one stream don't share its state. */
export const createWarmStates = (max = defaultStreams): WarmStates => {
  const states = new LRUCache<string, Kept>({ max });
  return {
    get<S, E extends AnyEvent>(decider: Folding<S, E>, stream: string, asOf = Number.NEGATIVE_INFINITY) {
      const kept = states.get(stream);
      if (kept?.decider !== decider || momentOf(kept) < asOf) return undefined;
      return kept.warm as Warm<S>;
    },
    put(decider, stream, { warm, asOf, tail }) {
      const kept = states.peek(stream);
      const before = kept?.decider === decider ? kept : undefined;
      // Of two readings at once, the older one may end last.
      if (before && before.warm.revision > warm.revision) return;
      states.set(stream, {
        decider,
        warm,
        asOf: before ? Math.max(asOf, momentOf(before)) : asOf,
        tail: tail && (before?.tail === tail || asOf >= tail.asOf) ? tail : undefined,
      });
    },
    keepsUp: (stream, tail) => states.peek(stream)?.tail === tail,
    advance(tail, entry) {
      const { stream, revision } = placeOf(entry);
      const kept = states.peek(stream);
      if (kept?.tail !== tail || revision <= kept.warm.revision) return;
      const warm = next(kept, entry);
      // After a gap, or at an event that cannot be read, the stream has to be read by itself.
      if (warm) kept.warm = warm;
      else states.delete(stream);
    },
  };
};
