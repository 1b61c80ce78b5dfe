import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposal, type Reviews, startReviews } from './review.fixture.ts';

let reviews: Reviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.service.stop());

describe('only a person rates', () => {
  test.each(['ai', 'system', null])('a token of kind %s is refused', async (kind) => {
    const { service, boss, rater, screened, openReview } = reviews;
    const { reviewId, on } = await openReview();
    const as = ({ personId }: { personId: string }) => service.caller(['manager'], { personId, kind });
    const refused = { status: 403, body: { code: 'review/only-a-person-rates' } };
    expect(await on(await as(rater), 'proposals', proposal())).toMatchObject(refused);
    await on(rater, 'proposals', proposal());
    await screened(reviewId);
    expect(await on(await as(boss), 'moves', { mark: 5, reason: 'Better' })).toMatchObject(refused);
    expect(await on(await as(boss), 'finalize')).toMatchObject(refused);
    expect(await reviews.eventsOf(reviewId)).toHaveLength(2);
  });
});

describe('a command to a review', () => {
  test('finds no review if its sender has nothing to do with it', async () => {
    const { service, openReview } = reviews;
    const { on } = await openReview();
    const stranger = await service.caller(['employee', 'manager']);
    const there = await on(stranger, 'proposals', proposal());
    const nowhere = await service.post(stranger, `/reviews/${randomUUID()}/proposals`, proposal());
    expect(there.status).toBe(404);
    expect(there.body).toMatchObject({ code: nowhere.body.code, detail: nowhere.body.detail });
  });

  test('is refused to people who take part in another way', async () => {
    const { peer, rater, boss, openReview } = reviews;
    const { on, subject, assign } = await openReview();
    await assign(peer, 'peer');
    for (const [by, step, body] of [
      [subject, 'proposals', proposal()],
      [peer, 'proposals', proposal()],
      [rater, 'moves', { mark: 3, reason: 'Own' }],
      [boss, 'proposals', proposal()],
      [subject, 'finalize', {}],
      [subject, 'share', {}],
      [rater, 'acknowledge', { agrees: true }],
      [rater, 'rater', { accountableRaterId: boss.personId, reason: 'No' }],
    ] as const)
      expect({ step, status: (await on(by, step, body)).status }).toEqual({ step, status: 403 });
  });

  test('is refused to those who only read it', async () => {
    const { service, hr, boss, join, openReview } = reviews;
    const { on } = await openReview();
    const head = await join(['employee', 'manager']);
    const body = { managerId: head.personId, effectiveFrom: '2020-01-01' };
    await service.post(hr, `/people/${boss.personId}/managers`, body);
    const answer = { answer: 'kept', reason: 'All months were looked at.' };
    const answers = [];
    for (const by of [hr, await service.caller(['auditor']), head, await service.caller(['employee'], head)])
      for (const [step, body] of [
        ['proposals', proposal()],
        [`flags/${randomUUID()}/answers`, answer],
        ['finalize', {}],
      ] as const)
        answers.push((await on(by, step, body)).status);
    expect(answers).toEqual([...Array<number>(9).fill(403), ...Array<number>(3).fill(404)]);
  });
});
