import { randomUUID } from 'node:crypto';
import { cycle } from '@cairn/domain/cycle.decider';
import { goal } from '@cairn/domain/goal.decider';
import { noGoalFacts } from '@cairn/domain/goal.facts';
import { createExecute } from '@cairn/event-store/execute';
import { createLogger } from '@cairn/runtime/logger';
import { ago, daysAgo } from '@cairn/testing/clock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../command-service.fixture.ts';
import { goalOf, type Organisation, startOrganisation } from './goal-organisation.fixture.ts';

let org: Organisation;
beforeAll(async () => {
  org = await startOrganisation();
});
afterAll(() => org.service.stop());

const reason = { reason: 'Budget' };
const hold = (by: Caller, goalId: string) => org.service.post(by, `/goals/${goalId}/hold`, reason);
const setGoal = (by: Caller, given: object = {}) => org.make(by, '/goals', goalOf(org, by, given));

describe('changing a goal', () => {
  test('is allowed to its owner, the managers above them, and strategists', async () => {
    const { employee, boss, head, strategist } = org;
    const goalId = await setGoal(employee);
    const answers = [];
    for (const by of [employee, boss, head, strategist]) answers.push(await hold(by, goalId));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });

  test('is refused to colleagues, people below, HR, auditors and integrators', async () => {
    const { service, boss, employee, colleague, hr } = org;
    const goalId = await setGoal(boss);
    const others = [
      employee,
      colleague,
      hr,
      await service.caller(['auditor']),
      await service.caller(['integrator']),
    ];
    const answers = [];
    for (const by of others) answers.push(await hold(by, goalId));
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      others.map(() => [403, 'access/denied']),
    );
  });

  test('is refused to a manager whose token lacks the role', async () => {
    const { service, boss, employee } = org;
    const goalId = await setGoal(employee);
    expect((await hold(await service.caller(['employee'], boss), goalId)).status).toBe(403);
  });

  test('is allowed by the reporting line of today', async () => {
    const { service, hr, colleague, employee, boss } = org;
    const goalId = await setGoal(employee);
    const manage = (managerId: string, effectiveFrom: string) =>
      service.post(hr, `/people/${employee.personId}/managers`, {
        managerId,
        effectiveFrom,
        reason: 'New team',
      });
    await manage(colleague.personId, '2999-01-01');
    expect((await hold(colleague, goalId)).status).toBe(403);
    await manage(colleague.personId, daysAgo(1));
    expect((await hold(colleague, goalId)).status).toBe(200);
    expect((await hold(boss, goalId)).status).toBe(403);
    await manage(boss.personId, daysAgo(0));
    expect((await hold(boss, goalId)).status).toBe(200);
  });
});

describe('a goal that another process handed over', () => {
  const handOver = async (goalId: string, by: Caller, to: Caller): Promise<void> => {
    const { store } = org.service;
    const logger = createLogger({ service: 'another', level: 'silent' });
    const at = ago(0);
    const owner = { kind: 'person', id: to.personId } as const;
    const ownerFact = { ...noGoalFacts.owner, known: true, accountableKnown: true };
    const { state } = await org.service.execute.state(cycle, org.cycleId);
    await createExecute({ store, logger, now: () => at })({
      decider: goal,
      id: goalId,
      command: {
        type: 'ChangeGoalOwner',
        data: { goalId, owner, occurredAt: at },
        actor: {
          personId: by.personId,
          kind: 'human',
          actingAs: 'employee',
          client: '',
          issuer: '',
          subject: '',
        },
        at,
      },
      facts: { ...noGoalFacts, cycle: state, owner: ownerFact },
      correlationId: 'handover',
      causationId: 'handover',
    });
  };

  test('can be changed by its new owner at once, and no longer by the old one', async () => {
    const { employee, colleague } = org;
    const [first, second] = [await setGoal(employee), await setGoal(employee)];
    for (const goalId of [first, second]) await handOver(goalId, employee, colleague);
    const answers = [await hold(employee, first), await hold(employee, first), await hold(colleague, second)];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [409, 'stream/conflict'],
      [403, 'access/denied'],
      [200, undefined],
    ]);
  });
});

describe('a private goal', () => {
  test('looks to others like a goal that was never set', async () => {
    const { employee, boss, colleague, strategist } = org;
    const goalId = await setGoal(employee, { visibility: 'private' });
    const [hidden, unknown] = [await hold(colleague, goalId), await hold(colleague, randomUUID())];
    expect(hidden).toMatchObject({ status: 404, body: { code: 'goal/unknown' } });
    expect(unknown.body).toEqual({ ...hidden.body, traceId: expect.any(String) });
    expect((await hold(strategist, goalId)).body).toEqual({ ...hidden.body, traceId: expect.any(String) });
    expect((await hold(boss, goalId)).status).toBe(200);
  });

  test('cannot be changed by those who may only read it', async () => {
    const { service, employee, hr } = org;
    const goalId = await setGoal(employee, { visibility: 'private' });
    const answers = [await hold(hr, goalId), await hold(await service.caller(['auditor']), goalId)];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'access/denied'],
      [403, 'access/denied'],
    ]);
  });

  test('cannot be changed by a strategist, who may not read it', async () => {
    const { service, employee, strategist } = org;
    const goalId = await setGoal(employee);
    const show = (by: Caller, visibility: string) =>
      service.post(by, `/goals/${goalId}/visibility`, { visibility });
    const answers = [
      await show(strategist, 'private'),
      await show(strategist, 'public'),
      await show(employee, 'public'),
      await show(strategist, 'private'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 200]);
  });

  test('can be named in feedback only by those who see it', async () => {
    const { service, employee, boss, colleague, head } = org;
    const goalId = await setGoal(employee, { visibility: 'private' });
    const give = (by: Caller, on: string) =>
      service.post(by, '/feedback', {
        subjectId: head.personId,
        kind: 'praise',
        text: 'Well led',
        audience: 'subject',
        goalId: on,
      });
    const [hidden, unknown] = [await give(colleague, goalId), await give(colleague, randomUUID())];
    expect(hidden).toMatchObject({ status: 422, body: { code: 'feedback/unknown-goal' } });
    expect(unknown.body).toEqual({ ...hidden.body, traceId: expect.any(String) });
    const seen = [await give(employee, goalId), await give(boss, goalId)];
    expect(seen.map(({ status }) => status)).toEqual([201, 201]);
    const open = await setGoal(employee);
    expect((await give(colleague, open)).status).toBe(201);
  });
});

describe('setting a goal', () => {
  test('is allowed for yourself and for people below you', async () => {
    const { employee, boss, head, colleague, strategist } = org;
    const forEmployee = goalOf(org, employee);
    const answers = [];
    for (const by of [employee, boss, head, strategist, colleague])
      answers.push((await org.service.post(by, '/goals', forEmployee)).status);
    expect(answers).toEqual([201, 201, 201, 201, 403]);
  });

  test('is refused to an employee who names another owner or accountable person', async () => {
    const { employee, boss } = org;
    const owner = { kind: 'person', id: boss.personId };
    const answers = [
      await org.service.post(employee, '/goals', goalOf(org, employee, { accountableId: boss.personId })),
      await org.service.post(
        employee,
        '/goals',
        goalOf(org, employee, { owner, accountableId: employee.personId }),
      ),
      await org.service.post(
        employee,
        '/goals',
        goalOf(org, employee, { owner: { kind: 'unit', id: org.unitId } }),
      ),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  test('above individual level or for a unit is allowed only to managers of that unit and strategists', async () => {
    const { service, hr, employee, boss, head, colleague, strategist, unitId } = org;
    const unit = async (name: string): Promise<string> =>
      org.make(hr, '/units', { name, kind: 'department' });
    const [above, below, elsewhere] = [await unit('Above'), await unit('Below'), await unit('Elsewhere')];
    for (const [id, parentId] of [
      [below, unitId],
      [unitId, above],
    ] as const)
      await service.post(hr, `/units/${id}/moves`, { parentId, effectiveFrom: '2020-01-01' });
    const set = async (by: Caller, given: object): Promise<number> =>
      (await service.post(by, '/goals', goalOf(org, by, { accountableId: by.personId, ...given }))).status;
    const of = (id: string, answers: Caller = boss) => ({
      level: 'team',
      owner: { kind: 'unit', id },
      accountableId: answers.personId,
    });

    const own = [];
    for (const level of ['individual', 'team', 'department', 'company'])
      own.push([await set(employee, { level }), await set(boss, { level })]);
    expect(own).toEqual([
      [201, 201],
      [403, 201],
      [403, 201],
      [403, 201],
    ]);
    expect(await set(employee, of(unitId, employee))).toBe(403);
    const units = [];
    for (const id of [unitId, below, above, elsewhere]) units.push(await set(boss, of(id)));
    expect(units).toEqual([201, 201, 403, 403]);
    expect(await set(boss, of(unitId, employee))).toBe(201);
    expect(await set(boss, of(unitId, colleague))).toBe(403);
    expect(await set(head, of(unitId))).toBe(201);
    expect(await set(strategist, of(elsewhere))).toBe(201);
    expect(await set(strategist, { ...of(above), level: 'company' })).toBe(201);
  });

  test('is allowed to programs, and the log tells that they are programs', async () => {
    const program = await org.service.caller(['employee'], { personId: org.employee.personId, kind: 'ai' });
    const goalId = await org.make(program, '/goals', goalOf(org, program));
    for await (const entry of org.service.store.readStream(`goal-${goalId}`))
      expect(entry.kind === 'event' && entry.event.metadata.actor.kind).toBe('ai');
  });
});
