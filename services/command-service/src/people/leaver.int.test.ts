import { actorOf } from '@cairn/domain/command.fixture';
import { noPersonFacts, person } from '@cairn/domain/person.decider';
import { createExecute } from '@cairn/event-store/execute';
import { createLogger } from '@cairn/runtime/logger';
import { ago, now } from '@cairn/testing/clock';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Caller } from '../command-service.fixture.ts';
import { type Member, proposal, type Reviews, startReviews } from '../reviews/review.fixture.ts';

let reviews: Reviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.service.stop());

const post = (path: string, body: object) => reviews.service.post(reviews.hr, path, body);

const leaves = async ({ personId, employmentId }: Member, effectiveTo = '2026-01-31'): Promise<void> => {
  const path = `/people/${personId}/employments/${employmentId}/end`;
  expect((await post(path, { effectiveTo })).status).toBe(200);
};

/** A report under a manager who is below the fixture's boss. */
const line = async () => {
  const manager = await reviews.join(['employee', 'manager'], reviews.boss);
  const report = await reviews.join(['employee'], manager);
  const policy = { version: '1', minimum: { assessments: 0, evidence: 0 } };
  return { manager, report, cycleId: await reviews.openCycle({ policy }) };
};

const reason = { reason: 'Something else came first' };
const thisYear = now().getUTCFullYear();
let okrCycleId: string;
beforeAll(async () => {
  const evaluationPeriod = { from: `${thisYear}-01-01`, to: `${thisYear}-12-31` };
  okrCycleId = (await post('/cycles', { name: 'The year', kind: 'okr', evaluationPeriod })).body.id;
});

const goalOf = async (owner: Member, visibility: 'private' | 'public'): Promise<string> => {
  const goal = {
    title: 'A goal',
    level: 'individual',
    ambition: 'committed',
    cycleId: okrCycleId,
    visibility,
    owner: { kind: 'person', id: owner.personId },
  };
  const { status, body } = await reviews.service.post(owner, '/goals', goal);
  expect(status).toBe(201);
  return body.id;
};
const privateGoalOf = (owner: Member) => goalOf(owner, 'private');
const toGoal = (by: Caller, goalId: string, step: string, body: object) =>
  reviews.service.post(by, `/goals/${goalId}/${step}`, body);

describe('a manager who has left', () => {
  test('rates nobody any more, and the next manager above stands in', async () => {
    const { manager, report, cycleId } = await line();
    const opened = await post('/reviews', reviews.opening(report, cycleId));
    const path = `/reviews/${opened.body.id}`;
    await reviews.service.post(manager, `${path}/proposals`, proposal());
    await leaves(manager);
    expect(await reviews.service.post(manager, `${path}/proposals`, proposal({ mark: 2 }))).toMatchObject({
      status: 404,
      body: { code: 'review/unknown' },
    });
    const moved = await reviews.service.post(reviews.boss, `${path}/moves`, { mark: 2, reason: 'Too high' });
    expect(moved.status).toBe(201);
  });

  test('is not the rater of a new review, which asks for one', async () => {
    const { manager, report, cycleId } = await line();
    await leaves(manager);
    const refused = await post('/reviews', reviews.opening(report, cycleId));
    expect(refused).toMatchObject({ status: 422, body: { code: 'review/no-accountable-rater' } });
    expect(refused.body.fields?.[0]?.path).toBe('body/accountableRaterId');
    const { personId: accountableRaterId } = reviews.boss;
    const opened = await post('/reviews', reviews.opening(report, cycleId, { accountableRaterId }));
    expect(opened.status).toBe(201);
  });

  test('changes no goal of the people who were below, and the boss above does', async () => {
    const { manager, report } = await line();
    const goalId = await privateGoalOf(report);
    await leaves(manager);
    expect((await toGoal(manager, goalId, 'hold', reason)).status).toBe(404);
    expect((await toGoal(reviews.boss, goalId, 'hold', reason)).status).toBe(200);
  });
});

describe('a manager whose leaving another process stored', () => {
  /** As `leaves`, but this service learns of it from the log alone. */
  const leavesElsewhere = async ({ personId, employmentId }: Member): Promise<void> => {
    const { store } = reviews.service;
    const occurredAt = ago(0);
    const logger = createLogger({ service: 'test', level: 'silent' });
    const elsewhere = createExecute({ store, logger, now: () => occurredAt });
    await elsewhere({
      decider: person,
      id: personId,
      command: {
        type: 'EndEmployment',
        data: { personId, employmentId, effectiveTo: '2026-01-31', occurredAt },
        actor: actorOf(reviews.hr.personId),
        at: occurredAt,
      },
      facts: noPersonFacts,
      correlationId: 'elsewhere',
      causationId: 'elsewhere',
    });
  };

  const statusOf = async (by: Member, goalId: string, step: string, body: object = {}) =>
    (await toGoal(by, goalId, step, body)).status;

  test('is refused by the very next command to what is not for everybody', async () => {
    const { manager, report } = await line();
    const goalId = await privateGoalOf(report);
    expect(await statusOf(manager, goalId, 'hold', reason)).toBe(200);
    expect(await statusOf(manager, goalId, 'resume')).toBe(200);
    await leavesElsewhere(manager);
    expect(await statusOf(manager, goalId, 'hold', reason)).toBe(404);
  });

  test('is refused on the hot path two seconds later', async () => {
    const { manager, report } = await line();
    const goalId = await goalOf(report, 'public');
    expect(await statusOf(manager, goalId, 'hold', reason)).toBe(200);
    expect(await statusOf(manager, goalId, 'resume')).toBe(200);
    await leavesElsewhere(manager);
    const { now } = performance;
    const later = vi.spyOn(performance, 'now').mockImplementation(() => now.call(performance) + 2_001);
    expect(await statusOf(manager, goalId, 'hold', reason)).toBe(403);
    later.mockRestore();
  });
});

describe('a goal whose owner has left', () => {
  test('is not written any more by the owner, whose page still shows it', async () => {
    const { report } = await line();
    const goalId = await privateGoalOf(report);
    await leaves(report);
    expect(await toGoal(report, goalId, 'close', { score: 1 })).toMatchObject({
      status: 403,
      body: { code: 'access/denied' },
    });
  });

  test('is handed over or closed by the last manager in office, who changes nothing else', async () => {
    const { manager, report } = await line();
    const [one, other] = [await privateGoalOf(report), await privateGoalOf(report)];
    await leaves(report);
    expect((await toGoal(manager, one, 'hold', reason)).status).toBe(403);
    expect((await toGoal(reviews.boss, one, 'close', { score: 0 })).status).toBe(403);
    expect((await toGoal(manager, one, 'close', { score: 0 })).status).toBe(200);
    await leaves(manager);
    const owner = { owner: { kind: 'person', id: reviews.boss.personId } };
    expect((await toGoal(reviews.boss, other, 'owner', owner)).status).toBe(200);
    expect((await toGoal(reviews.boss, other, 'hold', reason)).status).toBe(200);
  });

  test('is handed over or closed by HR, who change no other goal', async () => {
    const { report } = await line();
    const goalId = await privateGoalOf(report);
    expect((await toGoal(reviews.hr, goalId, 'close', { score: 0 })).status).toBe(403);
    await leaves(report);
    expect((await toGoal(reviews.hr, goalId, 'hold', reason)).status).toBe(403);
    expect((await toGoal(reviews.hr, goalId, 'close', { score: 0 })).status).toBe(200);
  });
});

describe('somebody who is registered but not employed', () => {
  test('is given no part in the organisation, a review, a goal or a KPI, and the field is named', async () => {
    const gone = await reviews.join(['employee'], reviews.rater);
    await leaves(gone);
    const { subject, cycleId, reviewId } = await reviews.openReview();
    const { personId } = gone;
    const managers = `/people/${subject.personId}/managers`;
    const kpi = {
      name: 'NPS',
      direction: 'up',
      anchors: { red: 0, goal: 1 },
      aggregation: 'last',
      periodicity: 'monthly',
    };
    const refusals = [
      await post(managers, { managerId: personId, effectiveFrom: '2026-02-01' }),
      await post(`/reviews/${reviewId}/participants`, { personId, relation: 'peer' }),
      await post(`/reviews/${reviewId}/rater`, { accountableRaterId: personId, reason: 'They know' }),
      await post(
        '/reviews',
        reviews.opening(subject, cycleId, { kind: 'probation', accountableRaterId: personId }),
      ),
      await reviews.service.post(await reviews.service.caller(['strategist']), '/kpis', {
        ...kpi,
        ownerId: personId,
      }),
    ];
    expect(refusals.map(({ status, body }) => [status, body.code, body.fields?.[0]?.path])).toEqual(
      ['managerId', 'personId', 'accountableRaterId', 'accountableRaterId', 'ownerId'].map((field) => [
        422,
        'person/not-employed',
        `body/${field}`,
      ]),
    );
  });

  test('can still be recorded as the manager of a time when they were employed, if another one follows', async () => {
    const gone = await reviews.join(['employee', 'manager']);
    await leaves(gone);
    const { subject } = await reviews.openReview();
    const managers = `/people/${subject.personId}/managers`;
    const { personId: managerId } = gone;
    const later = { managerId: reviews.boss.personId, effectiveFrom: '2026-02-01', ...reason };
    await post(managers, later);
    const earlier = { managerId, ...reason };
    expect((await post(managers, { ...earlier, effectiveFrom: '2025-01-01' })).status).toBe(200);
    expect((await post(managers, { ...earlier, effectiveFrom: '2026-02-01' })).status).toBe(422);
  });
});

describe('an assignment to a review', () => {
  test('needs a relation that is true of the reporting line', async () => {
    const { boss, rater, peer, join } = reviews;
    const { on, subject } = await reviews.openReview();
    const below = await join(['employee'], subject);
    const assign = async ({ personId }: Member, relation: string): Promise<unknown> => {
      const { status, body } = await on(reviews.hr, 'participants', { personId, relation });
      return status === 201 ? 'assigned' : [body.code, body.fields?.[0]?.message];
    };
    expect(await assign(peer, 'manager')).toEqual(['review/wrong-relation', 'peer']);
    expect(await assign(peer, 'upward')).toEqual(['review/wrong-relation', 'peer']);
    expect(await assign(boss, 'peer')).toEqual(['review/wrong-relation', 'manager']);
    expect(await assign(below, 'peer')).toEqual(['review/wrong-relation', 'upward']);
    expect([
      await assign(peer, 'peer'),
      await assign(boss, 'manager'),
      await assign(rater, 'manager'),
      await assign(below, 'upward'),
    ]).toEqual(Array(4).fill('assigned'));
  });
});
