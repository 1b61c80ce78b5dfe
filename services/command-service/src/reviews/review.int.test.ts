import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessment, proposal, type Reviews, startReviews } from './review.fixture.ts';

let reviews: Reviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.service.stop());

describe('a review', () => {
  test('records in each step who took it and what it rests on, and in the final one the goal results', async () => {
    const { service, hr, boss, rater, screened, openReview } = reviews;
    const { reviewId, subject, on, assign } = await openReview();
    const strategist = await service.caller(['strategist']);
    const okr = await reviews.openCycle({ kind: 'okr', scale: null, dimensions: [] });
    const goal = await service.post(strategist, '/goals', {
      title: 'Retain customers',
      owner: { kind: 'person', id: subject.personId },
      cycleId: okr,
      level: 'individual',
      ambition: 'committed',
      keyResults: [
        {
          title: 'Retention',
          weight: 1,
          measure: { kind: 'increase', baseline: 80, target: 90 },
        },
      ],
    });
    expect(goal).toMatchObject({ status: 201 });
    const evidence = [{ stream: `goal-${goal.body.id}`, revision: 0 }];

    const assignmentId = await assign(rater, 'manager');
    expect((await on(rater, 'assessments', assessment(assignmentId, { evidence }))).status).toBe(201);
    const seen = await service.store.eventAt(BigInt(goal.body.position));
    const eventId = seen?.kind === 'event' ? seen.event.id : '';
    const seenAt = { okr: { position: goal.body.position, eventId } };
    const proposed = await on(rater, 'proposals', proposal({ evidence, seenAt }));
    expect(proposed.status).toBe(201);
    await screened(reviewId);
    expect((await on(boss, 'finalize')).status).toBe(200);
    expect((await on(hr, 'share')).status).toBe(200);
    expect((await on(subject, 'acknowledge', { agrees: false, comment: 'I did more.' })).status).toBe(200);

    expect((await reviews.eventsOf(reviewId)).slice(2)).toMatchObject([
      { type: 'AssessmentSubmitted', data: { authorId: rater.personId, supersedes: null, evidence } },
      { type: 'RatingProposed', data: { proposalId: proposed.body.id, from: null, seenAt } },
      {
        type: 'RatingFinalized',
        data: {
          mark: 4,
          restsOn: { kind: 'proposal', id: proposed.body.id, revision: 3 },
          screeningRevision: 0,
          finalizerId: boss.personId,
          goalResults: [
            { goalId: goal.body.id, revision: 0, progress: null, coverage: 0, dropped: 0, score: null },
          ],
          scoringVersion: '3',
        },
      },
      { type: 'ReviewShared' },
      { type: 'ReviewAcknowledged', data: { agrees: false } },
    ]);
  });

  test('answers a repeated step as it did the first time', async () => {
    const { boss, rater, screened, openReview } = reviews;
    const { reviewId, on, assign } = await openReview();
    const assignmentId = await assign(rater, 'manager');
    expect(await assign(rater, 'manager')).toBe(assignmentId);
    const key = { 'idempotency-key': 'once' };
    const first = await on(rater, 'proposals', proposal(), key);
    expect((await on(rater, 'proposals', proposal(), key)).body).toEqual(first.body);
    expect((await on(rater, 'proposals', proposal({ mark: 5 }), key)).body.code).toBe(
      'idempotency/key-reused',
    );
    expect((await on(rater, 'proposals', proposal(), { 'if-match': '"0"' })).status).toBe(412);
    await screened(reviewId);
    const final = await on(boss, 'finalize');
    expect(final.status).toBe(200);
    expect((await on(boss, 'finalize')).body).toEqual(final.body);
    expect((await reviews.eventsOf(reviewId)).map(({ type }) => type)).toEqual([
      'ReviewOpened',
      'ParticipantAssigned',
      'RatingProposed',
      'RatingFinalized',
    ]);
  });

  test('refuses a step that is dated before its opening', async () => {
    const { hr, boss, rater, screened, openReview } = reviews;
    const { reviewId, on } = await openReview();
    await on(rater, 'proposals', proposal());
    await screened(reviewId);
    await on(boss, 'finalize');
    expect(await on(hr, 'share', { occurredAt: '1900-01-01T00:00:00.000Z' })).toMatchObject({
      status: 422,
      body: { code: 'occurred-at/too-early', fields: [{ path: 'body/occurredAt' }] },
    });
    expect((await on(hr, 'share')).status).toBe(200);
  });

  test('refuses evidence and coordinates that are not in the log, and names each', async () => {
    const { rater, openReview } = reviews;
    const { on, assign, reviewId } = await openReview();
    const assignmentId = await assign(rater, 'manager');
    const submit = async (more: object) =>
      (await on(rater, 'assessments', assessment(assignmentId, more))).body;
    const evidence = [
      { stream: `review-${reviewId}`, revision: 1 },
      { stream: `review-${reviewId}`, revision: 2 },
      { stream: `goal-${randomUUID()}`, revision: 0 },
    ];
    expect(await submit({ evidence })).toMatchObject({
      code: 'review/unknown-evidence',
      fields: [{ path: 'body/evidence/1' }, { path: 'body/evidence/2' }],
    });
    expect(await submit({ evidence: [{ stream: 'person-x', revision: 0 }] })).toMatchObject({
      code: 'review/not-evidence',
    });
    for (const position of ['0', '7', '9223372036854775808', '99999999999999999999']) {
      const seenAt = { okr: { position, eventId: randomUUID() } };
      expect(await submit({ seenAt })).toMatchObject({
        code: 'review/unknown-coordinate',
        fields: [{ path: 'body/seenAt/okr' }],
      });
    }
  });
});
