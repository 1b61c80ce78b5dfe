import type { LaunchedAt } from '@cairn/contracts/population.commands';
import type { PopulationEvent } from '@cairn/contracts/population.events';
import type { StageName } from '@cairn/contracts/stage.values';
import type { DayRange } from '@cairn/contracts/values';
import type { CycleState } from './cycle.state.ts';
import { laterOf } from './occurred-at.ts';
import type { ReviewFacts } from './review.facts.ts';
import type { Review } from './review.state.ts';

export type PopulationState = {
  /** The last launch; null before the first. */
  launch: { launchId: string; kind: string; completed: boolean } | null;
  /** The days of the stages that were moved. */
  moved: ReadonlyMap<StageName, DayRange>;
  /** The kinds of reviews that it was launched with. */
  launched: ReadonlySet<string>;
  /** The late joiners, by `joiningKey`. */
  joined: ReadonlySet<string>;
  /** The reviews that were open when somebody left, by their employment. */
  left: ReadonlyMap<string, readonly string[]>;
  /** When the last change happened; null before the first. */
  changedAt: string | null;
};

export type PopulationFacts = LaunchedAt & {
  cycle: CycleState;
  /** The reviews in the cycle of the employment that the command names. */
  reviews: readonly Review[];
  /** What the opening of a late joiner's review rests on. */
  opening: ReviewFacts;
};

/** What is one review of a late joiner in a cycle. */
export const joiningKey = ({ employmentId, kind }: { employmentId: string; kind: string }): string =>
  `${employmentId}/${kind}`;

export const unlaunched: PopulationState = {
  launch: null,
  moved: new Map(),
  launched: new Set(),
  joined: new Set(),
  left: new Map(),
  changedAt: null,
};

export const evolvePopulation = (
  state: PopulationState,
  { type, data }: PopulationEvent,
): PopulationState => {
  const changedAt = state.changedAt === null ? data.occurredAt : laterOf(state.changedAt, data.occurredAt);
  switch (type) {
    case 'LaunchRequested':
      return {
        ...state,
        launch: { launchId: data.launchId, kind: data.kind, completed: false },
        launched: new Set(state.launched).add(data.kind),
        changedAt,
      };
    case 'LaunchCompleted':
      return { ...state, launch: state.launch && { ...state.launch, completed: true }, changedAt };
    case 'StageMoved':
      return { ...state, moved: new Map(state.moved).set(data.stage, data.to), changedAt };
    case 'LateJoinerAdded':
      return { ...state, joined: new Set(state.joined).add(joiningKey(data)), changedAt };
    case 'LeaverExcluded':
      return { ...state, left: new Map(state.left).set(data.employmentId, data.reviewIds), changedAt };
    case 'EmploymentsLeftOut':
      return state;
  }
};
