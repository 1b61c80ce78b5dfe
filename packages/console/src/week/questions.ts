import { allPages } from '../api/all-pages.ts';
import { query } from '../api/query.ts';
import type { Reply } from '../api/types.ts';
import { allReviews } from '../reviews/all-reviews.ts';
import { isOpen } from '../reviews/is-open.ts';
import type { Me } from '../shell/me.ts';

export type Week = Reply<'/v1/me/week'>;
export type WeekLists = Week['mine'];
export type Asked = Reply<'/v1/feedback-requests'>['requests'][number];
export type OwedReview = {
  reviewId: string;
  subject: Review['subjectName'];
  cycle: string;
  dueOn: string;
  overdue: boolean;
};

type Review = Reply<'/v1/review-summaries'>['reviews'][number];

/** Everything that this week asks of somebody. */
export type Whole = { week: Week; asked: readonly Asked[]; reviews: readonly OwedReview[] };

const owed = ({ reviewId, subjectName, cycle: { name, dueOn }, overdue }: Review): OwedReview => ({
  reviewId,
  subject: subjectName,
  cycle: name,
  dueOn,
  overdue,
});

const askedForFeedback = (signal: AbortSignal): Promise<readonly Asked[]> =>
  allPages(async (cursor) => {
    const filters = { giver: 'me' as const, open: 'true' as const, limit: 100, ...(cursor && { cursor }) };
    const { requests, next } = await query('/v1/feedback-requests', { filters, signal });
    return { rows: requests, next };
  });

/** The open reviews in which the viewer still has to write: a rating, or an assessment that is not submitted yet. */
const owedReviews = async (signal: AbortSignal): Promise<OwedReview[]> => {
  const [rated, assessed] = await Promise.all([
    allReviews({ rater: 'me', state: 'open' }, signal),
    // Whoever only assesses is told no state, so none can be asked for.
    allReviews({ participant: 'me' }, signal),
  ]);
  const asked = assessed.filter(
    (review) => isOpen(review) && review.assignments.some(({ submitted }) => !submitted),
  );
  const mine = [...rated, ...asked];
  return [...new Map(mine.map((review) => [review.reviewId, owed(review)])).values()].toSorted((a, b) =>
    a.dueOn.localeCompare(b.dueOn),
  );
};

const writes = (me: Me): boolean => me.roles.some((role) => role === 'employee' || role === 'manager');

/** Asks what the week asks of somebody. Only employees and managers are asked for feedback and reviews. */
export const wholeWeek = async (me: Me, signal: AbortSignal): Promise<Whole> => {
  const [week, asked, reviews] = await Promise.all([
    query('/v1/me/week', { signal }),
    writes(me) ? askedForFeedback(signal) : [],
    writes(me) ? owedReviews(signal) : [],
  ]);
  return { week, asked, reviews };
};
