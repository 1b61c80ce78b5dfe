import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { openReview, setGoal } from './log.fixture.ts';
import { checksOf, start, varied } from './screen.fixture.ts';

const keyResult = (target: number, weight = 1) => ({
  keyResultId: uuid('1'),
  title: 'Sales',
  weight,
  measure: { kind: 'increase' as const, baseline: 0, target },
});

/** A goal for 2025 with a key result at a tenth of its target, and a review that cites it. */
const startGoal = () => {
  const log = start();
  const goal = setGoal(log, '5b', 'd0', [keyResult(10)]);
  const checkIn = goal.checkIn('1', '2025-06-01');
  const review = openReview(log, '5b', '7a');
  return { log, goal, checkIn, review };
};
const late = '2025-11-25T12:00:00.000Z';
const inTime = '2025-11-25T11:59:59.999Z';

test('a cited goal whose target was lowered in the last tenth of its period asks the rater', () => {
  const { log, goal, review } = startGoal();
  review.propose(5, [goal.revise(keyResult(1), late)]);
  expect(checksOf(log, 'goalpost')).toMatchObject([
    {
      outcome: 'flagged',
      about: 'rating',
      finding: {
        kind: 'asks',
        authorId: uuid('7a'),
        numbers: { cited: 1, revised: 1, revisions: 1, rise: 0.9 },
      },
    },
  ]);
});

test('a revision before the last tenth of the period is no finding', () => {
  const { log, goal, review } = startGoal();
  review.propose(5, [goal.revise(keyResult(1), inTime)]);
  expect(checksOf(log, 'goalpost')).toMatchObject([{ outcome: 'clear', sampleSize: 1 }]);
});

test('a late revision that is followed by the check-in that it makes look good asks too', () => {
  const { log, goal, review } = startGoal();
  goal.revise(keyResult(1), late);
  review.propose(5, [goal.checkIn('2', '2025-12-01')]);
  expect(checksOf(log, 'goalpost')).toMatchObject([{ outcome: 'flagged' }]);
});

test('a goal cited as it was before a late revision is no finding', () => {
  const { log, goal, checkIn, review } = startGoal();
  goal.revise(keyResult(1), late);
  review.propose(5, [checkIn]);
  expect(checksOf(log, 'goalpost')).toMatchObject([{ outcome: 'clear' }]);
});

test('a goal that an assessment cites asks the accountable rater, and stays the same finding after more check-ins', () => {
  const { log, goal, review } = startGoal();
  const cited = goal.revise(keyResult(1), late);
  review.assess(varied, { evidence: [cited], relation: 'self', authorId: uuid('5b') });
  goal.checkIn('2', '2025-12-01');
  review.move(3);
  const [first, second] = [-2, -1].map((at) => checksOf(log, 'goalpost', at)?.[0]);
  expect(first).toMatchObject({ outcome: 'flagged', finding: { authorId: uuid('7a') } });
  expect(second).toEqual(first);
});
