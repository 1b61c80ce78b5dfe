import { isIn } from '@cairn/contracts/registry';
import { append } from '@cairn/projection/view';
import { scorecardChangeTable } from '@cairn/read-model/scorecard-change.tables';

const named = new Set(['scorecardId', 'perspectiveId', 'objectiveId', 'kpiId', 'occurredAt', 'reason']);

const idIn = (data: object, name: string): string | null => {
  const value = (data as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : null;
};

/** One row per event of a scorecard. */
export const scorecardChangeView = append(scorecardChangeTable, (event, knownAt) => {
  if (!isIn(event, 'scorecard')) return [];
  const { data, metadata } = event;
  return [
    {
      scorecard_id: data.scorecardId,
      revision: event.revision,
      what: event.type,
      perspective_id: idIn(data, 'perspectiveId'),
      objective_id: idIn(data, 'objectiveId'),
      kpi_id: idIn(data, 'kpiId'),
      detail: Object.fromEntries(Object.entries(data).filter(([name]) => !named.has(name))),
      version: event.type === 'ScorecardPublished' ? (event.data.version ?? 1) : null,
      reason: 'reason' in data ? (data.reason ?? null) : null,
      changed_by: metadata.actor.personId,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      known_at: knownAt,
      position: String(event.position),
    },
  ];
});
