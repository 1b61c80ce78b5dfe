import type { Review } from '@cairn/domain/review.state';
import { type Calibration, holdsReview, sitsIn } from '@cairn/domain/calibration.state';
import type { Inquiry } from './inquiry.ts';
import { isEmployed, isManagerOf } from './reporting-line.ts';
import type { Requester } from './requester.ts';

type Session = Pick<Calibration, 'cycleId' | 'scope' | 'facilitatorId' | 'participantIds'>;

/**
 * Whether somebody calibrates a review in a session: they have a seat in it, it holds the review, and the review is neither
 * their own nor that of somebody above them in today's reporting line. Whoever has left has no seat.
 */
export function* calibrates(
  { personId, today }: Pick<Requester, 'personId' | 'today'>,
  session: Session,
  review: Pick<Review, 'reviewId' | 'context'>,
): Inquiry<boolean> {
  const { subjectId } = review.context;
  if (!sitsIn(session, personId) || !holdsReview(session, review) || personId === subjectId) return false;
  if (!(yield* isEmployed(personId, today))) return false;
  return !(yield* isManagerOf(subjectId, personId, today));
}
