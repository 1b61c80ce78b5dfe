import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { openReview, setGoal, startLog } from './log.fixture.ts';
import { checksOf, start, varied } from './screen.fixture.ts';

describe('what is screened', () => {
  test('screens every assessment, proposal and move, and nothing else', () => {
    const log = start();
    const review = openReview(log, '5b', '7a');
    setGoal(log, '5b').checkIn('1', '2025-02-01');
    const steps = [review.assess(varied), review.propose(3), review.move(4)];
    review.finalize(4);
    expect(log.screened.map(({ trigger }) => trigger.eventId)).toEqual(steps.map(({ id }) => id));
    expect(log.screened.map(({ covers }) => covers)).toEqual([1, 2, 3]);
  });

  test('names the trigger, the inputs and the key of a screening by the event that triggers it', () => {
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

  test('reports an outcome for each pinned detector, even without input', () => {
    const log = start();
    openReview(log, '5b', '7a').propose(3);
    expect(log.screened[0]?.checks.map(({ detector, about, outcome }) => [detector, about, outcome])).toEqual(
      [
        ['goalpost', 'rating', 'notEnoughData'],
        ['recency', 'rating', 'notEnoughData'],
        ['straightLiningAcross', 'rating', 'notEnoughData'],
        ['straightLiningWithin', 'review', 'notEnoughData'],
        ['unsupportedClaim', 'review', 'notEnoughData'],
      ],
    );
  });

  test('screens nothing in a review that was never opened', () => {
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

  test('reports numbers and an author only if something was found', () => {
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

  test('asks about a rationale without anything concrete, from version 2 of the detector on', () => {
    const log = start({ unsupportedClaim: '2' });
    openReview(log, '5b', '7a').propose(3);
    expect(log.screened[0]?.checks).toMatchObject([
      {
        version: '2',
        about: `proposal:${uuid('5b1')}`,
        outcome: 'flagged',
        finding: { kind: 'asks', authorId: uuid('7a') },
      },
    ]);
    const before = start({ unsupportedClaim: '1' });
    openReview(before, '5b', '7a').propose(3);
    expect(before.screened[0]?.checks).toMatchObject([{ about: 'review', outcome: 'notEnoughData' }]);
  });

  test('reports not enough data for a detector or version that does not exist', () => {
    const log = start({ horoscope: '1', recency: '9', unsupportedClaim: '9' });
    openReview(log, '5b', '7a').assess(varied);
    expect(log.screened[0]?.checks).toMatchObject(
      ['horoscope', 'recency', 'unsupportedClaim'].map((detector) => ({
        detector,
        outcome: 'notEnoughData',
      })),
    );
  });

  test('leaves out a detector that looks at the whole cycle', () => {
    const log = start({ order: '1', unsupportedClaim: '2' });
    openReview(log, '5b', '7a').assess(varied);
    expect(log.screened[0]?.checks.map(({ detector }) => detector)).toEqual(['unsupportedClaim']);
  });
});

describe('an unsupported claim', () => {
  test('an unsupported claim disappears when its assessment is replaced', () => {
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

  test('an erased text is not enough data to find an unsupported claim', () => {
    const log = start();
    openReview(log, '5b', '7a').assess(varied, { text: { erased: true } });
    expect(checksOf(log, 'unsupportedClaim')).toMatchObject([{ outcome: 'notEnoughData' }]);
  });
});

test('the state of the reactor keeps no text', () => {
  const log = start();
  openReview(log, '5b', '7a').assess(varied, { text: 'SECRET' });
  const text = JSON.stringify(log.state, (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  );
  expect(text).toContain(uuid('5b'));
  expect(text).not.toContain('SECRET');
});
