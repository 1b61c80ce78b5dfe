import { showClocks, showRecording } from '../asking/two-clocks.ts';
import type { DevelopmentRow } from './development.sql.ts';

type Action = DevelopmentRow['actions'][number];

const showAction = (today: string, isOpen: boolean) => (each: Action) => ({
  growthActionId: each.growthActionId,
  action: each.action,
  dueOn: each.dueOn,
  status: each.status,
  overdue: isOpen && each.status === 'planned' && each.dueOn < today,
  settled:
    each.settledAt === null || each.settledRecordedAt === null
      ? null
      : { at: each.settledAt, ...showRecording(each.settledAt, each.settledRecordedAt), words: each.words },
});

/** A development need as every answer shows it. */
export const showDevelopment = (row: DevelopmentRow, today: string) => ({
  developmentNeedId: row.development_need_id,
  personId: row.person_id,
  personName: row.person_name,
  what: row.what,
  why: row.why,
  dimension: row.dimension,
  fromReviewId: row.review_id,
  recordedById: row.recorded_by,
  recordedByName: row.recorded_by_name,
  status: row.status,
  closed:
    row.closed_at === null || row.closed_recorded_at === null
      ? null
      : {
          at: row.closed_at,
          ...showRecording(row.closed_at, row.closed_recorded_at),
          reason: row.closed_reason,
        },
  actions: row.actions.map(showAction(today, row.status === 'open')),
  ...showClocks(row.occurred_at, row.recorded_at),
  revision: row.revision,
});
