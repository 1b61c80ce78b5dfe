import { expect, test } from 'vitest';
import { citableOf } from './citable.ts';

test('the subject of a review can cite each goal and each piece of feedback once', () => {
  const review = {
    goalResults: {
      cited: [
        { goalId: 'g', revision: 4, title: 'Screens' },
        { goalId: 'g', revision: 3, title: 'Guides' },
      ],
      notCited: [{ goalId: 'h', revision: 2, title: 'Apps' }],
    },
    feedback: [{ feedbackId: 'f', kind: 'praise', occurredAt: '2026-10-21T09:00:00Z' }],
  };
  const all = citableOf(review as never);
  expect(all.map(({ cited }) => cited)).toEqual([
    { stream: 'goal-h', revision: 2 },
    { stream: 'goal-g', revision: 4 },
    { stream: 'feedback-f', revision: 0 },
  ]);
  expect(all.map(({ label }) => label)).toEqual([
    'Goal: Apps',
    'Key result: Screens, Guides',
    expect.stringContaining('Feedback: Praise'),
  ]);
});
