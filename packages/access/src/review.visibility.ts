import type { Review } from '@cairn/domain/review.state';
import type { Inquiry } from './inquiry.ts';
import { isAllowed, noRelation, type Relations } from './matching.ts';
import { inCaseOf } from './own-case.ts';
import { isEmployed, isLineManagerOf, isManagerOf } from './reporting-line.ts';
import type { Requester } from './requester.ts';
import type { Relation } from './rule.ts';
import type { Action } from './table.ts';

type OfReview = Pick<Review, 'status' | 'context' | 'participants' | 'dispute'>;

const mayAs = ({ roles }: Requester, relation: Relation, action: Action = 'ReadReviewSummaries'): boolean =>
  isAllowed(roles, action, new Set([relation]));

const isShared = ({ status }: OfReview): boolean => status === 'shared' || status === 'acknowledged';

/** Whether the requester reads a review as its accountable rater, and is employed today. */
export function* isItsRater(requester: Requester, { context }: OfReview): Inquiry<boolean> {
  const { personId, today } = requester;
  if (context.accountableRaterId !== personId || !mayAs(requester, 'accountableRater')) return false;
  return yield* isEmployed(personId, today);
}

/** Whether the requester decides a dispute about a review, has not done so yet, and is employed today. */
function* decidesDispute(
  requester: Requester,
  { dispute }: OfReview,
  action: Action = 'ReadReviewSummaries',
): Inquiry<boolean> {
  const { personId, today } = requester;
  if (dispute?.reviewerId !== personId || dispute.outcome !== null) return false;
  return mayAs(requester, 'disputeReviewer', action) && (yield* isEmployed(personId, today));
}

/**
 * Whether a person is the line manager of a review's accountable rater, or stands in for one who has left; never its
 * subject, who may manage their own rater.
 */
export function* isRatersManager(
  { personId, today }: Pick<Requester, 'personId' | 'today'>,
  { context }: Pick<Review, 'context'>,
): Inquiry<boolean> {
  if (context.subjectId === personId) return false;
  return yield* isLineManagerOf(personId, context.accountableRaterId, today);
}

/**
 * The requester with the roles that count in a review: on their own one those of an employee, and in an open one not `hr`
 * if they rate the subject, manage them, or report to them. Then another HR person must act.
 */
export function* inReview<R extends Requester>(
  requester: R,
  {
    status,
    context,
  }: Pick<Review, 'status'> & { context: Pick<Review['context'], 'subjectId' | 'accountableRaterId'> },
): Inquiry<R> {
  const { personId, roles, today } = requester;
  const { subjectId, accountableRaterId } = context;
  if (personId === subjectId || status !== 'open' || !roles.includes('hr'))
    return inCaseOf(requester, subjectId);
  const isNear =
    personId === accountableRaterId ||
    (yield* isManagerOf(personId, subjectId, today)) ||
    (yield* isManagerOf(subjectId, personId, today));
  return isNear ? { ...requester, roles: roles.filter((role) => role !== 'hr') } : requester;
}

/**
 * Whether the requester sees a review whole: HR and auditors do; its subject once it is shared; its accountable rater
 * and that rater's line manager; everybody above the subject; and whoever decides a dispute about it, until they did. Nobody sees their own review in another role than that
 * of an employee, and nobody who has left sees one as rater or manager.
 */
export function* seesWholeReview(requester: Requester, review: OfReview): Inquiry<boolean> {
  const { personId, today } = requester;
  const { subjectId } = review.context;
  const reader = yield* inReview(requester, review);
  if (isAllowed(reader.roles, 'ReadReviewSummaries', noRelation)) return true;
  if (personId === subjectId) return isShared(review) && mayAs(reader, 'audience');
  if (yield* isItsRater(reader, review)) return true;
  if (yield* decidesDispute(reader, review)) return true;
  if (mayAs(reader, 'ratersManager') && (yield* isRatersManager(reader, review))) return true;
  return mayAs(reader, 'manager') && (yield* isManagerOf(personId, subjectId, today));
}

/** Whether the requester sees a review as one of its participants. One who is released, or has left, does not. */
export function* seesAsParticipant(requester: Requester, review: OfReview): Inquiry<boolean> {
  const { personId, today } = requester;
  const takesPart = [...review.participants.values()].some(
    (each) => each.personId === personId && !each.released,
  );
  const reader = yield* inReview(requester, review);
  return takesPart && mayAs(reader, 'participant') && (yield* isEmployed(personId, today));
}

/** As a participant, somebody acts as the manager, or the employee, that their assignment says they are. */
const participation = (
  personId: string,
  { participants }: OfReview,
  assignmentId: string | undefined,
): Relation | undefined => {
  const named = assignmentId === undefined ? undefined : participants.get(assignmentId);
  if (named?.personId === personId && named.relation === 'manager') return 'managingParticipant';
  return [...participants.values()].some((each) => each.personId === personId) ? 'participant' : undefined;
};

/**
 * How the requester stands to a review that a command is about; in no way if they are not employed today. A released
 * participant was still one. `assignmentId` is the assignment that the command names.
 */
export function* relationsToReview(
  requester: Requester,
  review: OfReview,
  assignmentId?: string,
): Inquiry<Relations> {
  const { personId, roles, today } = yield* inReview(requester, review);
  const { subjectId, accountableRaterId } = review.context;
  if (!(yield* isEmployed(personId, today))) return noRelation;
  const relations = new Set<Relation>();
  if (subjectId === personId) relations.add('self');
  if (accountableRaterId === personId) relations.add('accountableRater');
  if (review.dispute?.reviewerId === personId) relations.add('disputeReviewer');
  const part = participation(personId, review, assignmentId);
  if (part) relations.add(part);
  if (roles.includes('manager') && (yield* isRatersManager(requester, review)))
    relations.add('ratersManager');
  return relations;
}

/** Who reads the replay of a review. HR and auditors, the overseers, see everything; the others what is meant for them. */
export type ReplayReader = Requester & { as: 'overseer' | 'subject' | 'manager' };

/**
 * The requester as a reader of the replay of a review, or undefined if they may not read it. Its accountable rater reads
 * it as the subject's manager does.
 */
export function* replayReader(requester: Requester, review: OfReview): Inquiry<ReplayReader | undefined> {
  const { subjectId, accountableRaterId } = review.context;
  const reader = yield* inReview(requester, review);
  const { personId, roles, today } = reader;
  const may = (relation: Relation): boolean => mayAs(reader, relation, 'ReplayReview');
  if (isAllowed(roles, 'ReplayReview', noRelation)) return { ...reader, as: 'overseer' };
  if (personId === subjectId)
    return isShared(review) && may('audience') ? { ...reader, as: 'subject' } : undefined;
  if (!(yield* isEmployed(personId, today))) return undefined;
  const rates = accountableRaterId === personId && may('accountableRater');
  const decides = yield* decidesDispute(reader, review, 'ReplayReview');
  const reads = rates || decides || (may('manager') && (yield* isManagerOf(personId, subjectId, today)));
  return reads ? { ...reader, as: 'manager' } : undefined;
}
