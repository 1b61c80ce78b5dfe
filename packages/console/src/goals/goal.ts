import type { Body, Reply } from '../api/types.ts';
import type { Me } from '../shell/me.ts';

export type Goal = Reply<'/v1/goals/{goalId}'>;
export type ListedGoal = Reply<'/v1/goals'>['goals'][number];
export type KeyResult = Goal['keyResults'][number];
export type CheckIn = Reply<'/v1/goals/{goalId}/check-ins'>['checkIns'][number];
export type CheckInWords = Body<'/v1/goals/{goalId}/check-ins'>;
export type Value = CheckInWords['value'];
export type ReportedStatus = CheckInWords['status'];

export const reportedStatuses = ['onTrack', 'offTrack', 'onHold', 'crushing', 'complete'] as const;

export const goalPath = (goalId: string): string => `/console/goals/${goalId}`;

export const newGoalPath = '/console/goals/new';

const has = (me: Me, ...roles: readonly Me['roles'][number][]): boolean =>
  me.roles.some((role) => roles.includes(role));

/** Whether a page offers somebody to set a goal. */
export const setsGoals = (me: Me | undefined): boolean =>
  me !== undefined && has(me, 'employee', 'manager', 'strategist');

/** Whether they may set goals of others and of units. */
export const setsForOthers = (me: Me): boolean => has(me, 'manager', 'strategist');

type Owned = Pick<ListedGoal, 'owner' | 'accountableId'>;

/**
 * Whether a page shows somebody the buttons that change a goal. It only hides buttons that would be refused: the API
 * decides who may change it.
 */
export const offersChanges = (me: Me | undefined, { owner, accountableId }: Owned): boolean =>
  me !== undefined &&
  (accountableId === me.personId ||
    owner.id === me.personId ||
    me.roles.some((role) => role === 'manager' || role === 'hr' || role === 'strategist'));

/** Whether something new may begin in a goal, such as a check-in or an offer. The API refuses it once the cycle is closed. */
export const takesNew = ({ closed, cycleClosed }: Pick<Goal, 'closed' | 'cycleClosed'>): boolean =>
  closed === null && !cycleClosed;

/**
 * Whether a goal has been put on hold and not taken up again. Its status alone does not tell: it is also on hold if its key
 * results are reported to be.
 */
export const isHeld = ({ changes }: Pick<Goal, 'changes'>): boolean =>
  changes.findLast(({ what }) => what === 'putOnHold' || what === 'resumed')?.what === 'putOnHold';

/** The key results that a person can check in: those that read their value from a KPI, and those dropped, take none. */
export const checkedIn = (keyResults: readonly KeyResult[]): KeyResult[] =>
  keyResults.filter(({ dropped, measure }) => !dropped && measure.kind !== 'linkedKpi');
