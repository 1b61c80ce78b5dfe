import type { Instant } from '@cairn/contracts/envelope';
import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import type { scorecardLevels } from '@cairn/contracts/scorecard.values';
import { laterOf } from './occurred-at.ts';

export type ScorecardLevel = (typeof scorecardLevels)[number];

export type StrategicObjective = {
  objectiveId: string;
  perspectiveId: string;
  name: string;
  /** Weights by KPI. */
  kpis: Readonly<Record<string, number>>;
  /** The KPIs that were detached at some time. */
  detachedKpis: readonly string[];
};

export type ScorecardState =
  | { status: 'unset' }
  | {
      status: 'draft' | 'published';
      draftedAt: Instant;
      /** When its last change happened. */
      changedAt: Instant;
      level: ScorecardLevel;
      perspectiveIds: readonly string[];
      objectives: readonly StrategicObjective[];
    };

export const objectiveOf = (state: ScorecardState, objectiveId: string): StrategicObjective | undefined =>
  state.status === 'unset' ? undefined : state.objectives.find((each) => each.objectiveId === objectiveId);

const changeObjective = (
  state: Exclude<ScorecardState, { status: 'unset' }>,
  objectiveId: string,
  change: (objective: StrategicObjective) => Partial<StrategicObjective>,
): ScorecardState => ({
  ...state,
  objectives: state.objectives.map((each) =>
    each.objectiveId === objectiveId ? { ...each, ...change(each) } : each,
  ),
});

export const evolveScorecard = (before: ScorecardState, { type, data }: ScorecardEvent): ScorecardState => {
  if (type === 'ScorecardDrafted')
    return {
      status: 'draft',
      draftedAt: data.occurredAt,
      changedAt: data.occurredAt,
      level: data.level,
      perspectiveIds: data.perspectives.map(({ perspectiveId }) => perspectiveId),
      objectives: [],
    };
  if (before.status === 'unset') return before;
  const state = { ...before, changedAt: laterOf(before.changedAt, data.occurredAt) };
  switch (type) {
    case 'StrategicObjectiveAdded': {
      const { objectiveId, perspectiveId, name } = data;
      const objective = { objectiveId, perspectiveId, name, kpis: {}, detachedKpis: [] };
      return { ...state, objectives: [...state.objectives, objective] };
    }
    case 'KpiAttached':
      return changeObjective(state, data.objectiveId, ({ kpis }) => ({
        kpis: { ...kpis, [data.kpiId]: data.weight },
      }));
    case 'KpiDetached':
      return changeObjective(state, data.objectiveId, ({ kpis, detachedKpis }) => ({
        kpis: Object.fromEntries(Object.entries(kpis).filter(([kpiId]) => kpiId !== data.kpiId)),
        detachedKpis: [...detachedKpis, data.kpiId],
      }));
    case 'ScorecardPublished':
      return { ...state, status: 'published' };
  }
};
