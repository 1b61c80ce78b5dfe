import type { Instant } from '@cairn/contracts/envelope';
import type { ObjectivesLimit, ScorecardLevel, ScorecardVisibility } from '@cairn/contracts/scorecard.values';
import { type DatedWeight, isRetired } from './dated-weight.ts';

type Weights = readonly DatedWeight[];

export type PerspectiveState = { perspectiveId: string; name: string; weights: Weights };

export type StrategicObjective = {
  objectiveId: string;
  perspectiveId: string;
  name: string;
  dueOn?: string | undefined;
  weights: Weights;
  /** The weights of the attached KPIs, by their ids. */
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

export const objectiveOf = (state: ScorecardState, objectiveId: string): StrategicObjective | undefined =>
  state.status === 'unset' ? undefined : state.objectives.find((each) => each.objectiveId === objectiveId);

/** The objectives that were not retired, and stand in a perspective that was not. */
export const activeObjectives = ({ perspectives, objectives }: DraftedScorecard): StrategicObjective[] => {
  const active = new Set(
    perspectives.flatMap(({ perspectiveId, weights }) => (isRetired(weights) ? [] : [perspectiveId])),
  );
  return objectives.filter(({ perspectiveId, weights }) => active.has(perspectiveId) && !isRetired(weights));
};
