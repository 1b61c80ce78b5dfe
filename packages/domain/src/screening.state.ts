import type { ScreeningEvent } from '@cairn/contracts/screening.events';
import { revisionOf } from './revision-of.ts';

export type ScreenedFlag = { kind: 'asks' | 'informs'; authorId: string; detector: string; about: string };

/** The screening that counts for the review: its flags, and the review revision up to which it looked. */
export type Screening = { revision: number; covers: number; flags: ReadonlyMap<string, ScreenedFlag> };

export type ScreeningState = {
  /** Revision of the stream's last event; −1 before the first. */
  revision: number;
  keys: ReadonlySet<string>;
  /** Flags whose `ScreeningCompleted` follows in the same append. */
  raised: ReadonlyMap<string, ScreenedFlag>;
  last: Screening | null;
};

export const unscreened: ScreeningState = { revision: -1, keys: new Set(), raised: new Map(), last: null };

export const evolveScreening = (state: ScreeningState, event: ScreeningEvent): ScreeningState => {
  const revision = revisionOf(event, state.revision);
  switch (event.type) {
    case 'BiasFlagged': {
      const { flagId, kind, authorId, detector, about } = event.data;
      const raised = new Map(state.raised).set(flagId, { kind, authorId, detector, about });
      return { ...state, revision, raised };
    }
    case 'ScreeningCompleted': {
      const { screeningKey, covers } = event.data;
      const keys = new Set(state.keys).add(screeningKey);
      // A screening that covers less does not replace one that covers more.
      const last =
        state.last && state.last.covers > covers ? state.last : { revision, covers, flags: state.raised };
      return { revision, keys, raised: new Map(), last };
    }
  }
};
