import { describe, expect, test } from 'vitest';
import { type Log, openCycle, openReview, setGoal, startLog, uuid } from './log.fixture.ts';

const flat = [4, 4, 4, 4, 4];
const varied = [2, 3, 4, 3, 2];

const start = (pinned?: Record<string, string>): Log => {
  const log = startLog();
  openCycle(log, pinned);
  return log;
};
const checksOf = (log: Log, detector: string, at = -1) =>
  log.screened.at(at)?.checks.filter((check) => check.detector === detector);

describe('what is screened', () => {
  test('is every assessment, proposal and move, and nothing else', () => {
    const log = start();
    const review = openReview(log, '5b', '7a');
    setGoal(log, '5b').checkIn('1', '2025-02-01');
    const steps = [review.assess(varied), review.propose(3), review.move(4)];
    review.finalize(4);
    expect(log.screened.map(({ trigger }) => trigger.eventId)).toEqual(steps.map(({ id }) => id));
    expect(log.screened.map(({ covers }) => covers)).toEqual([1, 2, 3]);
  });

  test('names trigger, inputs and key by the event that it looks up to', () => {
    const log = start({ recency: '1', unsupportedClaim: '1' });
    const review = openReview(log, '5b', '7a');
    const { id, stream, revision } = review.propose(3);
    expect(log.screened).toMatchObject([
      {
        reviewId: review.reviewId,
        screeningKey: `${id}/${review.reviewId}/recency@1/unsupportedClaim@1`,
        trigger: { eventId: id, type: 'RatingProposed', stream, revision },
        inputsUpTo: { position: '300', eventId: id },
      },
    ]);
  });

  test('says of each pinned detector what it came to, also where it has nothing to look at', () => {
    const log = start();
    openReview(log, '5b', '7a').propose(3);
    expect(log.screened[0]?.checks.map(({ detector, about, outcome }) => [detector, about, outcome])).toEqual(
      [
        ['recency', 'rating', 'notEnoughData'],
        ['straightLiningAcross', 'rating', 'notEnoughData'],
        ['straightLiningWithin', 'review', 'notEnoughData'],
        ['unsupportedClaim', 'review', 'notEnoughData'],
      ],
    );
  });

  test('is nothing of a review that was never opened', () => {
    const log = start();
    const strange = openReview(startLog(), '5b', '7a');
    log.append(strange.stream, 'ReviewShared', { ...strange.step });
    log.append(strange.stream, 'RatingMoved', {
      ...strange.step,
      moveId: uuid('1'),
      moverId: uuid('2'),
      mark: 1,
      from: 2,
      calibrationSessionId: null,
      reason: 'Others',
    });
    expect(log.screened).toEqual([]);
  });

  test('holds numbers and an author only where something was found', () => {
    const log = start({ unsupportedClaim: '1' });
    openReview(log, '5b', '7a').assess(varied);
    expect(log.screened[0]?.checks).toStrictEqual([
      {
        detector: 'unsupportedClaim',
        version: '1',
        about: `assessment:${uuid('5b1')}`,
        outcome: 'clear',
        sampleSize: 1,
        minimum: 1,
      },
    ]);
  });

  test('says not enough data of a detector or version that is not there', () => {
    const log = start({ halo: '1', recency: '9', unsupportedClaim: '9' });
    openReview(log, '5b', '7a').assess(varied);
    expect(log.screened[0]?.checks).toMatchObject(
      ['halo', 'recency', 'unsupportedClaim'].map((detector) => ({ detector, outcome: 'notEnoughData' })),
    );
  });
});

describe('recency', () => {
  const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const day = (month: number): string => `2025-${String(month).padStart(2, '0')}-15`;

  test('looks at what the accountable rater and the proposal cite, beside all that is about the subject', () => {
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

  test('never looks past the trigger', () => {
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
});

describe('straight-lining within assessments', () => {
  const three = (log: Log) => ['a', 'b', 'c'].map((subject) => openReview(log, subject, '7a'));
  const outcomes = (log: Log) =>
    log.screened.map(({ reviewId, checks }) => [
      reviewId.slice(-1),
      checks.find(({ detector }) => detector === 'straightLiningWithin')?.outcome,
    ]);

  test('screens the other reviews of the line again at the third, which says so, and not at the fourth', () => {
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

  test('leaves final reviews alone', () => {
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

  test('screens them again when the line is broken', () => {
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

  test('goes by the order in which they were submitted last', () => {
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

  test('keeps a self assessment, and other raters, out of a rater’s line', () => {
    const log = start();
    const [a, b, c] = three(log);
    a?.assess(flat);
    b?.assess(flat);
    c?.assess(flat, { authorId: uuid('9e'), assignmentId: uuid('9e') });
    c?.assess(flat, { relation: 'self' });
    expect(outcomes(log).map(([, outcome]) => outcome)).not.toContain('flagged');
  });

  test('keeps the flag, and so its answer, when the line goes on', () => {
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
  test('compares the marks that a rater proposed with those of all others in the cycle', () => {
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

  test('is about who proposed, also after another answers for the review', () => {
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

  test('counts each review once, by its last proposal, and no move', () => {
    const log = start();
    for (let i = 0; i < 20; i++) openReview(log, `1${i}`, `2${i}`).propose((i % 5) + 1);
    const reviews = ['a', 'b', 'c', 'd', 'e'].map((subject) => openReview(log, subject, '7a'));
    for (const review of reviews) review.propose(5);
    reviews[0]?.move(1);
    expect(checksOf(log, 'straightLiningAcross')).toMatchObject([{ outcome: 'flagged' }]);
    reviews[0]?.propose(4);
    expect(checksOf(log, 'straightLiningAcross')).toMatchObject([{ outcome: 'clear', sampleSize: 5 }]);
  });
});

describe('an unsupported claim', () => {
  test('is an assessment’s own, and goes with it when it is replaced', () => {
    const log = start();
    const review = openReview(log, '5b', '7a');
    review.assess(varied, { text: 'A true leader.' });
    expect(checksOf(log, 'unsupportedClaim')).toMatchObject([
      { outcome: 'flagged', about: `assessment:${uuid('5b1')}`, finding: { authorId: uuid('7a') } },
    ]);
    review.assess(varied, { text: 'Led the migration in March.', supersedes: uuid('5b1') });
    expect(checksOf(log, 'unsupportedClaim')).toMatchObject([
      { outcome: 'clear', about: `assessment:${uuid('5b2')}` },
    ]);
  });

  test('is told from an erased text, of which nothing is known', () => {
    const log = start();
    openReview(log, '5b', '7a').assess(varied, { text: { erased: true } });
    expect(checksOf(log, 'unsupportedClaim')).toMatchObject([{ outcome: 'notEnoughData' }]);
  });
});

test('the state keeps no text', () => {
  const log = start();
  openReview(log, '5b', '7a').assess(varied, { text: 'SECRET' });
  const text = JSON.stringify(log.state, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  expect(text).toContain(uuid('5b'));
  expect(text).not.toContain('SECRET');
});
