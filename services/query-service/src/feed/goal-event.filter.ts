import type { GoalContext } from '@cairn/contracts/goal.context';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { contextsOf, isFeedEvent, markerType } from './goal-event.ts';

export type GoalEventFilter = {
  unit?: string | undefined;
  owner?: string | undefined;
  cycle?: string | undefined;
  type?: string | undefined;
};

const fits = ({ unit, owner, cycle }: GoalEventFilter, context: GoalContext): boolean =>
  (!unit || context.unitId === unit) &&
  (!owner || context.owner.id === owner || context.accountableId === owner) &&
  (!cycle || context.cycleId === cycle);

/**
 * Whether an event matches a subscriber's filter. An alignment event matches by either of its goals, a change of owner
 * also by the owner before.
 */
export const wants = (filter: GoalEventFilter, event: AnyRecorded): boolean => {
  if (!isFeedEvent(event)) return false;
  if (filter.type && event.type !== filter.type) return false;
  const before = event.type === 'GoalOwnerChanged' ? [{ ...event.data.context, ...event.data.from }] : [];
  return [...contextsOf(event), ...before].some((context) => fits(filter, context));
};

/** Whether the filter lets markers through. What an unreadable event is about is unknown, so only the type counts. */
export const wantsMarkers = ({ type }: GoalEventFilter): boolean => type === undefined || type === markerType;
