import type { AlignmentKind } from '@cairn/contracts/goal.values';
import { double, position, table, text, timestamptz } from './table.ts';

/** A goal has one parent at most. */
export const alignmentTable = table('alignment', {
  columns: {
    child_id: text(),
    parent_id: text(),
    kind: text<AlignmentKind>(),
    weight: double(),
    aligned_at: timestamptz(),
  },
  key: ['child_id'],
  indexes: [['parent_id']],
});

/** Each goal's parents over time; the parent is null from an unaligning on. */
export const alignmentVersionTable = table('alignment_version', {
  columns: {
    position: position(),
    child_id: text(),
    parent_id: text().nullable(),
    kind: text<AlignmentKind>().nullable(),
    weight: double().nullable(),
    aligned_at: timestamptz(),
    valid_from: timestamptz(),
    known_at: timestamptz(),
  },
  key: ['child_id', 'position'],
  indexes: [['parent_id']],
});
