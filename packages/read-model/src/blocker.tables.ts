import type { Personal } from '@cairn/contracts/personal';
import { jsonb, position, table, text, timestamptz } from './table.ts';

/** What stands, or stood, in the way of a goal or of one of its key results. */
export const blockerTable = table('blocker', {
  columns: {
    goal_id: text(),
    blocker_id: text(),
    key_result_id: text().nullable(),
    text: jsonb<Personal>(),
    raised_by: text(),
    raised_at: timestamptz(),
    recorded_at: timestamptz(),
    resolved_by: text().nullable(),
    resolved_at: timestamptz().nullable(),
    resolution: jsonb<Personal>().nullable(),
    position: position(),
  },
  key: ['goal_id', 'blocker_id'],
  indexes: [['position']],
});
