import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessment, proposal, type Reviews, startReviews } from './review.fixture.ts';

let reviews: Reviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.service.stop());

describe('finalizing a rating', () => {
  const flagId = randomUUID();
  const flag = (authorId: string, about = 'rating') => ({
    detector: 'recency',
    version: '1',
    about,
    sampleSize: 5,
    minimum: 4,
    outcome: 'flagged' as const,
    finding: {
      flagId,
      kind: 'asks' as const,
      authorId,
      numbers: { cited: 5 },
      threshold: 0.05,
      source: 'Steiner & Rain 1989',
      ours: true,
    },
  });

  test('is refused until a screening covers the last proposal or move', async () => {
    const { boss, rater, screened, openReview } = reviews;
    const { reviewId, on } = await openReview();
    expect((await on(boss, 'finalize')).body.code).toBe('review/no-rating');
    await on(rater, 'proposals', proposal());
    expect(await on(boss, 'finalize')).toMatchObject({
      status: 409,
      body: { code: 'review/not-yet-screened' },
    });
    await screened(reviewId);
    await on(boss, 'moves', { mark: 3, reason: 'In line with the others' });
    expect((await on(boss, 'finalize')).body.code).toBe('review/not-yet-screened');
    expect(await on(boss, 'moves', { mark: 3, reason: 'Once more' })).toMatchObject({
      status: 409,
      body: { code: 'review/mark-stands', fields: [{ path: 'body/mark' }] },
    });
    await screened(reviewId);
    expect((await on(rater, 'finalize')).status).toBe(200);
  });

  test('is refused until every asking flag has an answer', async () => {
    const { boss, rater, peer, screened, openReview } = reviews;
    const { reviewId, on } = await openReview();
    await on(rater, 'proposals', proposal());
    await screened(reviewId, [flag(rater.personId)]);
    expect(await on(boss, 'finalize')).toMatchObject({
      status: 409,
      body: { code: 'review/unanswered-flag', fields: [{ path: `state/flags/${flagId}` }] },
    });
    const answer = { answer: 'kept', reason: 'All months were looked at.' };
    expect((await on(peer, `flags/${flagId}/answers`, answer)).status).toBe(404);
    expect((await on(boss, `flags/${flagId}/answers`, answer)).status).toBe(403);
    expect((await on(rater, `flags/${randomUUID()}/answers`, answer)).body.code).toBe('review/unknown-flag');
    expect((await on(rater, `flags/${flagId}/answers`, answer)).status).toBe(200);
    const better = { ...answer, reason: 'July to December were looked at last.' };
    expect((await on(rater, `flags/${flagId}/answers`, better)).status).toBe(200);
    expect((await reviews.eventsOf(reviewId)).slice(-2)).toMatchObject([
      { type: 'FlagAnswered', data: answer },
      { type: 'FlagAnswered', data: better },
    ]);
    expect((await on(boss, 'finalize')).status).toBe(200);
  });

  test('accepts an answer from the author of the flagged text too', async () => {
    const { rater, peer, screened, openReview } = reviews;
    const { reviewId, on, assign } = await openReview();
    const assignmentId = await assign(peer, 'peer');
    const { id } = (await on(peer, 'assessments', assessment(assignmentId))).body;
    await on(rater, 'proposals', proposal());
    await screened(reviewId, [flag(peer.personId, `assessment:${id}`)]);
    const answer = { answer: 'changed', reason: 'I added what I had left out.' };
    expect((await on(peer, `flags/${flagId}/answers`, answer)).status).toBe(200);
  });

  test('is refused to the proposer if the policy separates duties', async () => {
    const { rater, screened, openReview } = reviews;
    const separated = await openReview();
    await separated.on(rater, 'proposals', proposal());
    await screened(separated.reviewId);
    expect(await separated.on(rater, 'finalize')).toMatchObject({
      status: 409,
      body: { code: 'review/duties-not-separated' },
    });
    const together = await openReview({ separationOfDuties: false });
    await together.on(rater, 'proposals', proposal());
    await screened(together.reviewId);
    expect((await together.on(rater, 'finalize')).status).toBe(200);
  });

  test('leaves only sharing and acknowledging', async () => {
    const { hr, boss, rater, screened, openReview } = reviews;
    const { reviewId, on, subject, assign } = await openReview();
    const assignmentId = await assign(rater, 'manager');
    await on(rater, 'proposals', proposal());
    await screened(reviewId);
    expect((await on(hr, 'share')).body.code).toBe('review/not-finalized');
    await on(boss, 'finalize');
    for (const [by, step, body] of [
      [rater, 'proposals', proposal()],
      [boss, 'moves', { mark: 3, reason: 'Late' }],
      [rater, 'assessments', assessment(assignmentId)],
      [hr, 'rater', { accountableRaterId: boss.personId, reason: 'Late' }],
      [hr, `participants/${assignmentId}/release`, { reason: 'Late' }],
    ] as const)
      expect(await on(by, step, body)).toMatchObject({
        status: 409,
        body: { code: 'review/already-finalized' },
      });
    expect((await on(subject, 'acknowledge', { agrees: true })).body.code).toBe('review/not-shared');
    expect((await on(rater, 'share')).status).toBe(200);
    expect((await on(subject, 'acknowledge', { agrees: true })).status).toBe(200);
  });
});
