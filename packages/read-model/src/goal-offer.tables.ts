import type { GoalOwner, OfferOutcome } from '@cairn/contracts/goal.values';
import type { Personal } from '@cairn/contracts/personal';
import { jsonb, position, table, text, timestamptz } from './table.ts';

/** To whom goals are or were offered. */
export const goalOfferTable = table('goal_offer', {
  columns: {
    goal_id: text(),
    offer_id: text(),
    owner_kind: text<GoalOwner['kind']>(),
    owner_id: text(),
    accountable_id: text(),
    note: jsonb<Personal>().nullable(),
    offered_by: text(),
    offered_at: timestamptz(),
    recorded_at: timestamptz(),
    outcome: text<OfferOutcome>().nullable(),
    reason: jsonb<Personal>().nullable(),
    ended_by: text().nullable(),
    ended_at: timestamptz().nullable(),
    position: position(),
  },
  key: ['goal_id', 'offer_id'],
  indexes: [['accountable_id', 'position'], ['position']],
});
