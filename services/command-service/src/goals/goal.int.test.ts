import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  goalCommands,
  goalOf,
  nps,
  type Organisation,
  period,
  startOrganisation,
} from './goal-organisation.fixture.ts';

let org: Organisation;
beforeAll(async () => {
  org = await startOrganisation();
});
afterAll(() => org.service.stop());

const { post, setGoal, eventsOf } = goalCommands(() => org);
const onTrack = { confidence: 0.7, status: 'onTrack' };
const number = (value: number) => ({ kind: 'number', number: value });

describe('setting a goal', () => {
  test('answers with its id, revision and position, and stamps who did it in which role', async () => {
    const { employee, strategicObjective, unitId, cycleId } = org;
    const body = goalOf(org, employee, { strategicObjective, keyResults: [nps] });
    const { status, headers, body: answer } = await post(employee, '/goals', body);
    expect([status, headers['etag'], answer.revision]).toEqual([201, '"0"', 0]);
    const [event] = await eventsOf(answer.id);
    const owner = { kind: 'person', id: employee.personId };
    expect(event).toMatchObject({
      type: 'GoalSet',
      data: {
        goalId: answer.id,
        period,
        strategicObjective,
        context: { owner, accountableId: employee.personId, unitId, cycleId, visibility: 'public' },
        keyResults: [{ title: 'NPS', weight: 1, measure: nps.measure }],
      },
      metadata: { actor: { personId: employee.personId, kind: 'human', actingAs: 'employee' } },
    });
    expect(String(event?.position)).toBe(answer.position);
  });

  test('accepts a goal of a unit with the person who answers for it', async () => {
    const unitId = await org.make(org.hr, '/units', { name: 'Everybody', kind: 'company' });
    const owner = { kind: 'unit', id: unitId };
    const goalId = await setGoal(org.strategist, { owner, accountableId: org.boss.personId, level: 'team' });
    expect(await eventsOf(goalId)).toMatchObject([
      { data: { context: { owner, accountableId: org.boss.personId, unitId } } },
    ]);
  });

  test.each<[string, (given: Organisation) => object, string, string]>([
    [
      'a target that equals its baseline',
      () => ({ keyResults: [nps, { ...nps, measure: { kind: 'count', baseline: 5, target: 5 } }] }),
      'key-result/target-equals-baseline',
      'keyResults/1/measure/target',
    ],
    ['an unknown cycle', () => ({ cycleId: randomUUID() }), 'goal/unknown-cycle', 'cycleId'],
    [
      'an unknown objective',
      ({ strategicObjective }) => ({
        strategicObjective: { ...strategicObjective, objectiveId: randomUUID() },
      }),
      'goal/unknown-objective',
      'strategicObjective/objectiveId',
    ],
    [
      'a period that leaves the cycle',
      () => ({ period: { from: '1999-01-01', to: '1999-02-01' } }),
      'goal/outside-the-cycle',
      'period/from',
    ],
    [
      'nobody accountable',
      ({ unitId }) => ({ owner: { kind: 'unit', id: unitId } }),
      'goal/nobody-accountable',
      'accountableId',
    ],
    [
      'an unknown owner',
      () => ({ owner: { kind: 'person', id: randomUUID() } }),
      'goal/unknown-owner',
      'owner/id',
    ],
    [
      'more key results than the policy lets be',
      () => ({ keyResults: Array.from({ length: 6 }, () => nps) }),
      'goal/too-many-key-results',
      'keyResults',
    ],
  ])('refuses %s and names the field', async (_, given, code, path) => {
    const { status, body } = await post(org.strategist, '/goals', goalOf(org, org.employee, given(org)));
    expect({ status, body }).toMatchObject({
      status: 422,
      body: { code, fields: [{ path: `body/${path}` }] },
    });
  });

  test('sets no goal in a cycle that is closed, and begins nothing in its goals, which can be closed', async () => {
    const cycleId = await org.make(org.hr, '/cycles', {
      name: 'Long ago',
      kind: 'okr',
      evaluationPeriod: { from: '2001-01-01', to: '2001-12-31' },
    });
    const goal = goalOf(org, org.employee, { cycleId });
    const goalId = await org.make(org.employee, '/goals', goal);
    const to = { owner: { kind: 'person', id: org.colleague.personId } };
    const offerId = await org.make(org.employee, `/goals/${goalId}/offers`, to);
    await post(org.hr, `/cycles/${cycleId}/close`, {});
    const refused = { status: 409, body: { code: 'goal/cycle-closed' } };
    expect(await post(org.employee, '/goals', goal)).toMatchObject(refused);
    expect(await post(org.employee, `/goals/${goalId}/key-results`, nps)).toMatchObject(refused);
    const blocked = await post(org.employee, `/goals/${goalId}/blockers`, { text: 'No budget' });
    const held = await post(org.employee, `/goals/${goalId}/hold`, { reason: 'Paused' });
    const withdrawn = await post(org.employee, `/goals/${goalId}/offers/${offerId}/withdraw`, {});
    const offered = await post(org.employee, `/goals/${goalId}/offers`, to);
    const ended = await post(org.employee, `/goals/${goalId}/close`, { score: 0.7 });
    expect([blocked, held, offered]).toMatchObject([refused, refused, refused]);
    expect([withdrawn.status, ended.status]).toEqual([200, 200]);
  });
});

describe('a goal that was set', () => {
  test('gets key results and check-ins, is closed, and can then be restated', async () => {
    const { employee, colleague } = org;
    const goalId = await setGoal(employee, { keyResults: [nps] });
    const at = `/goals/${goalId}`;
    const [set] = await eventsOf(goalId);
    const [first] = set?.type === 'GoalSet' ? set.data.keyResults.map((each) => each.keyResultId) : [];
    const steps = { title: 'Rollout', measure: { kind: 'milestone', parts: [{ title: 'Pilot' }] } };
    const second = await org.make(employee, `${at}/key-results`, steps);
    const third = await org.make(employee, `${at}/key-results`, {
      title: 'Audit',
      measure: { kind: 'yesNo' },
    });
    const reading = { keyResultId: first, value: number(50), ...onTrack };
    const checkInId = await org.make(employee, `${at}/check-ins`, { ...reading, note: 'A good week' });
    const owner = { kind: 'person', id: colleague.personId };
    const [done, reason] = [{ kind: 'milestone', milestoneId: '1', done: true }, 'Seen later'];
    const asked = [
      [`${at}/key-results/${first}/revisions`, { ...nps, weight: 3, reason }],
      [`${at}/key-results/${third}/drop`, { reason }],
      [`${at}/check-ins/${checkInId}/corrections`, { value: number(52), ...onTrack, reason }],
      [`${at}/hold`, { reason }],
      [`${at}/resume`, {}],
      [`${at}/visibility`, { visibility: 'private' }],
      [`${at}/close`, { score: 0.7 }],
      [`${at}/key-results/${second}/restatements`, { value: done, reason }],
    ] as const;
    const answers = [];
    for (const [path, body] of asked) answers.push(await post(employee, path, body));
    expect(answers.map(({ status, body }) => [status, body.id, body.revision])).toEqual(
      asked.map((_, i) => [200, goalId, 4 + i]),
    );
    const handed = await setGoal(employee);
    expect((await post(org.boss, `/goals/${handed}/owner`, { owner })).status).toBe(200);
    expect((await post(employee, `/goals/${handed}/hold`, { reason })).status).toBe(403);
    expect((await eventsOf(goalId)).map(({ type }) => type)).toEqual([
      'GoalSet',
      'KeyResultAdded',
      'KeyResultAdded',
      'CheckInRecorded',
      'KeyResultRevised',
      'KeyResultDropped',
      'CheckInCorrected',
      'GoalPutOnHold',
      'GoalResumed',
      'GoalVisibilityChanged',
      'GoalClosed',
      'KeyResultRestated',
    ]);
  });

  test('refuses everything but a restatement once it is closed', async () => {
    const { employee } = org;
    const goalId = await setGoal(employee, { keyResults: [nps] });
    const at = `/goals/${goalId}`;
    await post(employee, `${at}/close`, { score: 1 });
    const reading = { keyResultId: randomUUID(), value: number(50), ...onTrack };
    const answers = [
      await post(employee, `${at}/check-ins`, reading),
      await post(employee, `${at}/key-results`, nps),
      await post(employee, `${at}/hold`, { reason: 'Late' }),
      await post(employee, `${at}/close`, { score: 0.9 }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
      answers.map(() => [409, 'goal/already-closed']),
    );
    expect((await post(employee, `${at}/close`, { score: 1 })).status).toBe(200);
  });

  test('refuses a change that is dated before it began', async () => {
    const { employee } = org;
    const at = `/goals/${await setGoal(employee, { keyResults: [nps] })}`;
    const early = { occurredAt: '1900-01-01T00:00:00.000Z' };
    for (const [step, body] of [
      ['hold', { reason: 'Late' }],
      ['close', { score: 1 }],
    ] as const)
      expect(await post(employee, `${at}/${step}`, { ...body, ...early })).toMatchObject({
        status: 422,
        body: {
          code: 'occurred-at/too-early',
          fields: [{ path: 'body/occurredAt', message: `${period.from}T00:00:00.000Z or later` }],
        },
      });
    const first = { score: 1, occurredAt: `${period.from}T00:00:00.000Z` };
    expect((await post(employee, `${at}/close`, first)).status).toBe(200);
  });

  test('accepts past changes if it is recorded long after its first day', async () => {
    const { hr, strategist, employee, make } = org;
    const at = (day: string) => ({ occurredAt: `2003-${day}T09:00:00.000Z` });
    const evaluationPeriod = { from: '2003-01-01', to: '2003-12-31' };
    const cycleId = await make(hr, '/cycles', { name: 'Imported', kind: 'okr', evaluationPeriod });
    const goalId = await make(strategist, '/goals', goalOf(org, employee, { cycleId }));
    const path = `/goals/${goalId}`;
    const keyResultId = await make(strategist, `${path}/key-results`, { ...nps, ...at('01-02') });
    const reading = { keyResultId, value: number(50), ...onTrack, occurredAt: '2002-12-20T09:00:00.000Z' };
    await make(strategist, `${path}/check-ins`, reading);
    const steps = [
      [`${path}/hold`, { reason: 'Budget', ...at('03-01') }],
      [`${path}/resume`, at('04-01')],
      [`${path}/close`, { score: 0.5, ...at('12-31') }],
    ] as const;
    for (const [step, body] of steps)
      expect({ step, status: (await post(strategist, step, body)).status }).toEqual({ step, status: 200 });
    expect((await post(hr, `/cycles/${cycleId}/close`, at('12-31'))).status).toBe(200);
  });

  test('refuses a key result or check-in that it does not have', async () => {
    const { employee } = org;
    const at = `/goals/${await setGoal(employee, { keyResults: [nps] })}`;
    const reading = { value: number(50), ...onTrack };
    const answers = [
      await post(employee, `${at}/check-ins`, { keyResultId: randomUUID(), ...reading }),
      await post(employee, `${at}/key-results/${randomUUID()}/drop`, { reason: 'Over' }),
      await post(employee, `${at}/check-ins/${randomUUID()}/corrections`, { ...reading, reason: 'Over' }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [404, 'key-result/unknown'],
      [404, 'key-result/unknown'],
      [404, 'check-in/unknown'],
    ]);
  });
});
