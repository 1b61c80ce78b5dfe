import { randomUUID } from 'node:crypto';
import { unkeyedId } from '@cairn/runtime/derived-id';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Reviews, startReviews } from './reviews/review.fixture.ts';

let reviews: Reviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.service.stop());

const feedbackTo = (subjectId: string) => ({
  subjectId,
  kind: 'praise',
  text: 'Well done',
  audience: 'subject',
  attribution: 'confidential',
});

describe('an id that somebody could compute', () => {
  test('is given to no feedback: its giver and key do not lead to it', async () => {
    const { service, peer, rater } = reviews;
    const key = randomUUID();
    const headers = { 'idempotency-key': key };
    const { body } = await service.post(peer, '/feedback', feedbackTo(rater.personId), headers);
    expect(body.id).not.toBe(unkeyedId('request', peer.personId, 'POST /v1/feedback', key, ''));
  });

  test('is given to no review and no assignment: their subject, cycle and participant do not lead to them', async () => {
    const { openReview, peer } = reviews;
    const { reviewId, subject, cycleId, assign } = await openReview();
    const assignmentId = await assign(peer, 'peer');
    expect(reviewId).not.toBe(unkeyedId('review', subject.employmentId, cycleId, 'annual'));
    expect(assignmentId).not.toBe(unkeyedId('assignment', reviewId, peer.personId, 'peer'));
  });
});

describe('what was made before ids had a key', () => {
  test('is found by a retry with its Idempotency-Key', async () => {
    const { service, peer, rater } = reviews;
    const headers = { 'idempotency-key': randomUUID() };
    const sent = [peer, '/feedback', feedbackTo(rater.personId), headers] as const;
    const first = await service.postWithUnkeyedIds(...sent);
    expect(first.body.id).toBe(
      unkeyedId('request', peer.personId, 'POST /v1/feedback', headers['idempotency-key'], ''),
    );
    expect(await service.post(...sent)).toMatchObject({ status: 201, body: first.body });
  });

  test('keeps its id in the answer to a retry if it is a part of something else', async () => {
    const { service, openReview, peer } = reviews;
    const { reviewId, assign } = await openReview();
    const body = { assignmentId: await assign(peer, 'peer'), text: 'Cut costs by 4 % in May.', ratings: [] };
    const headers = { 'idempotency-key': randomUUID() };
    const sent = [peer, `/reviews/${reviewId}/assessments`, body, headers] as const;
    const first = await service.postWithUnkeyedIds(...sent);
    expect(first.status).toBe(201);
    expect((await service.post(...sent)).body).toEqual(first.body);
  });

  test('keeps its id if it is a review that is opened again', async () => {
    const { service, hr, rater, join, openCycle, opening } = reviews;
    const subject = await join(['employee'], rater);
    const body = opening(subject, await openCycle());
    const first = await service.postWithUnkeyedIds(hr, '/reviews', body);
    expect(await service.post(hr, '/reviews', body)).toMatchObject({ status: 200, body: first.body });
  });

  test('keeps its id if it is an assignment that is made again, even after a release', async () => {
    const { service, hr, peer, openReview } = reviews;
    const { reviewId } = await openReview();
    const path = `/reviews/${reviewId}/participants`;
    const body = { personId: peer.personId, relation: 'peer' };
    const { id } = (await service.postWithUnkeyedIds(hr, path, body)).body;
    expect(await service.post(hr, path, body)).toMatchObject({ status: 200, body: { id } });
    await service.post(hr, `${path}/${id}/release`, { reason: 'On leave' });
    expect(await service.post(hr, path, body)).toMatchObject({ status: 201, body: { id } });
  });

  test('keeps its id if it is an assignment that takes the place of a nomination', async () => {
    const { service, hr, boss, peer, join, openReview } = reviews;
    const { reviewId, subject } = await openReview();
    const nominee = await join(['employee'], boss);
    const as = (personId: string) => ({ personId, relation: 'peer' });
    const { id } = (
      await service.postWithUnkeyedIds(hr, `/reviews/${reviewId}/participants`, as(peer.personId))
    ).body;
    const path = `/reviews/${reviewId}/nominations`;
    const nominated = await service.post(subject, path, as(nominee.personId));
    const change = { ...as(peer.personId), reason: 'Worked with them' };
    expect(await service.post(hr, `${path}/${nominated.body.id}/change`, change)).toMatchObject({
      status: 201,
      body: { id },
    });
  });
});
