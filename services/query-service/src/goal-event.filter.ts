import type { AnyRecorded } from '@cairn/contracts/registry';
import { contextsOf, isGoalEvent } from './goal-event.ts';

export type GoalEventFilter = {
  unit?: string | undefined;
  owner?: string | undefined;
  cycle?: string | undefined;
  type?: string | undefined;
};

/** Whether a subscriber with this filter wants the event; of an alignment either end may match. */
export const wants = (filter: GoalEventFilter, event: AnyRecorded): boolean => {
  if (!isGoalEvent(event)) return false;
  if (filter.type && event.type !== filter.type) return false;
  return contextsOf(event).some(
    ({ unitId, owner, accountableId, cycleId }) =>
      (!filter.unit || unitId === filter.unit) &&
      (!filter.owner || owner.id === filter.owner || accountableId === filter.owner) &&
      (!filter.cycle || cycleId === filter.cycle),
  );
};
