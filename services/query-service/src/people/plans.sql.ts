import { noRelation } from '@cairn/access/matching';
import { plansSeen } from '@cairn/access/plans';
import type { Principal } from '@cairn/http/principal';
import { type RawBuilder, sql } from 'kysely';
import { today, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { type Day, reportsOf } from './reporting-line.sql.ts';

/** The principal as a viewer of what is planned for people. */
export const plansViewer = (
  { personId, roles }: Pick<Principal, 'personId' | 'roles'>,
  { now, timeZone }: Pick<QueryContext, 'now' | 'timeZone'>,
): Viewer => ({
  personId,
  relations: plansSeen(roles),
  onOwnCase: noRelation,
  withoutHr: plansSeen(roles.filter((role) => role !== 'hr')),
  now: now(),
  timeZone,
});

/**
 * Whether a viewer sees what is planned for `person p` after today: HR do, and the line above the person today, but nobody
 * of themself.
 */
export const seesPlans = (viewer: Viewer): RawBuilder<boolean> => {
  const { personId, relations } = viewer;
  if (relations.has('anyone')) return sql`p.person_id <> ${personId}`;
  return relations.has('manager') ? sql`p.person_id in ${reportsOf(personId, today(viewer))}` : sql`false`;
};

/** The day on which a viewer sees `person p` if they ask for `day`: today instead of a later one if plans are hidden. */
export const dayShown = (viewer: Viewer, day: string): Day =>
  day <= today(viewer)
    ? day
    : sql`(case when ${seesPlans(viewer)} then ${day}::date else ${today(viewer)}::date end)`;

/** Whether a viewer sees what is planned for units, and why they moved: HR do. */
export const seesAllPlans = ({ relations }: Viewer): boolean => relations.has('anyone');

/** The day on which a viewer sees the tree of units if they ask for `day`: moves that are planned after today may be hidden. */
export const dayOfUnits = (viewer: Viewer, day: string): string =>
  day <= today(viewer) || seesAllPlans(viewer) ? day : today(viewer);

/** Whether a viewer sees employment `e` of `person p`: one that begins after today is a plan. */
export const seesEmployment = (viewer: Viewer): RawBuilder<boolean> =>
  sql`(e.effective_from <= ${today(viewer)}::date or ${seesPlans(viewer)})`;

/** The last day of employment `e` of `person p`; null if it is a plan that the viewer does not see. Everybody sees their own. */
export const lastDayShown = (viewer: Viewer): RawBuilder<string | null> => sql`(
  case when e.effective_to <= ${today(viewer)}::date or p.person_id = ${viewer.personId} or ${seesPlans(viewer)}
    then e.effective_to end)`;
