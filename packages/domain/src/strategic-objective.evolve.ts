import type { ScorecardEvent } from '@cairn/contracts/scorecard.events';
import { firstWeight, withWeight } from './dated-weight.ts';
import type { DraftedScorecard, StrategicObjective } from './scorecard.state.ts';

/** The scorecard with one of its objectives changed. */
export const inObjective = (
  state: DraftedScorecard,
  objectiveId: string,
  change: (objective: StrategicObjective) => Partial<StrategicObjective>,
): DraftedScorecard => ({
  ...state,
  objectives: state.objectives.map((each) =>
    each.objectiveId === objectiveId ? { ...each, ...change(each) } : each,
  ),
});

const without = (kpis: StrategicObjective['kpis'], kpiId: string): StrategicObjective['kpis'] =>
  Object.fromEntries(Object.entries(kpis).filter(([each]) => each !== kpiId));

/** What an event does to the objective that it names. */
export const evolveObjective = (
  state: DraftedScorecard,
  event: Extract<ScorecardEvent, { data: { objectiveId: string } }>,
): DraftedScorecard => {
  const { type, data } = event;
  const change = (by: (objective: StrategicObjective) => Partial<StrategicObjective>) =>
    inObjective(state, data.objectiveId, by);
  switch (type) {
    case 'StrategicObjectiveAdded': {
      const { objectiveId, perspectiveId, name, dueOn, weight } = data;
      const own = { objectiveId, perspectiveId, name, dueOn, weights: firstWeight(weight) };
      return { ...state, objectives: [...state.objectives, { ...own, kpis: {}, detachedKpis: [] }] };
    }
    case 'StrategicObjectiveRevised':
      return change(() => Object.fromEntries(Object.entries(data.after).filter(([, value]) => value)));
    case 'StrategicObjectiveRetired':
      return change(({ weights }) => ({
        weights: withWeight(weights, { from: data.effectiveFrom, value: null }),
      }));
    case 'KpiAttached':
      return change(({ kpis }) => ({ kpis: { ...kpis, [data.kpiId]: firstWeight(data.weight) } }));
    case 'KpiDetached':
      return change(({ kpis, detachedKpis }) => ({
        kpis: without(kpis, data.kpiId),
        detachedKpis: [...detachedKpis, data.kpiId],
      }));
  }
};
