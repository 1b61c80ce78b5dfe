import { daysAgo } from '@cairn/testing/clock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../command-service.fixture.ts';
import { type Member, proposal, type Reviews, startReviews } from './review.fixture.ts';

let reviews: Reviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.service.stop());

const refused = { status: 409, body: { code: 'review/duties-not-separated' } };
const alsoHr = ({ personId }: Caller): Promise<Caller> =>
  reviews.service.caller(['employee', 'manager', 'hr'], { personId });

/** An open review with a proposed rating, and somebody of another line who is both a manager and HR. */
const proposed = async (policy?: object) => {
  const review = await reviews.openReview(policy);
  await review.on(reviews.rater, 'proposals', proposal());
  await reviews.screened(review.reviewId);
  const colleague = await reviews.join(['employee', 'manager']);
  return { ...review, colleague, asHr: await alsoHr(colleague) };
};

const manage = (by: Caller, personId: string, manager: Member) =>
  reviews.service.post(by, `/people/${personId}/managers`, {
    managerId: manager.personId,
    effectiveFrom: daysAgo(0),
  });

describe('where duties are separated', () => {
  test('whoever moved a rating to its mark does not make it final, and the rater does', async () => {
    const { boss, rater, screened } = reviews;
    const { reviewId, on } = await proposed();
    await on(boss, 'moves', { mark: 2, reason: 'In line with the others' });
    await screened(reviewId);
    expect(await on(boss, 'finalize')).toMatchObject(refused);
    expect((await on(rater, 'finalize')).status).toBe(200);
  });

  test('HR who make themself the manager of the rater neither move nor finalize', async () => {
    const { rater, boss } = reviews;
    const { on, asHr, colleague } = await proposed();
    expect((await manage(asHr, rater.personId, colleague)).status).toBe(200);
    expect(await on(colleague, 'moves', { mark: 1, reason: 'Mine now' })).toMatchObject(refused);
    expect(await on(colleague, 'finalize')).toMatchObject(refused);
    expect((await manage(reviews.hr, rater.personId, boss)).status).toBe(200);
  });

  test('HR who change the rater to themself do not rate', async () => {
    const { on, asHr, colleague } = await proposed();
    const body = { accountableRaterId: colleague.personId, reason: 'I take over' };
    expect((await on(asHr, 'rater', body)).status).toBe(200);
    expect(await on(colleague, 'proposals', proposal())).toMatchObject(refused);
  });

  test('a manager whom HR of another line assigned after the opening moves and finalizes', async () => {
    const { rater, boss } = reviews;
    const { on, colleague } = await proposed();
    expect((await manage(reviews.hr, rater.personId, colleague)).status).toBe(200);
    expect((await on(colleague, 'moves', { mark: 3, reason: 'Calibrated' })).status).toBe(201);
    expect((await manage(reviews.hr, rater.personId, boss)).status).toBe(200);
  });
});

test('where duties are not separated, HR who make themself the manager of the rater move the rating', async () => {
  const { rater, boss } = reviews;
  const { on, asHr, colleague } = await proposed({ separationOfDuties: false });
  expect((await manage(asHr, rater.personId, colleague)).status).toBe(200);
  expect((await on(colleague, 'moves', { mark: 3, reason: 'Calibrated' })).status).toBe(201);
  expect((await manage(reviews.hr, rater.personId, boss)).status).toBe(200);
});
