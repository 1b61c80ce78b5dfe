import type { Reply } from '../api/types.ts';
import type { Cycle } from '../reviews/kinds.ts';

type Listed = Extract<Reply<'/v1/review-summaries'>['reviews'][number], { view: 'whole' }>;
type ListedReview = Pick<Listed, 'employmentId' | 'state'>;

/** Where one employment stands in a cycle. */
export type Standing = {
  takesPart: boolean;
  /** Why it is left out by name; undefined if it is not. */
  leftOutFor: string | undefined;
  /** Undefined if there is none; a withdrawn one stays there. */
  review: 'open' | 'final' | 'withdrawn' | undefined;
};

/**
 * What HR may do about it: leave it out, which withdraws an open review, let it take part, or open its review after the
 * launch.
 */
export type Act = 'leaveOut' | 'withdraw' | 'include' | 'open';

const reviewOf = (states: readonly ListedReview['state'][]): Standing['review'] => {
  if (states.includes('open')) return 'open';
  if (states.some((state) => state !== 'withdrawn')) return 'final';
  return states.length > 0 ? 'withdrawn' : undefined;
};

export const standingOf = (
  { eligible, exclusions }: Pick<Cycle, 'eligible' | 'exclusions'>,
  employmentId: string,
  reviews: readonly ListedReview[],
): Standing => {
  const leftOutFor = exclusions?.find((each) => each.employmentId === employmentId)?.reason;
  const isNamed = !Array.isArray(eligible) || eligible.includes(employmentId);
  const own = reviews.filter((each) => each.employmentId === employmentId);
  return {
    takesPart: isNamed && !leftOutFor,
    leftOutFor,
    review: reviewOf(own.map(({ state }) => state)),
  };
};

/** What can be done, the usual first. */
export const actsFor = ({ takesPart, leftOutFor, review }: Standing, isLaunched: boolean): readonly Act[] => {
  if (review === 'open') return ['withdraw'];
  // The last reason to leave somebody out counts, so that it can be set right. A withdrawn review is not opened again.
  if (leftOutFor) return review === 'withdrawn' ? ['leaveOut'] : ['include', 'leaveOut'];
  if (isLaunched && review === undefined) return takesPart ? ['open', 'leaveOut'] : ['open'];
  return takesPart ? ['leaveOut'] : ['include'];
};
