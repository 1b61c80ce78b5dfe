import type { Review } from '@cairn/domain/review.state';
import type { Inquiry } from './inquiry.ts';
import { isAllowed, noRelation, type Relations } from './matching.ts';
import { isEmployed, isLineManagerOf, isManagerOf } from './reporting-line.ts';
import type { Requester } from './requester.ts';
import type { Action, Relation } from './table.ts';

type OfReview = Pick<Review, 'status' | 'context' | 'participants'>;

const mayAs = ({ roles }: Requester, relation: Relation, action: Action = 'ReadReviewSummaries'): boolean =>
  isAllowed(roles, action, new Set([relation]));

const isShared = ({ status }: OfReview): boolean => status === 'shared' || status === 'acknowledged';

/** Whether the requester reads a review as its accountable rater, and is employed today. */
export function* isItsRater(requester: Requester, { context }: OfReview): Inquiry<boolean> {
  const { personId, today } = requester;
  if (context.accountableRaterId !== personId || !mayAs(requester, 'accountableRater')) return false;
  return yield* isEmployed(personId, today);
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
 * Whether the requester sees a review whole: HR and auditors do; its subject once it is shared; its accountable rater
 * and that rater's line manager; and everybody above the subject. Nobody sees their own review as somebody's manager, and
 * nobody who has left sees one as rater or manager.
 */
export function* seesWholeReview(requester: Requester, review: OfReview): Inquiry<boolean> {
  const { personId, today } = requester;
  const { subjectId } = review.context;
  if (isAllowed(requester.roles, 'ReadReviewSummaries', noRelation)) return true;
  if (personId === subjectId) return isShared(review) && mayAs(requester, 'audience');
  if (yield* isItsRater(requester, review)) return true;
  if (mayAs(requester, 'ratersManager') && (yield* isRatersManager(requester, review))) return true;
  return mayAs(requester, 'manager') && (yield* isManagerOf(personId, subjectId, today));
}

/** Whether the requester sees a review as one of its participants. One who is released, or has left, does not. */
export function* seesAsParticipant(requester: Requester, { participants }: OfReview): Inquiry<boolean> {
  const { personId, today } = requester;
  const takesPart = [...participants.values()].some((each) => each.personId === personId && !each.released);
  return takesPart && mayAs(requester, 'participant') && (yield* isEmployed(personId, today));
}

/**
 * How the requester stands to a review that a command is about; in no way if they are not employed today. A released
 * participant was still one.
 */
export function* relationsToReview(requester: Requester, review: OfReview): Inquiry<Relations> {
  const { personId, roles, today } = requester;
  const { subjectId, accountableRaterId } = review.context;
  if (!(yield* isEmployed(personId, today))) return noRelation;
  const relations = new Set<Relation>();
  if (subjectId === personId) relations.add('self');
  if (accountableRaterId === personId) relations.add('accountableRater');
  if ([...review.participants.values()].some((each) => each.personId === personId))
    relations.add('participant');
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
  const { personId, roles, today } = requester;
  const { subjectId, accountableRaterId } = review.context;
  const may = (relation: Relation): boolean => mayAs(requester, relation, 'ReplayReview');
  if (isAllowed(roles, 'ReplayReview', noRelation)) return { ...requester, as: 'overseer' };
  if (personId === subjectId)
    return isShared(review) && may('audience') ? { ...requester, as: 'subject' } : undefined;
  if (!(yield* isEmployed(personId, today))) return undefined;
  const rates = accountableRaterId === personId && may('accountableRater');
  const reads = rates || (may('manager') && (yield* isManagerOf(personId, subjectId, today)));
  return reads ? { ...requester, as: 'manager' } : undefined;
}
