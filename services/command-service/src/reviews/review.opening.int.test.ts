import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reviews, startReviews } from './review.fixture.ts';

let reviews: Reviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.service.stop());

describe('opening a review', () => {
  test('pins the reporting line and makes the line manager the accountable rater', async () => {
    const { reviewId, subject } = await reviews.openReview();
    const managerId = reviews.rater.personId;
    expect(await reviews.eventsOf(reviewId)).toMatchObject([
      {
        type: 'ReviewOpened',
        data: {
          context: { subjectId: subject.personId, accountableRaterId: managerId, unitId: null, level: null },
          managers: [{ managerId, relation: 'line' }],
        },
      },
    ]);
  });

  test('finds the existing review of the same employment, cycle and kind', async () => {
    const { service, hr, opening, openReview } = reviews;
    const { reviewId, subject, cycleId } = await openReview();
    const again = await service.post(hr, '/reviews', opening(subject, cycleId));
    expect(again).toMatchObject({ status: 200, body: { id: reviewId, revision: 0 } });
    const stranger = await service.post(hr, '/reviews', {
      ...opening(subject, cycleId),
      subjectId: randomUUID(),
    });
    expect(stranger).toMatchObject({ status: 409, body: { code: 'review/already-opened' } });
    const other = await service.post(hr, '/reviews', opening(subject, cycleId, { kind: 'probation' }));
    expect(other.status).toBe(201);
    expect(other.body.id).not.toBe(reviewId);
  });

  test('refuses a cycle or employment that cannot have a review', async () => {
    const { service, hr, peer, opening, openCycle } = reviews;
    const open = async (cycleId: string, more: object = {}) =>
      (await service.post(hr, '/reviews', opening(peer, cycleId, more))).body.code;
    const cycleId = await openCycle();
    expect(await open(randomUUID())).toBe('review/unknown-cycle');
    expect(await open(cycleId, { employmentId: randomUUID() })).toBe('review/not-employed');
    expect(await open(cycleId, { subjectId: randomUUID() })).toBe('review/not-employed');
    expect(await open(cycleId, { accountableRaterId: randomUUID() })).toBe('review/unknown-person');
    expect(await open(await openCycle({ kind: 'okr', scale: null, dimensions: [] }))).toBe(
      'review/not-a-review-cycle',
    );
    const exclusions = [{ employmentId: peer.employmentId, reason: 'onLeave' }];
    expect(await open(await openCycle({ exclusions }))).toBe('review/not-eligible');
    await service.post(hr, `/cycles/${cycleId}/close`, {});
    expect(await open(cycleId)).toBe('review/cycle-closed');
  });
});
