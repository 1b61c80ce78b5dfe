import type { Instant } from '@cairn/contracts/envelope';
import type { ObjectivesLimit, ScorecardLevel, ScorecardVisibility } from '@cairn/contracts/scorecard.values';
import { type DatedWeight, never, weightOn } from './dated-weight.ts';

type Weights = readonly DatedWeight[];

export type PerspectiveState = { perspectiveId: string; name: string; weights: Weights };

export type StrategicObjective = {
  objectiveId: string;
  perspectiveId: string;
  name: string;
  dueOn?: string | undefined;
  weights: Weights;
  /** The weights of the attached KPIs, by their ids, in the order in which the KPIs stand. */
  kpis: Readonly<Record<string, Weights>>;
  /** The KPIs that were detached at some time. */
  detachedKpis: readonly string[];
};

export type CauseEffectLink = { causeId: string; effectId: string };

/** What a scorecard says about itself. */
export type ScorecardContent = {
  name: string;
  alignedTo: string | null;
  visibility: ScorecardVisibility;
  objectivesLimit: ObjectivesLimit;
  vision?: string | undefined;
  mission?: string | undefined;
  values?: readonly string[] | undefined;
};

export type DraftedScorecard = {
  /** `revised` if it changed after it was last published. */
  status: 'draft' | 'published' | 'revised';
  /** The number of the last published version; 0 before the first. */
  version: number;
  draftedAt: Instant;
  /** When its last change happened. */
  changedAt: Instant;
  level: ScorecardLevel;
  content: ScorecardContent;
  perspectives: readonly PerspectiveState[];
  objectives: readonly StrategicObjective[];
  /** Which objectives are believed to bring about which others; there are no circles. */
  links: readonly CauseEffectLink[];
  /** The links that were taken away at some time. */
  unlinked: readonly CauseEffectLink[];
};

export type ScorecardState = { status: 'unset' } | DraftedScorecard;

export const perspectiveOf = (state: ScorecardState, perspectiveId: string): PerspectiveState | undefined =>
  state.status === 'unset'
    ? undefined
    : state.perspectives.find((each) => each.perspectiveId === perspectiveId);

export const objectiveOf = (state: ScorecardState, objectiveId: string): StrategicObjective | undefined =>
  state.status === 'unset' ? undefined : state.objectives.find((each) => each.objectiveId === objectiveId);

/**
 * The objectives that are not retired by a day, and stand in a perspective that is not. Without a day, those that are to be
 * retired are left out too.
 */
export const activeObjectives = (
  { perspectives, objectives }: DraftedScorecard,
  day = never,
): StrategicObjective[] => {
  const isActive = ({ weights }: { weights: Weights }): boolean => weightOn(weights, day) !== null;
  const active = new Set(perspectives.filter(isActive).map(({ perspectiveId }) => perspectiveId));
  return objectives.filter((each) => active.has(each.perspectiveId) && isActive(each));
};

/** What a goal or an initiative may serve: something in use. What served it before it was retired or closed goes on. */
export type ServedThing = 'inUse' | 'unknown' | 'retired' | 'closed';

/** How an objective stands on a day, for what is to serve it. */
export const objectiveServed = (state: ScorecardState, objectiveId: string, day: string): ServedThing => {
  if (state.status === 'unset' || !objectiveOf(state, objectiveId)) return 'unknown';
  return activeObjectives(state, day).some((each) => each.objectiveId === objectiveId) ? 'inUse' : 'retired';
};
