import { dayOf, lastInstantOf } from '@cairn/contracts/day';
import { inForceOn } from '@cairn/domain/dated';
import { showClocks } from '../asking/two-clocks.ts';
import type { GoalRow, OwnerRow } from './goal.rows.ts';

export const showOwner = (row: OwnerRow) => ({
  owner: { kind: row.owner_kind, id: row.owner_id, name: row.owner_name },
  accountableId: row.accountable_id,
  accountableName: row.accountable_name,
  ...showClocks(row.occurred_at, row.recorded_at),
});

const ownerOn = ({ owners, time_zone }: Pick<GoalRow, 'owners' | 'time_zone'>, day: string) => {
  const lastInstant = lastInstantOf(day, time_zone).toISOString();
  const dated = owners.map((value) => ({ value, from: value.occurred_at }));
  const found = inForceOn(dated, lastInstant) ?? owners[0];
  return found ? showOwner(found) : null;
};

/**
 * Adds to a shown goal who owned it and answered for it on the last day of a range, in the goal's zone; the first owner, if
 * the goal was set later. Nobody, if the range reaches today.
 */
export const ownersThen = (
  goals: readonly GoalRow[],
  { now, lastDay, timeZone }: { now: Date; lastDay: string | undefined; timeZone?: string | undefined },
) => {
  const isPast = lastDay !== undefined && lastDay < dayOf(now, timeZone);
  const found = new Map(goals.map((goal) => [goal.goal_id, isPast ? ownerOn(goal, lastDay) : null]));
  return <G extends { goalId: string }>(shown: G) =>
    Object.assign(shown, { ownerThen: found.get(shown.goalId) ?? null });
};
