import { randomUUID } from 'node:crypto';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessment, proposal, type Reviews, startReviews } from './review.fixture.ts';

let reviews: Reviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.service.stop());

const eventsOf = async (reviewId: string): Promise<ReviewEvent[]> => {
  const events: ReviewEvent[] = [];
  for await (const entry of reviews.service.store.readStream(`review-${reviewId}`))
    if (entry.kind === 'event') events.push(entry.event as ReviewEvent);
  return events;
};

describe('opening a review', () => {
  test('pins the reporting line and makes the line manager the accountable rater', async () => {
    const { reviewId, subject } = await reviews.openReview();
    const managerId = reviews.rater.personId;
    expect(await eventsOf(reviewId)).toMatchObject([
      {
        type: 'ReviewOpened',
        data: {
          context: { subjectId: subject.personId, accountableRaterId: managerId, unitId: null, level: null },
          managers: [{ managerId, relation: 'line' }],
        },
      },
    ]);
  });

  test('meets the same review again for the same employment, cycle and kind', async () => {
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

  test('refuses unknown cycles, OKR cycles, closed ones, exclusions and strange employments', async () => {
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

describe('a review from its opening to its acknowledgement', () => {
  test('goes step by step, and each step names who, what it rests on and the goal results', async () => {
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

    expect((await eventsOf(reviewId)).slice(2)).toMatchObject([
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
          scoringVersion: '1',
        },
      },
      { type: 'ReviewShared' },
      { type: 'ReviewAcknowledged', data: { agrees: false } },
    ]);
  });

  test('is answered the same way when a step comes again', async () => {
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
    expect((await eventsOf(reviewId)).map(({ type }) => type)).toEqual([
      'ReviewOpened',
      'ParticipantAssigned',
      'RatingProposed',
      'RatingFinalized',
    ]);
  });

  test('does not happen before its opening', async () => {
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

  test('refuses evidence and screens that do not exist, naming each', async () => {
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

describe('a final rating', () => {
  const flagId = randomUUID();
  const flag = (authorId: string) => ({
    detector: 'recency',
    version: '1',
    about: 'rating',
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

  test('waits for a screening that covers the last step, and says so', async () => {
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
    expect((await on(boss, 'finalize')).status).toBe(200);
  });

  test('waits for an answer to each flag that asks, naming it', async () => {
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
    expect((await eventsOf(reviewId)).slice(-2)).toMatchObject([
      { type: 'FlagAnswered', data: answer },
      { type: 'FlagAnswered', data: better },
    ]);
    expect((await on(boss, 'finalize')).status).toBe(200);
  });

  test('is answered by the author of what is flagged as well', async () => {
    const { rater, peer, screened, openReview } = reviews;
    const { reviewId, on, assign } = await openReview();
    const assignmentId = await assign(peer, 'peer');
    await on(peer, 'assessments', assessment(assignmentId));
    await on(rater, 'proposals', proposal());
    await screened(reviewId, [flag(peer.personId)]);
    const answer = { answer: 'changed', reason: 'I added what I had left out.' };
    expect((await on(peer, `flags/${flagId}/answers`, answer)).status).toBe(200);
  });

  test('is not for the proposer alone, where the policy separates duties', async () => {
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

  test('is followed by nothing but sharing and acknowledging', async () => {
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

describe('a person rates', () => {
  test.each(['ai', 'system', null])('so a token of kind %s rates nobody', async (kind) => {
    const { service, boss, rater, screened, openReview } = reviews;
    const { reviewId, on } = await openReview();
    const as = ({ personId }: { personId: string }) => service.caller(['manager'], { personId, kind });
    const refused = { status: 403, body: { code: 'review/only-a-person-rates' } };
    expect(await on(await as(rater), 'proposals', proposal())).toMatchObject(refused);
    await on(rater, 'proposals', proposal());
    await screened(reviewId);
    expect(await on(await as(boss), 'moves', { mark: 5, reason: 'Better' })).toMatchObject(refused);
    expect(await on(await as(boss), 'finalize')).toMatchObject(refused);
    expect(await eventsOf(reviewId)).toHaveLength(2);
  });
});

describe('who has nothing to do with a review', () => {
  test('cannot tell it from one that was never opened', async () => {
    const { service, openReview } = reviews;
    const { on } = await openReview();
    const stranger = await service.caller(['employee', 'manager']);
    const there = await on(stranger, 'proposals', proposal());
    const nowhere = await service.post(stranger, `/reviews/${randomUUID()}/proposals`, proposal());
    expect(there.status).toBe(404);
    expect(there.body).toMatchObject({ code: nowhere.body.code, detail: nowhere.body.detail });
  });

  test('and who has something else to do with it is refused', async () => {
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

  test('but sees it, is refused too', async () => {
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
