import { randomUUID } from 'node:crypto';
import { cycle } from '@cairn/domain/cycle.decider';
import type { CycleState } from '@cairn/domain/cycle.state';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposal, type Reviews, reviewCycle, startReviews } from '../reviews/review.fixture.ts';

type OpenedCycle = Exclude<CycleState, { status: 'unset' }>;

let reviews: Reviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.service.stop());

const post = (path: string, body: object = {}) => reviews.service.post(reviews.hr, path, body);

/** A cycle with an open review and a final one. */
const halfDone = async () => {
  const { boss, rater, join, screened } = reviews;
  const minimum = { assessments: 0, evidence: 0 };
  const cycleId = await reviews.openCycle({ policy: { version: '1', minimum } });
  const open = async (): Promise<string> => {
    const subject = await join(['employee'], rater);
    return (await post('/reviews', reviews.opening(subject, cycleId))).body.id;
  };
  const [openId, finalId] = [await open(), await open()];
  await reviews.service.post(rater, `/reviews/${finalId}/proposals`, proposal());
  await screened(finalId);
  expect((await reviews.service.post(boss, `/reviews/${finalId}/finalize`, {})).status).toBe(200);
  return { cycleId, openId, finalId };
};

const closingOf = async (cycleId: string): Promise<object | undefined> => {
  for await (const entry of reviews.service.store.readStream(`cycle-${cycleId}`))
    if (entry.kind === 'event' && entry.event.type === 'CycleClosed') return entry.event.data;
  return undefined;
};

describe('closing a review cycle', () => {
  test('names the reviews that are open, which may be finished', async () => {
    const { cycleId, openId } = await halfDone();
    expect((await post(`/cycles/${cycleId}/close`)).status).toBe(200);
    expect(await closingOf(cycleId)).toMatchObject({ openReviews: [openId] });
    const proposed = await reviews.service.post(reviews.rater, `/reviews/${openId}/proposals`, proposal());
    expect(proposed.status).toBe(201);
  });

  test('withdraws the open reviews first if it is asked to, and no final one', async () => {
    const { cycleId, openId, finalId } = await halfDone();
    const elsewhere = await reviews.openReview();
    expect((await post(`/cycles/${cycleId}/close`, { openReviews: 'withdraw' })).status).toBe(200);
    expect(await closingOf(cycleId)).toMatchObject({ openReviews: [] });
    expect((await reviews.eventsOf(openId)).at(-1)).toMatchObject({ type: 'ReviewWithdrawn' });
    expect((await reviews.eventsOf(finalId)).at(-1)).toMatchObject({ type: 'RatingFinalized' });
    expect(await reviews.eventsOf(elsewhere.reviewId)).toHaveLength(1);
    const proposed = await reviews.service.post(reviews.rater, `/reviews/${openId}/proposals`, proposal());
    expect([proposed.status, proposed.body.code]).toEqual([409, 'review/withdrawn']);
  });

  test('withdraws no review if the cycle is not at the expected revision', async () => {
    const { cycleId, openId } = await halfDone();
    const withdraw = { openReviews: 'withdraw' };
    const stale = { 'if-match': '"7"' };
    const { service, hr } = reviews;
    expect((await service.post(hr, `/cycles/${cycleId}/close`, withdraw, stale)).status).toBe(412);
    expect((await reviews.eventsOf(openId)).map(({ type }) => type)).toEqual(['ReviewOpened']);
  });

  test('waits for the end of a launch, and withdraws no review before', async () => {
    const { cycleId, openId } = await halfDone();
    expect((await post(`/cycles/${cycleId}/launches`, { kind: 'annual' })).status).toBe(202);
    const closed = await post(`/cycles/${cycleId}/close`, { openReviews: 'withdraw' });
    expect([closed.status, closed.body.code]).toEqual([409, 'cycle/launch-under-way']);
    expect((await reviews.eventsOf(openId)).map(({ type }) => type)).toEqual(['ReviewOpened']);
  });

  test('leaves open a review that was reopened, and withdraws the others', async () => {
    const { cycleId, openId, finalId } = await halfDone();
    expect((await post(`/reviews/${finalId}/reopen`, { reason: 'A result was corrected' })).status).toBe(200);
    expect((await post(`/cycles/${cycleId}/close`, { openReviews: 'withdraw' })).status).toBe(200);
    expect(await closingOf(cycleId)).toMatchObject({ openReviews: [finalId] });
    expect((await reviews.eventsOf(openId)).at(-1)).toMatchObject({ type: 'ReviewWithdrawn' });
  });

  test('leaves open the reviews in which whoever closes may not act as HR', async () => {
    const { cycleId, openId } = await halfDone();
    const { personId } = reviews.boss;
    const bossAsHr = await reviews.service.caller(['hr'], { personId });
    const body = { openReviews: 'withdraw' };
    expect((await reviews.service.post(bossAsHr, `/cycles/${cycleId}/close`, body)).status).toBe(200);
    expect(await closingOf(cycleId)).toMatchObject({ openReviews: [openId] });
  });
});

describe('review cycles of different rhythms', () => {
  test('overlap: an annual one and a mid-year one, but no second annual one', async () => {
    const annual = reviewCycle(2015);
    const midYear = { ...annual, evaluationPeriod: { from: '2015-01-01', to: '2015-06-30' } };
    expect((await post('/cycles', annual)).status).toBe(201);
    expect((await post('/cycles', midYear)).status).toBe(201);
    const second = { ...annual, evaluationPeriod: { from: '2015-07-01', to: '2016-06-30' } };
    expect((await post('/cycles', second)).body.code).toBe('cycle/period-overlaps');
    expect((await post('/cycles', { ...second, rhythm: 'longer' })).status).toBe(201);
  });
});

test('a cycle is copied into its next period, which may be taken by one cycle only', async () => {
  const { id } = (await post('/cycles', reviewCycle(2003))).body;
  const copied = await post('/cycles/copies', { copyOf: id, name: 'The next one' });
  expect(copied.status).toBe(201);
  const [before, after] = await Promise.all(
    [id, copied.body.id].map(async (each) => (await reviews.service.execute.state(cycle, each)).state),
  );
  const { scope, scale, dimensions, policy } = before as OpenedCycle;
  const evaluationPeriod = { from: '2004-01-01', to: '2004-12-31' };
  expect(after).toMatchObject({ scope, scale, dimensions, policy, evaluationPeriod });
  expect(await post('/cycles/copies', { copyOf: id, name: 'Once more' })).toMatchObject({
    status: 409,
    body: { code: 'cycle/period-overlaps', fields: [{ path: 'body/evaluationPeriod' }] },
  });
  expect((await post('/cycles/copies', { copyOf: randomUUID(), name: 'Of none' })).body.code).toBe(
    'cycle/unknown',
  );
});

test('HR withdraw a review that was opened by mistake, and nobody else does', async () => {
  const { rater } = reviews;
  const { on } = await reviews.openReview();
  const reason = { reason: 'Wrong employment' };
  expect((await on(rater, 'withdraw', reason)).status).toBe(403);
  expect((await on(reviews.hr, 'withdraw', reason)).status).toBe(200);
  expect((await on(reviews.hr, 'withdraw', { reason: 'Another' })).body.code).toBe(
    'review/already-withdrawn',
  );
});
