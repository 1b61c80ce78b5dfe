import type { FairnessEvent } from '@cairn/contracts/fairness.events';

export type FairnessState = {
  /** The screening of each key. */
  screenings: ReadonlyMap<string, string>;
  /** The requests that led to no screening of their own. */
  stood: ReadonlySet<string>;
  /** Whether figures about groups have left the fairness role. */
  released: boolean;
};

export const notScreened: FairnessState = { screenings: new Map(), stood: new Set(), released: false };

export const evolveFairness = (state: FairnessState, event: FairnessEvent): FairnessState => {
  switch (event.type) {
    case 'FairnessScreened': {
      const { screeningKey, fairnessScreeningId, released } = event.data;
      const screenings = new Map(state.screenings).set(screeningKey, fairnessScreeningId);
      return { ...state, screenings, released: state.released || released };
    }
    case 'FairnessScreeningStood':
      return { ...state, stood: new Set(state.stood).add(event.data.requestId) };
    default:
      return state;
  }
};
