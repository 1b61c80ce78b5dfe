import type { Recorded } from '@cairn/contracts/envelope';
import type { AnyEvent } from '@cairn/contracts/event-type';
import { cold, type Folding, readForward } from './load.ts';
import type { EventStore } from './open.ts';
import { createWarmStates, type Warm } from './warm.ts';

export type KnownStreams = {
  /** A stream's state as it is kept, which may be an old one, but was read or written no longer than `maxAgeMs` ago. */
  kept<S>(decider: object, stream: string, maxAgeMs?: number): Warm<S> | undefined;
  /** A stream's state: the kept one, brought up to the stream's end. `onEvent` is called with each event that is read. */
  forward<S, E extends AnyEvent>(
    decider: Folding<S, E>,
    stream: string,
    onEvent?: (event: Recorded<E>) => void,
  ): Promise<Warm<S>>;
  keep<S>(decider: object, stream: string, warm: Warm<S>): void;
};

/** The streams that were used last, with their folded states: at most `maxStreams`. */
export const createKnownStreams = (store: EventStore, maxStreams?: number): KnownStreams => {
  const states = createWarmStates(maxStreams);
  return {
    kept: states.get,
    keep: states.put,
    forward: async <S, E extends AnyEvent>(
      decider: Folding<S, E>,
      stream: string,
      onEvent?: (event: Recorded<E>) => void,
    ) => {
      const from = states.get<S>(decider, stream) ?? cold(decider.initial);
      const warm = await readForward(store, decider, { stream, from }, onEvent);
      if (warm.revision >= 0) states.put(decider, stream, warm);
      return warm;
    },
  };
};
