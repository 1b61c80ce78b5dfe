import { alignmentStream } from '@cairn/contracts/streams';
import { append, fold } from '@cairn/projection/view';
import { alignmentTable, alignmentVersionTable } from '@cairn/read-model/alignment.tables';
import { goalGraphTable } from '@cairn/read-model/goal-graph.tables';

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

/** One row per change of a goal's parent. */
export const alignmentVersionView = append(alignmentVersionTable, (event, knownAt) => {
  if (event.type !== 'GoalAligned' && event.type !== 'GoalUnaligned') return [];
  const { data, position } = event;
  const aligned = event.type === 'GoalAligned' ? event.data : undefined;
  return [
    {
      position: String(position),
      child_id: data.childId,
      parent_id: aligned?.parentId ?? null,
      kind: aligned?.kind ?? null,
      weight: aligned?.weight ?? null,
      aligned_at: data.occurredAt,
      valid_from: data.occurredAt,
      known_at: knownAt,
    },
  ];
});

/** A single row: the revision of the alignment stream. */
export const goalGraphView = fold(goalGraphTable, {
  headOf: (stream) => (stream === alignmentStream ? [stream] : undefined),
  keys: (event) => (event.stream === alignmentStream ? [[event.stream]] : []),
  evolve: (_, { revision }, [stream]) => ({ stream, revision }),
});
