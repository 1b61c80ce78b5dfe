import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { type Log, openReview } from './log.fixture.ts';
import { checksOf, flat, start, varied } from './screen.fixture.ts';

describe('straight-lining within assessments', () => {
  const three = (log: Log) => ['a', 'b', 'c'].map((subject) => openReview(log, subject, '7a'));
  const outcomes = (log: Log) =>
    log.screened.map(({ reviewId, checks }) => [
      reviewId.slice(-1),
      checks.find(({ detector }) => detector === 'straightLiningWithin')?.outcome,
    ]);

  test('screens the earlier reviews of a straight line again at the third one, and not at the fourth', () => {
    const log = start();
    const reviews = [...three(log), openReview(log, 'd', '7a')];
    const [, , third] = reviews.map((review) => review.assess(flat));
    expect(outcomes(log)).toEqual([
      ['a', 'notEnoughData'],
      ['b', 'notEnoughData'],
      ['c', 'flagged'],
      ['a', 'flagged'],
      ['b', 'flagged'],
      ['d', 'flagged'],
    ]);
    const again = log.screened.slice(2, 5);
    expect(again.map(({ trigger }) => trigger.eventId)).toEqual([third?.id, third?.id, third?.id]);
    expect(again.map(({ covers }) => covers)).toEqual([1, 1, 1]);
    expect(new Set(again.map(({ screeningKey }) => screeningKey)).size).toBe(3);
  });

  test('does not screen final reviews of a straight line again', () => {
    const log = start();
    const [a, b, c] = three(log);
    a?.assess(flat);
    a?.finalize(4);
    b?.assess(flat);
    c?.assess(flat);
    expect(outcomes(log).slice(2)).toEqual([
      ['c', 'flagged'],
      ['b', 'flagged'],
    ]);
  });

  test('screens the reviews of a straight line again when the line is broken', () => {
    const log = start();
    const [a, b, c] = three(log);
    for (const review of [a, b, c]) review?.assess(flat);
    b?.assess(varied, { supersedes: uuid('b1') });
    expect(outcomes(log).slice(5)).toEqual([
      ['b', 'clear'],
      ['a', 'clear'],
      ['c', 'clear'],
    ]);
  });

  test('finds straight lines in the order of the latest assessments', () => {
    const log = start();
    const [a, b, c] = three(log);
    a?.assess(flat);
    openReview(log, 'd', '7a').assess(varied);
    b?.assess(flat);
    c?.assess(flat);
    expect(outcomes(log).map(([, outcome]) => outcome)).not.toContain('flagged');
    a?.assess(flat, { supersedes: uuid('a1') });
    expect(outcomes(log).slice(4)).toEqual([
      ['a', 'flagged'],
      ['b', 'flagged'],
      ['c', 'flagged'],
    ]);
  });

  test('leaves self assessments and other raters out of a straight line', () => {
    const log = start();
    const [a, b, c] = three(log);
    a?.assess(flat);
    b?.assess(flat);
    c?.assess(flat, { authorId: uuid('9e'), assignmentId: uuid('9e') });
    c?.assess(flat, { relation: 'self' });
    expect(outcomes(log).map(([, outcome]) => outcome)).not.toContain('flagged');
  });

  test('does not count a withdrawn review, and does not screen it again', () => {
    const log = start();
    const [a, b, c] = three(log);
    a?.assess(flat);
    b?.assess(flat);
    b?.withdraw();
    c?.assess(flat);
    openReview(log, 'd', '7a').assess(flat);
    expect(outcomes(log)).toEqual([
      ['a', 'notEnoughData'],
      ['b', 'notEnoughData'],
      ['c', 'notEnoughData'],
      ['d', 'flagged'],
      ['a', 'flagged'],
      ['c', 'flagged'],
    ]);
  });

  test('keeps the flag of a straight line when the line goes on', () => {
    const log = start();
    const reviews = [...three(log), openReview(log, 'd', '7a')];
    for (const review of reviews) review.assess(flat);
    const flagOf = (at: number) =>
      log.screened[at]?.checks.flatMap((check) =>
        check.outcome === 'flagged' && check.detector === 'straightLiningWithin'
          ? [check.finding.flagId]
          : [],
      );
    const before = flagOf(3);
    reviews[0]?.propose(3);
    expect(before).toHaveLength(1);
    expect(flagOf(6)).toEqual(before);
    expect(flagOf(4)).not.toEqual(before);
  });
});

describe('straight-lining across people', () => {
  test('compares the marks that a rater proposed with those of all other raters in the cycle', () => {
    const log = start();
    for (let i = 0; i < 20; i++) openReview(log, `1${i}`, `2${i}`).propose((i % 5) + 1);
    for (let i = 0; i < 5; i++) openReview(log, `3${i}`, '7a').propose(5);
    expect(checksOf(log, 'straightLiningAcross', -2)).toMatchObject([{ outcome: 'notEnoughData' }]);
    expect(checksOf(log, 'straightLiningAcross')).toMatchObject([
      {
        outcome: 'flagged',
        about: 'rating',
        finding: { authorId: uuid('7a'), numbers: { people: 5, others: 20, marks: 1 } },
      },
    ]);
  });

  test('flags the proposer even after the accountable rater changed', () => {
    const log = start();
    for (let i = 0; i < 20; i++) openReview(log, `1${i}`, `2${i}`).propose((i % 5) + 1);
    const reviews = ['a', 'b', 'c', 'd', 'e'].map((subject) => openReview(log, subject, '7a'));
    for (const review of reviews) review.propose(5);
    reviews[0]?.handOver('9e');
    reviews[0]?.move(4);
    expect(checksOf(log, 'straightLiningAcross')).toMatchObject([{ finding: { authorId: uuid('7a') } }]);
    expect(checksOf(log, 'recency')).toMatchObject([{ outcome: 'notEnoughData' }]);
    expect(log.screened.at(-1)?.context.accountableRaterId).toBe(uuid('9e'));
  });

  test('counts the last proposal of each review and ignores moves', () => {
    const log = start();
    for (let i = 0; i < 20; i++) openReview(log, `1${i}`, `2${i}`).propose((i % 5) + 1);
    const reviews = ['a', 'b', 'c', 'd', 'e'].map((subject) => openReview(log, subject, '7a'));
    for (const review of reviews) review.propose(5);
    reviews[0]?.move(1);
    expect(checksOf(log, 'straightLiningAcross')).toMatchObject([{ outcome: 'flagged' }]);
    reviews[0]?.propose(4);
    expect(checksOf(log, 'straightLiningAcross')).toMatchObject([{ outcome: 'clear', sampleSize: 5 }]);
  });

  test('does not count the marks of withdrawn reviews, neither as own ones nor as those of others', () => {
    const log = start();
    const others = Array.from({ length: 21 }, (_, i) => openReview(log, `1${i}`, `2${i}`));
    for (const [i, review] of others.entries()) review.propose((i % 5) + 1);
    const reviews = ['a', 'b', 'c', 'd', 'e'].map((subject) => openReview(log, subject, '7a'));
    for (const review of reviews) review.propose(5);
    expect(checksOf(log, 'straightLiningAcross')).toMatchObject([{ finding: { numbers: { others: 21 } } }]);
    others[0]?.withdraw();
    reviews[1]?.propose(5);
    expect(checksOf(log, 'straightLiningAcross')).toMatchObject([
      { finding: { numbers: { people: 5, others: 20 } } },
    ]);
    reviews[0]?.withdraw();
    reviews[1]?.propose(5);
    expect(checksOf(log, 'straightLiningAcross')).toMatchObject([{ outcome: 'notEnoughData' }]);
  });
});
