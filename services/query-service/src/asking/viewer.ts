import type { Action, Relation } from '@cairn/access/table';
import type { Principal } from '@cairn/http/principal';
import { relationsAllowed } from './asked.ts';

/** Who looks, in which relations they may, and when. */
export type Viewer = { personId: string; relations: ReadonlySet<Relation>; now: Date };

/** The principal as a viewer; throws `forbidden` where no role of theirs may do the action in any relation. */
export const viewerOf = (principal: Principal, action: Action, now: Date): Viewer => ({
  personId: principal.personId,
  relations: relationsAllowed(principal, action),
  now,
});

/** Today in UTC, the day by which reporting lines are read. */
export const today = ({ now }: Pick<Viewer, 'now'>): string => now.toISOString().slice(0, 10);
