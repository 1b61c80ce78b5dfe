import { fold } from '@cairn/projection/view';
import { attachmentTable, objectiveTable, scorecardTable } from '@cairn/read-model/scorecard.tables';

/** One row per scorecard, with its perspectives. */
export const scorecardView = fold(scorecardTable, {
  keys: (event) =>
    'scorecardId' in event.data && event.stream.startsWith('scorecard-') ? [[event.data.scorecardId]] : [],
  evolve: (row, event) => {
    const place = { revision: event.revision, position: String(event.position) };
    if (event.type !== 'ScorecardDrafted')
      return row && { ...row, ...place, published: row.published || event.type === 'ScorecardPublished' };
    const { scorecardId, name, level, unitId, alignedTo, perspectives, occurredAt } = event.data;
    return {
      scorecard_id: scorecardId,
      name,
      level,
      unit_id: unitId,
      aligned_to: alignedTo,
      perspectives,
      published: false,
      drafted_at: occurredAt,
      drafted_position: String(event.position),
      ...place,
    };
  },
});

/** One row per strategic objective. */
export const objectiveView = fold(objectiveTable, {
  keys: (event) =>
    event.type === 'StrategicObjectiveAdded' ? [[event.data.scorecardId, event.data.objectiveId]] : [],
  evolve: (row, event) => {
    if (event.type !== 'StrategicObjectiveAdded') return row;
    const { scorecardId, objectiveId, perspectiveId, name, weight } = event.data;
    return {
      scorecard_id: scorecardId,
      objective_id: objectiveId,
      perspective_id: perspectiveId,
      name,
      weight,
      position: String(event.position),
    };
  },
});

/** One row per KPI that is or was attached to an objective. */
export const attachmentView = fold(attachmentTable, {
  keys: (event) =>
    event.type === 'KpiAttached' || event.type === 'KpiDetached'
      ? [[event.data.scorecardId, event.data.objectiveId, event.data.kpiId]]
      : [],
  evolve: (row, event) => {
    if (event.type === 'KpiDetached') {
      const { recordedAt } = event.metadata;
      return row && { ...row, detached_at: recordedAt, detached_reason: event.data.reason };
    }
    if (event.type !== 'KpiAttached') return row;
    const { scorecardId, objectiveId, kpiId, weight } = event.data;
    return {
      scorecard_id: scorecardId,
      objective_id: objectiveId,
      kpi_id: kpiId,
      weight,
      recorded_at: event.metadata.recordedAt,
      detached_at: null,
      detached_reason: null,
      position: String(event.position),
    };
  },
});
