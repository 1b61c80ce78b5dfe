import { relationsAllowed, relationsIn, type Relations } from '@cairn/access/matching';
import { rolesOnOwnCase } from '@cairn/access/own-case';
import type { Action } from '@cairn/access/table';
import { dayOf } from '@cairn/contracts/day';
import type { Principal } from '@cairn/http/principal';
import type { QueryContext } from '../context.ts';

/** Who looks, in which relations they may, and when, in the organisation's time zone. */
export type Viewer = {
  personId: string;
  relations: Relations;
  /** In which relations they may on their own case, where they are only an employee. */
  onOwnCase: Relations;
  /** In which relations they may without the role of HR. */
  withoutHr: Relations;
  now: Date;
  timeZone?: string | undefined;
};

/** The principal as a viewer. Throws a `forbidden` Rejection if none of their roles may do the action in any relation. */
export const viewerOf = (
  principal: Pick<Principal, 'personId' | 'roles'>,
  action: Action,
  { now, timeZone }: Pick<QueryContext, 'now' | 'timeZone'>,
): Viewer => ({
  personId: principal.personId,
  relations: relationsAllowed(principal.roles, action),
  onOwnCase: relationsIn(rolesOnOwnCase(principal.roles), action),
  withoutHr: relationsIn(
    principal.roles.filter((role) => role !== 'hr'),
    action,
  ),
  now: now(),
  timeZone,
});

/** Today in the organisation's time zone, the day by which reporting lines are read. */
export const today = ({ now, timeZone }: Pick<Viewer, 'now' | 'timeZone'>): string => dayOf(now, timeZone);
