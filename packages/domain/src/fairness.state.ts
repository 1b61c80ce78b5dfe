import type { FairnessEvent } from '@cairn/contracts/fairness.events';

export type FairnessState = {
  /** The keys of all screenings of the cycle. */
  keys: ReadonlySet<string>;
  /** Whether figures about groups have left the fairness role. */
  released: boolean;
};

export const notScreened: FairnessState = { keys: new Set(), released: false };

export const evolveFairness = (state: FairnessState, event: FairnessEvent): FairnessState => {
  if (event.type !== 'FairnessScreened') return state;
  const { screeningKey, released } = event.data;
  return { keys: new Set(state.keys).add(screeningKey), released: state.released || released };
};
