import type { Reply } from '../api/types.ts';
import { words } from '../texts/words.ts';

export type ListedReview = Reply<'/v1/review-summaries'>['reviews'][number];

export const shows = ['mine', 'part', 'rate', 'rated', 'all'] as const;
export type Which = (typeof shows)[number];

/** The lists that make sense for somebody, the one that they look for first at the beginning. */
export const whichFor = (roles: readonly string[]): Which[] => {
  if (roles.some((role) => role === 'hr' || role === 'auditor')) return ['all', 'mine', 'part'];
  return roles.includes('manager') ? ['rate', 'rated', 'mine', 'part', 'all'] : ['mine', 'part'];
};

/** How far a review is. Somebody who only assesses sees whether they still have to. */
export const ownStateOf = (review: ListedReview): { tone: string; text: string } => {
  const texts = words.reviews;
  if (review.view === 'whole')
    return {
      tone: review.state === 'open' ? 'accent' : '',
      text: texts.states[review.state] ?? review.state,
    };
  const owes = review.open && review.assignments.some(({ submitted }) => !submitted);
  return owes ? { tone: 'warn', text: texts.list.owed } : { tone: 'good', text: texts.list.given };
};
