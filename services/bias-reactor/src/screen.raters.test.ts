import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { type Log, openReview } from './log.fixture.ts';
import { checksOf, start } from './screen.fixture.ts';

const all = (mark: number) => [mark, mark, mark, mark, mark];

/** A review in which the subject and the manager give these marks. */
const pair = (log: Log, subject: string, self: number, manager: number) => {
  const review = openReview(log, subject, '7a');
  const own = { relation: 'self' as const, authorId: uuid(subject), assignmentId: uuid(subject) };
  review.assess(all(self), own);
  review.assess(all(manager));
  return review;
};

/** A log with so many pairs, half of which are one point apart. */
const withPairs = (count: number): Log => {
  const log = start({ selfManagerGap: '1' });
  for (let i = 0; i < count; i += 1) pair(log, `10${String(i).padStart(2, '0')}`, 3 + (i % 2), 3);
  return log;
};

test('a self rating far above the manager’s informs once 30 other pairs are known', () => {
  const few = withPairs(29);
  pair(few, '5b', 5, 1);
  expect(checksOf(few, 'selfManagerGap')).toMatchObject([
    { outcome: 'notEnoughData', sampleSize: 29, minimum: 30, numbers: { gap: 4, pairs: 29 } },
  ]);
  const log = withPairs(30);
  pair(log, '5b', 5, 1);
  expect(checksOf(log, 'selfManagerGap')).toMatchObject([
    {
      about: 'rating',
      outcome: 'flagged',
      finding: { kind: 'informs', authorId: uuid('7a'), numbers: { self: 5, manager: 1, gap: 4, pairs: 30 } },
    },
  ]);
});

test('an ordinary gap is told although nothing is flagged', () => {
  const log = withPairs(30);
  pair(log, '5b', 4, 3);
  expect(checksOf(log, 'selfManagerGap')).toMatchObject([
    { outcome: 'clear', numbers: { gap: 1, pairs: 30 } },
  ]);
});

test('a pair that is replaced or withdrawn no longer counts among the others', () => {
  const log = withPairs(31);
  pair(log, '5b', 5, 1).assess(all(4), { supersedes: uuid('5b2') });
  const other = pair(log, '5c', 3, 3);
  expect(checksOf(log, 'selfManagerGap')).toMatchObject([{ numbers: { pairs: 32 } }]);
  const [gaps] = [...log.state.ratings.gaps.values()];
  expect([...(gaps ?? [])].sort(([a], [b]) => a - b)).toEqual([
    [0, 17],
    [1, 16],
  ]);
  other.withdraw();
  expect(gaps?.get(0)).toBe(16);
});

test('a rating by one rater informs, and one by three does not', () => {
  const log = start({ singleRater: '1' });
  const review = openReview(log, '5b', '7a');
  const by = (author: string) =>
    ({ relation: 'peer', authorId: uuid(author), assignmentId: uuid(author) }) as const;
  review.assess(all(3));
  expect(checksOf(log, 'singleRater')).toMatchObject([
    { outcome: 'flagged', finding: { kind: 'informs', numbers: { raters: 1, needed: 3 } } },
  ]);
  review.assess(all(3), { relation: 'self', authorId: uuid('5b'), assignmentId: uuid('5b') });
  review.assess(all(4), by('8a'));
  expect(checksOf(log, 'singleRater')).toMatchObject([{ outcome: 'flagged', sampleSize: 2 }]);
  review.assess(all(4), by('8b'));
  expect(checksOf(log, 'singleRater')).toMatchObject([{ outcome: 'clear', numbers: { raters: 3 } }]);
});
