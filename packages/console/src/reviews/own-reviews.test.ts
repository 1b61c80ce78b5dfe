import { expect, test } from 'vitest';
import { nominatable } from './own-reviews.ts';

test('somebody nominates in each open review of theirs once, also if they assess themselves in it', () => {
  const due = ['open', 'mine', 'mine', 'shared', 'closed'].map((reviewId) => ({
    reviewId,
    cycleName: 'Year',
  }));
  const seen = [
    { reviewId: 'mine', view: 'participant' as const, open: true },
    { reviewId: 'shared', view: 'whole' as const, state: 'shared' },
    { reviewId: 'closed', view: 'participant' as const, open: false },
  ];
  expect(nominatable(due, seen)).toEqual([
    { reviewId: 'open', cycle: 'Year' },
    { reviewId: 'mine', cycle: 'Year' },
  ]);
});
