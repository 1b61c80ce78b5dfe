import type { Exclusion } from '@cairn/contracts/cycle.values';
import type { Personal } from '@cairn/contracts/personal';
import type { LeftOutReason } from '@cairn/contracts/population.values';
import type { ReviewKind } from '@cairn/contracts/review.values';
import { integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** The launches of cycles. */
export const launchTable = table('launch', {
  columns: {
    launch_id: text(),
    cycle_id: text(),
    kind: text<ReviewKind>(),
    requested_by: text(),
    requested_at: timestamptz(),
    requested_recorded_at: timestamptz(),
    /** How many reviews it opened, how many were open before and how many employments it left out; null until its end. */
    opened: integer().nullable(),
    open_before: integer().nullable(),
    left_out: integer().nullable(),
    completed_at: timestamptz().nullable(),
    completed_recorded_at: timestamptz().nullable(),
    position: position(),
  },
  key: ['launch_id'],
  indexes: [['cycle_id', 'position']],
});

/** The employments that the last launch of a cycle left out, and earlier ones that no later launch named. */
export const leftOutTable = table('left_out', {
  columns: {
    cycle_id: text(),
    employment_id: text(),
    person_id: text(),
    reason: text<LeftOutReason>(),
    launch_id: text(),
    position: position(),
  },
  key: ['cycle_id', 'employment_id'],
  indexes: [],
});

/** Who joined a cycle after its launch, and who left it; of several changes of one kind the last. */
export const memberChangeTable = table('member_change', {
  columns: {
    cycle_id: text(),
    employment_id: text(),
    change: text<'joined' | 'left'>(),
    person_id: text(),
    /** Of a leaver. */
    why: text<Exclusion['reason']>().nullable(),
    reason: jsonb<Personal>().nullable(),
    changed_by: text(),
    changed_at: timestamptz(),
    changed_recorded_at: timestamptz(),
    position: position(),
  },
  key: ['cycle_id', 'employment_id', 'change'],
  indexes: [],
});
