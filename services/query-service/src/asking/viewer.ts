import { relationsAllowed, relationsIn, type Relations } from '@cairn/access/matching';
import { rolesOnOwnCase } from '@cairn/access/own-case';
import type { Action } from '@cairn/access/table';
import { dayOf } from '@cairn/contracts/day';
import type { Principal } from '@cairn/http/principal';
import type { QueryContext } from '../context.ts';
import { type AskedPast, type Past, pastOf } from './past.ts';

/** Who looks, in which relations they may, and when, in the organisation's time zone; `past` if they look at the past. */
export type Viewer = {
  personId: string;
  relations: Relations;
  /** In which relations they may on their own case, where they are only an employee. */
  onOwnCase: Relations;
  /** In which relations they may without the role of HR. */
  withoutHr: Relations;
  now: Date;
  timeZone?: string | undefined;
  past?: Past | undefined;
};

/** The principal as a viewer, who sees nothing if none of their roles may do the action in any relation. */
export const viewerIfAny = (
  principal: Pick<Principal, 'personId' | 'roles'>,
  action: Action,
  { now, timeZone }: Pick<QueryContext, 'now' | 'timeZone'>,
): Viewer => ({
  personId: principal.personId,
  relations: relationsIn(principal.roles, action),
  onOwnCase: relationsIn(rolesOnOwnCase(principal.roles), action),
  withoutHr: relationsIn(
    principal.roles.filter((role) => role !== 'hr'),
    action,
  ),
  now: now(),
  timeZone,
});

/** As `viewerIfAny`, but throws a `forbidden` Rejection if there is no relation. */
export const viewerOf = (
  principal: Pick<Principal, 'personId' | 'roles'>,
  action: Action,
  context: Pick<QueryContext, 'now' | 'timeZone'>,
): Viewer => {
  relationsAllowed(principal.roles, action);
  return viewerIfAny(principal, action, context);
};

/** The viewer, looking at the past that a request asks for, if it does. Throws a 400 problem for the future. */
export const lookingAt = (viewer: Viewer, asked: AskedPast): Viewer => ({
  ...viewer,
  past: pastOf(asked, viewer),
});

/** The instant at which what is shown is judged. Rights are judged as of now. */
export const judgedAt = ({ now, past }: Pick<Viewer, 'now' | 'past'>): Date => past?.asOf ?? now;

/** The day of that instant in the organisation's time zone. */
export const judgedOn = (viewer: Pick<Viewer, 'now' | 'past' | 'timeZone'>): string =>
  dayOf(judgedAt(viewer), viewer.timeZone);

/** Today in the organisation's time zone, the day by which reporting lines are read. */
export const today = ({ now, timeZone }: Pick<Viewer, 'now' | 'timeZone'>): string => dayOf(now, timeZone);
