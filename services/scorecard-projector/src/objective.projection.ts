import type { AnyRecorded } from '@cairn/contracts/registry';
import { withWeight } from '@cairn/domain/dated-weight';
import { fold } from '@cairn/projection/view';
import {
  attachmentTable,
  attachmentVersionTable,
  objectiveTable,
  objectiveVersionTable,
} from '@cairn/read-model/scorecard.tables';
import { weightFrom, weightOfNew } from './recorded-weight.ts';

type Reweighed = Extract<AnyRecorded, { type: 'ScorecardWeightsRevised' }>['data'];
type OfKpi = Extract<Reweighed['weights'][number], { kpiId: string }>;
type OfObjective = Exclude<Extract<Reweighed['weights'][number], { objectiveId: string }>, OfKpi>;

const isOfKpi = (item: Reweighed['weights'][number]): item is OfKpi => 'kpiId' in item;
const isOfObjective = (item: Reweighed['weights'][number]): item is OfObjective =>
  'objectiveId' in item && !isOfKpi(item);

/** One row per strategic objective. */
export const objectiveView = fold(objectiveTable, {
  keys: (event) => {
    switch (event.type) {
      case 'StrategicObjectiveAdded':
      case 'StrategicObjectiveRevised':
      case 'StrategicObjectiveRetired':
        return [[event.data.scorecardId, event.data.objectiveId]];
      case 'ScorecardWeightsRevised':
        return event.data.weights
          .filter(isOfObjective)
          .map(({ objectiveId }) => [event.data.scorecardId, objectiveId] as const);
      default:
        return [];
    }
  },
  evolve: (row, event, [, objectiveId]) => {
    const { revision } = event;
    if (event.type === 'StrategicObjectiveAdded') {
      const { scorecardId, perspectiveId, name, dueOn, weight } = event.data;
      return {
        scorecard_id: scorecardId,
        objective_id: objectiveId,
        perspective_id: perspectiveId,
        name,
        due_on: dueOn ?? null,
        weights: weightOfNew(weight, event),
        revision,
        position: String(event.position),
      };
    }
    if (!row) return row;
    if (event.type === 'StrategicObjectiveRevised') {
      const { name = row.name, dueOn = row.due_on } = event.data.after;
      return { ...row, name, due_on: dueOn, revision };
    }
    if (event.type === 'StrategicObjectiveRetired') {
      const retired = weightFrom(event.data.effectiveFrom, null, event);
      return { ...row, weights: withWeight(row.weights, retired), revision };
    }
    if (event.type !== 'ScorecardWeightsRevised') return row;
    const item = event.data.weights.filter(isOfObjective).find((each) => each.objectiveId === objectiveId);
    if (!item) return row;
    const next = weightFrom(event.data.effectiveFrom, item.weight, event);
    return { ...row, weights: withWeight(row.weights, next), revision };
  },
  versions: { table: objectiveVersionTable },
});

/** One row per KPI that is or was attached to an objective. */
export const attachmentView = fold(attachmentTable, {
  keys: (event) => {
    switch (event.type) {
      case 'KpiAttached':
      case 'KpiDetached':
        return [[event.data.scorecardId, event.data.objectiveId, event.data.kpiId]];
      case 'ScorecardWeightsRevised':
        return event.data.weights
          .filter(isOfKpi)
          .map(({ objectiveId, kpiId }) => [event.data.scorecardId, objectiveId, kpiId] as const);
      case 'ScorecardReordered':
        return (event.data.kpis ?? []).flatMap(({ objectiveId, kpiIds }) =>
          kpiIds.map((kpiId) => [event.data.scorecardId, objectiveId, kpiId] as const),
        );
      default:
        return [];
    }
  },
  evolve: (row, event, [scorecardId, objectiveId, kpiId]) => {
    const { revision } = event;
    if (event.type === 'KpiAttached')
      return {
        scorecard_id: scorecardId,
        objective_id: objectiveId,
        kpi_id: kpiId,
        weights: weightOfNew(event.data.weight, event),
        place: null,
        detached_at: null,
        detached_reason: null,
        detached_from: null,
        revision,
        position: String(event.position),
      };
    if (!row) return row;
    if (event.type === 'KpiDetached')
      return {
        ...row,
        detached_at: event.metadata.recordedAt,
        detached_reason: event.data.reason,
        detached_from: event.data.effectiveFrom ?? null,
        revision,
      };
    if (event.type === 'ScorecardReordered') {
      const order = event.data.kpis?.find((each) => each.objectiveId === objectiveId);
      return order ? { ...row, place: order.kpiIds.indexOf(kpiId), revision } : row;
    }
    if (event.type !== 'ScorecardWeightsRevised') return row;
    const item = event.data.weights
      .filter(isOfKpi)
      .find((each) => each.objectiveId === objectiveId && each.kpiId === kpiId);
    if (!item) return row;
    const next = weightFrom(event.data.effectiveFrom, item.weight, event);
    return { ...row, weights: withWeight(row.weights, next), revision };
  },
  versions: { table: attachmentVersionTable },
});
