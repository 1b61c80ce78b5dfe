import { query } from '../api/query.ts';
import type { Reply } from '../api/types.ts';
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

/** The open reviews in which somebody still has to write: a rating, or an assessment that is not submitted yet. */
const reviewsOf = async (me: Me, signal: AbortSignal): Promise<OwedReview[]> => {
  const isAsked = ({ submitted }: { submitted: boolean }): boolean => !submitted;
  if (me.rates.length === 0 && !me.assesses.some(isAsked)) return [];
  const list = (filters: { rater: 'me' } | { participant: 'me' }) =>
    query('/v1/review-summaries', { filters: { ...filters, state: 'open', limit: 100 }, signal });
  const [rated, assessed] = await Promise.all([list({ rater: 'me' }), list({ participant: 'me' })]);
  const mine = [...rated.reviews, ...assessed.reviews.filter(({ assignments }) => assignments.some(isAsked))];
  return [...new Map(mine.map((review) => [review.reviewId, owed(review)])).values()].toSorted((a, b) =>
    a.dueOn.localeCompare(b.dueOn),
  );
};

const writes = (me: Me): boolean => me.roles.some((role) => role === 'employee' || role === 'manager');

/** Asks what the week asks of somebody. Only employees and managers are asked for feedback and reviews. */
export const wholeWeek = async (me: Me, signal: AbortSignal): Promise<Whole> => {
  const [week, asked, reviews] = await Promise.all([
    query('/v1/me/week', { signal }),
    writes(me)
      ? query('/v1/feedback-requests', { filters: { giver: 'me', open: 'true', limit: 100 }, signal }).then(
          ({ requests }) => requests,
        )
      : [],
    writes(me) ? reviewsOf(me, signal) : [],
  ]);
  return { week, asked, reviews };
};
