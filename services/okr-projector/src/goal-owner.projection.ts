import { append } from '@cairn/projection/view';
import { goalOwnerTable } from '@cairn/read-model/okr.tables';

/** One row for the setting of a goal and for each change of its owner or accountable person. */
export const goalOwnerView = append(goalOwnerTable, (event, knownAt) => {
  if (event.type !== 'GoalSet' && event.type !== 'GoalOwnerChanged') return [];
  const { data, metadata, revision } = event;
  const { owner, accountableId } = data.context;
  return [
    {
      goal_id: data.goalId,
      revision,
      owner_kind: owner.kind,
      owner_id: owner.id,
      accountable_id: accountableId,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      known_at: knownAt,
    },
  ];
});
