import { alignmentStream } from '@cairn/contracts/streams';
import { fold } from '@cairn/projection/view';
import { alignmentTable, goalGraphTable } from '@cairn/read-model/okr.tables';

/** One row per child, with its parent. */
export const alignmentView = fold(alignmentTable, {
  keys: (event) =>
    event.type === 'GoalAligned' || event.type === 'GoalUnaligned' ? [[event.data.childId]] : [],
  evolve: (row, event) => {
    if (event.type === 'GoalUnaligned') return undefined;
    if (event.type !== 'GoalAligned') return row;
    const { childId, parentId, kind, weight, occurredAt } = event.data;
    return { child_id: childId, parent_id: parentId, kind, weight, aligned_at: occurredAt };
  },
});

/** A single row: the revision of the alignment stream. */
export const goalGraphView = fold(goalGraphTable, {
  keys: (event) => (event.stream === alignmentStream ? [[event.stream]] : []),
  evolve: (_, { revision }, [stream]) => ({ stream, revision }),
});
