import type { Instant } from '@cairn/contracts/envelope';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import type { scorecardLevels } from '@cairn/contracts/scorecard.values';

export type ScorecardLevel = (typeof scorecardLevels)[number];

export type StrategicObjective = {
  objectiveId: string;
  perspectiveId: string;
  name: string;
  /** Weights by KPI. */
  kpis: Readonly<Record<string, number>>;
};

export type ScorecardState =
  | { status: 'unset' }
  | {
      status: 'draft' | 'published';
      draftedAt: Instant;
      level: ScorecardLevel;
      perspectiveIds: readonly string[];
      objectives: readonly StrategicObjective[];
    };

export const objectiveOf = (state: ScorecardState, objectiveId: string): StrategicObjective | undefined =>
  state.status === 'unset' ? undefined : state.objectives.find((each) => each.objectiveId === objectiveId);

export const evolveScorecard = (state: ScorecardState, { type, data }: ScorecardEvent): ScorecardState => {
  if (type === 'ScorecardDrafted')
    return {
      status: 'draft',
      draftedAt: data.occurredAt,
      level: data.level,
      perspectiveIds: data.perspectives.map(({ perspectiveId }) => perspectiveId),
      objectives: [],
    };
  if (state.status === 'unset') return state;
  switch (type) {
    case 'StrategicObjectiveAdded': {
      const { objectiveId, perspectiveId, name } = data;
      return { ...state, objectives: [...state.objectives, { objectiveId, perspectiveId, name, kpis: {} }] };
    }
    case 'KpiAttached': {
      const objectives = state.objectives.map((each) =>
        each.objectiveId === data.objectiveId
          ? { ...each, kpis: { ...each.kpis, [data.kpiId]: data.weight } }
          : each,
      );
      return { ...state, objectives };
    }
    case 'ScorecardPublished':
      return { ...state, status: 'published' };
  }
};
