import type { Recorded } from '@cairn/contracts/envelope';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { createFollower } from './follow.ts';
import { cold, type Folding, readForward } from './load.ts';
import type { EventStore } from './open.ts';
import type { Warm } from './warm.ts';
import { createWarmStates } from './warm-states.ts';

/** Moments are in milliseconds of `performance.now()`. */
export type KnownStreams = {
  /** A stream's state as it is kept, which may be an old one, but holds all events from before `asOf`. */
  kept<S, E extends AnyEvent>(decider: Folding<S, E>, stream: string, asOf?: number): Warm<S> | undefined;
  /** A stream's state with all events from before `asOf`. */
  recent<S, E extends AnyEvent>(decider: Folding<S, E>, stream: string, asOf: number): Promise<Warm<S>>;
  /** A stream's state: the kept one, brought up to the stream's end. `onEvent` is called with each event that is read. */
  forward<S, E extends AnyEvent>(
    decider: Folding<S, E>,
    stream: string,
    onEvent?: (event: Recorded<E>) => void,
  ): Promise<Warm<S>>;
  /** Keeps a state with an event that this process appended, and all events from before `asOf`. */
  keep<S, E extends AnyEvent>(decider: Folding<S, E>, stream: string, warm: Warm<S>, asOf: number): void;
};

export type KnownStreamsOptions = {
  /** How many streams keep their folded state. */
  maxStreams?: number | undefined;
  /** Whether what is appended to the store is in its log, so that states can be brought forward from there. */
  isLogged?: boolean | undefined;
  now?: () => number;
};

/** The streams that were used last, with their folded states: at most `maxStreams`. */
export const createKnownStreams = (
  store: EventStore,
  { maxStreams, isLogged = true, now = () => performance.now() }: KnownStreamsOptions = {},
): KnownStreams => {
  const states = createWarmStates(maxStreams);
  const follower = createFollower(store, states, now);
  const put = <S, E extends AnyEvent>(
    decider: Folding<S, E>,
    stream: string,
    state: { warm: Warm<S>; asOf: number },
  ): void => states.put(decider, stream, { ...state, tail: follower.tailOf(decider.category) });
  const forward: KnownStreams['forward'] = async (decider, stream, onEvent) => {
    const asOf = now();
    const from = states.get(decider, stream) ?? cold(decider.initial);
    const warm = await readForward(store, decider, { stream, from }, onEvent);
    if (warm.revision >= 0) put(decider, stream, { warm, asOf });
    return warm;
  };
  return {
    kept: states.get,
    forward,
    recent: async (decider, stream, asOf) => {
      const kept = states.get(decider, stream, asOf);
      if (kept) return kept;
      if (isLogged) await follower.catchUp(decider.category, stream, asOf);
      return states.get(decider, stream, asOf) ?? forward(decider, stream);
    },
    keep: (decider, stream, warm, asOf) => {
      if (isLogged) follower.reach(warm.position);
      put(decider, stream, { warm, asOf });
    },
  };
};
