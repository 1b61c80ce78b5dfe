import type { Goal } from '@cairn/domain/goal.state';
import { employmentOn, unitOn } from '@cairn/domain/person.state';
import type { Inquiry } from './inquiry.ts';
import { isAllowed, type Relations } from './matching.ts';
import { isEmployed, isLineManagerOf, isManagerOf } from './reporting-line.ts';
import type { Requester } from './requester.ts';
import type { Relation } from './rule.ts';

type OfGoal = Pick<Goal, 'context'>;

/** Whether a person owns the goal or is accountable for it. */
export const isTheirs = (personId: string, { context: { owner, accountableId } }: OfGoal): boolean =>
  accountableId === personId || (owner.kind === 'person' && owner.id === personId);

const isPublic = ({ context }: OfGoal): boolean => context.visibility === 'public';

const withoutLine = ({ personId }: Requester, goal: OfGoal): Relations => {
  const relations = new Set<Relation>();
  if (isPublic(goal)) relations.add('audience');
  if (isTheirs(personId, goal)) relations.add('self');
  return relations;
};

/** Whether nobody keeps a goal: neither its accountable person nor a person who owns it is employed on a day. */
export function* isKeeperless({ context: { owner, accountableId } }: OfGoal, day: string): Inquiry<boolean> {
  if (yield* isEmployed(accountableId, day)) return false;
  return owner.kind === 'unit' || !(yield* isEmployed(owner.id, day));
}

/** HR, and the manager in office who is next above the accountable person, look after a goal that nobody keeps. */
function* looksAfter({ personId, roles, today }: Requester, { context }: OfGoal): Inquiry<boolean> {
  if (roles.includes('hr')) return true;
  return roles.includes('manager') && (yield* isLineManagerOf(personId, context.accountableId, today));
}

/**
 * How the requester stands to a goal that a command is about: `audience` if it is public, `self` if it is theirs, else
 * `manager` if they are above its accountable person and act as a manager. If nobody keeps the goal, `keeperless` instead
 * of `manager`. Only `audience` if they are not employed today, unless they are HR.
 */
export function* relationsToGoal(requester: Requester, goal: OfGoal): Inquiry<Relations> {
  const { personId, roles, today } = requester;
  const relations = new Set<Relation>(isPublic(goal) ? ['audience'] : []);
  if (isTheirs(personId, goal))
    return (yield* isEmployed(personId, today)) ? relations.add('self') : relations;
  if (!roles.includes('manager') && !roles.includes('hr')) return relations;
  if (yield* isKeeperless(goal, today))
    return (yield* looksAfter(requester, goal)) ? relations.add('keeperless') : relations;
  const manages =
    roles.includes('manager') && (yield* isManagerOf(personId, goal.context.accountableId, today));
  return manages ? relations.add('manager') : relations;
}

/** Whether the requester belongs today to the unit of a goal that its team may see. */
function* isOfItsTeam({ personId, today }: Requester, { context }: OfGoal): Inquiry<boolean> {
  if (context.visibility !== 'team' || context.unitId === null) return false;
  const state = yield personId;
  const employment = employmentOn(state, today);
  return employment !== undefined && unitOn(state, employment.employmentId, today) === context.unitId;
}

/**
 * Whether the requester may see a goal; a leaver still sees their own. Somebody who may not gets the same answer as for a
 * goal that does not exist.
 */
export function* seesGoal(requester: Requester, goal: OfGoal): Inquiry<boolean> {
  const { personId, roles, today } = requester;
  if (isAllowed(roles, 'ReadGoals', withoutLine(requester, goal))) return true;
  if (isAllowed(roles, 'ReadGoals', new Set(['team'])) && (yield* isOfItsTeam(requester, goal))) return true;
  if (!isAllowed(roles, 'ReadGoals', new Set(['manager']))) return false;
  return yield* isManagerOf(personId, goal.context.accountableId, today);
}

/** Whether the replay of a review shows a cited goal to a reader: public goals, the subject's and the reader's own. */
export const isGoalReplayed = (
  goal: OfGoal,
  { personId, subjectId }: { personId: string; subjectId: string },
): boolean => isPublic(goal) || isTheirs(personId, goal) || isTheirs(subjectId, goal);
