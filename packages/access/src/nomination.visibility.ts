import type { Nomination, Participant, Review } from '@cairn/domain/review.state';
import type { Inquiry } from './inquiry.ts';
import { isAllowed } from './matching.ts';
import { isEmployed } from './reporting-line.ts';
import type { Requester } from './requester.ts';
import { inReview, seesWholeReview } from './review.visibility.ts';

/** Who is to assess, and how far that has come. */
export type NominationSeen = {
  personId: string;
  status: 'nominated' | 'assigned' | 'turnedDown' | 'declined' | 'released';
  bySubject: boolean;
};

/**
 * The status that the subject is shown: the answer to their nomination and, once it is approved, how the assignment stands. It
 * tells nothing of an assignment that the nomination did not bring about.
 */
export const statusToSubject = (
  { status }: Nomination,
  participant: Participant | undefined,
): NominationSeen['status'] => {
  if (status !== 'approved') return status;
  if (!participant?.released) return 'assigned';
  return participant.declined ? 'declined' : 'released';
};

/**
 * How much of a nomination the requester sees. The subject, in an open review too, sees whom they nominated and no other;
 * the nominated person sees it from their assignment on, until they are released; and whoever sees the review whole sees
 * everything.
 */
export function* seesNomination(
  requester: Requester,
  review: Pick<Review, 'status' | 'context' | 'participants' | 'dispute'>,
  { personId, status, bySubject }: NominationSeen,
): Inquiry<'whole' | 'subject' | 'nominee' | 'none'> {
  const { subjectId } = review.context;
  const { roles } = yield* inReview(requester, review);
  const mayTakePart = isAllowed(roles, 'ReadReviewSummaries', new Set(['participant']));
  const isPresent = mayTakePart && (yield* isEmployed(requester.personId, requester.today));
  if (requester.personId === subjectId) return bySubject && isPresent ? 'subject' : 'none';
  if (yield* seesWholeReview(requester, review)) return 'whole';
  const isAsked = personId === requester.personId && (status === 'assigned' || status === 'declined');
  return isAsked && isPresent ? 'nominee' : 'none';
}
