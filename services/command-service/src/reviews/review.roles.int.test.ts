import { randomUUID } from 'node:crypto';
import { alertEpisode } from '@cairn/domain/alert-episode.decider';
import { review } from '@cairn/domain/review.decider';
import { ago } from '@cairn/testing/clock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from '@cairn/domain/command.fixture';
import type { Caller } from '../command-service.fixture.ts';
import { assessment, type Reviews, startReviews } from './review.fixture.ts';

let reviews: Reviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.service.stop());

/** The same person with more roles. */
const alsoHr = ({ personId }: Caller): Promise<Caller> =>
  reviews.service.caller(['employee', 'manager', 'hr', 'auditor'], { personId });

const rolesRecorded = async (reviewId: string): Promise<Record<string, string>> => {
  const roles: Record<string, string> = {};
  for await (const entry of reviews.service.store.readStream(`review-${reviewId}`))
    if (entry.kind === 'event') roles[entry.event.type] = entry.event.metadata.actor.actingAs;
  return roles;
};

describe('the recorded role', () => {
  test('of an assessment is the one of its assignment', async () => {
    const { rater, peer, service } = reviews;
    for (const [who, relation, role] of [
      [rater, 'manager', 'manager'],
      [peer, 'peer', 'employee'],
    ] as const) {
      const { reviewId, on, assign } = await reviews.openReview();
      const assignmentId = await assign(who, relation);
      const caller = await service.caller(['employee', 'manager'], who);
      expect((await on(caller, 'assessments', assessment(assignmentId))).status).toBe(201);
      expect(await rolesRecorded(reviewId)).toMatchObject({ AssessmentSubmitted: role });
    }
  });

  test('is that of the rater, not of HR, if the rater has both roles', async () => {
    const { rater, peer } = reviews;
    const { reviewId, on } = await reviews.openReview();
    const body = { personId: peer.personId, relation: 'peer' };
    expect((await on(await alsoHr(rater), 'participants', body)).status).toBe(201);
    expect(await rolesRecorded(reviewId)).toMatchObject({ ParticipantAssigned: 'manager' });
  });
});

/** Raises an alert about a review as the reactor does. */
const raiseAbout = async (reviewId: string): Promise<string> => {
  const { execute } = reviews.service;
  const { state } = await execute.state(review, reviewId);
  if (state.status === 'unopened') throw new Error('the review is not open');
  const [alertId, at] = [randomUUID(), ago(0)];
  const subject = { kind: 'review' as const, reviewId, context: state.context };
  const found = {
    version: '1',
    thresholds: {},
    figures: {},
    trigger: { position: '1', eventId: randomUUID() },
  };
  const actor = { ...actorOf(randomUUID()), kind: 'system' as const, actingAs: 'system' as const };
  const data = { alertId, rule: 'reviewDue' as const, subject, ...found, occurredAt: at };
  const command = { type: 'RaiseAlert' as const, data, actor, at };
  const ids = { correlationId: randomUUID(), causationId: randomUUID() };
  await execute({ decider: alertEpisode, id: alertId, command, facts: undefined, ...ids });
  return alertId;
};

test('an alert about a review is answered by its rater, and does not exist for those who do not see it', async () => {
  const { service, peer, rater } = reviews;
  const { reviewId, assign, subject } = await reviews.openReview();
  await assign(peer, 'peer');
  const path = `/alerts/${await raiseAbout(reviewId)}/acknowledge`;
  for (const unseen of [subject, peer]) {
    const caller = await service.caller(['employee'], unseen);
    expect((await service.post(caller, path, {})).status).toBe(404);
  }
  const itsRater = await service.caller(['employee', 'manager'], rater);
  expect((await service.post(itsRater, path, {})).status).toBe(200);
});

describe('on their own case, somebody with the role of HR', () => {
  test('does not open, staff, hand over or share their review', async () => {
    const { on, subject, cycleId } = await reviews.openReview();
    const self = await alsoHr(subject);
    const opening = reviews.opening(subject, cycleId, { kind: 'probation' });
    const answers = [
      await reviews.service.post(self, '/reviews', opening),
      await on(self, 'participants', { personId: reviews.peer.personId, relation: 'peer' }),
      await on(self, 'rater', { accountableRaterId: reviews.boss.personId, reason: 'Kinder' }),
      await on(self, 'share'),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [403, 'access/denied']),
    );
  });

  test('does not set their own manager, unit, level or employment', async () => {
    const { subject } = await reviews.openReview();
    const self = await alsoHr(subject);
    const from = { effectiveFrom: '2025-01-01' };
    const answers = [];
    for (const [path, body] of [
      ['managers', { managerId: reviews.boss.personId, ...from }],
      ['units', { unitId: randomUUID(), ...from }],
      ['levels', { level: 'L9', ...from }],
      ['employments', from],
      [`employments/${subject.employmentId}/end`, { effectiveTo: '2026-01-01' }],
    ] as const)
      answers.push((await reviews.service.post(self, `/people/${subject.personId}/${path}`, body)).status);
    expect(answers).toEqual(Array(5).fill(403));
  });

  test('still assesses themself, as an employee', async () => {
    const { reviewId, on, assign, subject } = await reviews.openReview();
    const assignmentId = await assign(subject, 'self');
    const done = await on(await alsoHr(subject), 'assessments', assessment(assignmentId));
    expect(done.status).toBe(201);
    expect(await rolesRecorded(reviewId)).toMatchObject({ AssessmentSubmitted: 'employee' });
  });
});

describe('in an open review, the subject’s report or boss', () => {
  test('does not use the role of HR; another HR person must', async () => {
    const { boss, hr, join } = reviews;
    const { on, subject } = await reviews.openReview();
    const report = await join(['employee'], subject);
    const body = { accountableRaterId: boss.personId, reason: 'Another rater' };
    for (const [who, status] of [
      [await alsoHr(boss), 403],
      [await alsoHr(report), 403],
      [hr, 200],
    ] as const)
      expect((await on(who, 'rater', body)).status).toBe(status);
  });
});

describe('a machine', () => {
  test.each(['ai', 'system', null])(
    'of kind %s gives no marks, and acknowledges and answers nothing',
    async (kind) => {
      const { rater, service } = reviews;
      const { on, assign, subject } = await reviews.openReview();
      const assignmentId = await assign(rater, 'manager');
      const as = ({ personId }: Caller) => service.caller(['employee', 'manager'], { personId, kind });
      const answer = { answer: 'kept', reason: 'Looked again.' };
      const answers = [
        await on(await as(rater), 'assessments', assessment(assignmentId)),
        await on(await as(rater), `flags/${randomUUID()}/answers`, answer),
        await on(await as(subject), 'acknowledge', { agrees: true }),
      ];
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [403, 'review/only-a-person-rates']),
      );
    },
  );
});
