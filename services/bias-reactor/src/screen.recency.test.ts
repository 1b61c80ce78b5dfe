import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { openCycle, openReview, setGoal, startLog } from './log.fixture.ts';
import { checksOf, start, varied } from './screen.fixture.ts';

describe('recency', () => {
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const day = (month: number): string => `2025-${String(month).padStart(2, '0')}-15`;

  test('compares the evidence of the accountable rater and the proposal with all evidence about the subject', () => {
    const log = start();
    const goal = setGoal(log, '5b');
    const checkIns = months.map((month) => goal.checkIn(String(month), day(month)));
    const early = [10, 11, 12].map((checkIn) => goal.checkIn(`5${checkIn}`, day(6)));
    const review = openReview(log, '5b', '7a');
    review.assess(varied, { evidence: checkIns.slice(9, 11) });
    expect(checksOf(log, 'recency')).toMatchObject([{ outcome: 'notEnoughData', sampleSize: 2 }]);
    for (const [other, relation] of [
      ['9e', 'manager'],
      ['7a', 'upward'],
    ] as const) {
      const by = { authorId: uuid(other), relation, assignmentId: uuid(`a${other}`) };
      review.assess(varied, { evidence: early, ...by });
    }
    review.propose(4, checkIns.slice(9));
    expect(checksOf(log, 'recency')).toMatchObject([{ outcome: 'notEnoughData', sampleSize: 3 }]);
    const november = goal.checkIn('13', day(11));
    review.propose(4, [...checkIns.slice(9), november]);
    expect(checksOf(log, 'recency')).toMatchObject([
      {
        outcome: 'flagged',
        about: 'rating',
        finding: {
          authorId: uuid('7a'),
          kind: 'asks',
          numbers: { cited: 4, citedLate: 4, all: 16, allLate: 4 },
        },
      },
    ]);
  });

  test('recency ignores evidence after the trigger', () => {
    const log = start();
    const review = openReview(log, '5b', '7a');
    const goal = setGoal(log, '5b');
    const cited = [1, 2, 3, 4].map((checkIn) => goal.checkIn(String(checkIn), day(12)));
    review.propose(4, cited);
    for (const month of months) goal.checkIn(`9${month}`, day(month));
    expect(checksOf(log, 'recency')).toMatchObject([{ outcome: 'clear', sampleSize: 4 }]);
    review.propose(4, cited);
    expect(checksOf(log, 'recency')).toMatchObject([{ outcome: 'flagged', sampleSize: 4 }]);
  });

  test('counts the days of the evaluation period in the cycle’s time zone from its second version on', () => {
    const lateIn = (version: string): number | undefined => {
      const log = startLog();
      openCycle(log, { recency: version }, { timeZone: 'Asia/Tokyo' });
      const goal = setGoal(log, '5b');
      const cited = months.slice(0, 4).map((month) => goal.checkIn(String(month), day(month)));
      // In Tokyo it is 1 January of the year after the evaluation period.
      const after = goal.checkInAt('9', '2025-12-31T16:00:00.000Z');
      openReview(log, '5b', '7a').propose(4, [...cited, after]);
      return checksOf(log, 'recency')?.[0]?.sampleSize;
    };
    expect([lateIn('1'), lateIn('2')]).toEqual([5, 4]);
  });
});
