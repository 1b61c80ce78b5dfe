import type { FeedbackState } from '@cairn/domain/feedback.state';
import type { Inquiry } from './inquiry.ts';
import { isAllowed, noRelation } from './matching.ts';
import { inCaseOf } from './own-case.ts';
import { isManagerOf } from './reporting-line.ts';
import type { Requester } from './requester.ts';
import type { ReplayReader } from './review.visibility.ts';

type Given = Exclude<FeedbackState, { status: 'unset' }>;

/** HR and auditors read all feedback but what is about themselves. */
const readsAll = (requester: Requester, { subjectId }: Pick<Given, 'subjectId'>): boolean =>
  isAllowed(inCaseOf(requester, subjectId).roles, 'ReadFeedback', noRelation);

const isGiver = ({ personId }: Requester, { giverId }: Given): boolean => giverId === personId;

/** Whether feedback is meant for its subject, or for those above them. */
export const isMeantFor = (as: 'subject' | 'manager', { audience }: Pick<Given, 'audience'>): boolean =>
  audience === 'subjectAndManager' || audience === as;

function* isAudience(
  requester: Requester,
  feedback: Pick<Given, 'subjectId' | 'audience'>,
  ratesSubject: boolean,
): Inquiry<boolean> {
  const { personId, today } = requester;
  const { subjectId } = feedback;
  if (personId === subjectId) return isMeantFor('subject', feedback);
  if (!isMeantFor('manager', feedback)) return false;
  return ratesSubject || (yield* isManagerOf(personId, subjectId, today));
}

/**
 * Whether the requester may read what is meant for them, which is all that is shown of a release of merged feedback: HR and
 * auditors always, its subject, in whatever role, and everybody above the subject. `ratesSubject`: they rate the subject in
 * the review at hand, and read as a manager does.
 */
export function* readsReleasedFeedback(
  requester: Requester,
  feedback: Pick<Given, 'subjectId' | 'audience'>,
  { ratesSubject }: { ratesSubject: boolean } = { ratesSubject: false },
): Inquiry<boolean> {
  if (readsAll(requester, feedback)) return true;
  const { roles } = inCaseOf(requester, feedback.subjectId);
  return (
    isAllowed(roles, 'ReadFeedback', new Set(['audience'])) &&
    (yield* isAudience(requester, feedback, ratesSubject))
  );
}

/** Whether the requester may read feedback: what they gave, and what is meant for them. */
export function* readsFeedback(
  requester: Requester,
  feedback: Given,
  rating?: { ratesSubject: boolean },
): Inquiry<boolean> {
  const { roles } = inCaseOf(requester, feedback.subjectId);
  if (isGiver(requester, feedback) && isAllowed(roles, 'ReadFeedback', new Set(['author']))) return true;
  return yield* readsReleasedFeedback(requester, feedback, rating);
}

/** Whether the replay of a review shows cited feedback to a reader: if they gave it, or it is about the subject and meant for them. */
export const isFeedbackReplayed = (reader: ReplayReader, feedback: Given, subjectId: string): boolean => {
  if (reader.as === 'overseer' || isGiver(reader, feedback)) return true;
  return feedback.subjectId === subjectId && isMeantFor(reader.as, feedback);
};

/** Whether somebody who reads feedback also learns who gave it. Only HR, auditors and the giver know a confidential giver. */
export const namesGiver = (requester: Requester, feedback: Given): boolean =>
  feedback.attribution === 'named' || isGiver(requester, feedback) || readsAll(requester, feedback);

/** Whether somebody who reads feedback also reads its words. Only HR, auditors and the giver do once it is withdrawn. */
export const showsWords = (requester: Requester, feedback: Given): boolean =>
  feedback.status === 'given' || isGiver(requester, feedback) || readsAll(requester, feedback);
