import { streamOf } from '@cairn/contracts/streams';
import type { Execute } from '@cairn/event-store/execute';
import { now } from '@cairn/testing/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../command-service.fixture.ts';
import { goalOf, nps, type Organisation, startOrganisation } from './goal-organisation.fixture.ts';

let org: Organisation;
let nextCycle: string;
let fails = false;

/** Fails the last append of a carrying over, as a process that dies before it does. */
const dying = (execute: Execute): Execute => {
  const { state, recent, kept, dryRun } = execute;
  const dies: Execute = Object.assign(
    (execution: Parameters<Execute>[0]) => {
      if (fails && execution.command.type === 'CarryOverGoal') throw new Error('died');
      return execute(execution);
    },
    { state, recent, kept, dryRun },
  ) as Execute;
  return dies;
};

const next = now().getUTCFullYear() + 1;
const evaluationPeriod = { from: `${next}-01-01`, to: `${next}-12-31` };
beforeAll(async () => {
  org = await startOrganisation({ around: dying });
  nextCycle = await org.make(org.hr, '/cycles', { name: 'The next year', kind: 'okr', evaluationPeriod });
});
afterAll(() => org.service.stop());

const eventsOf = async (goalId: string) => {
  const events = [];
  for await (const entry of org.service.store.readStream(streamOf('goal', goalId)))
    if (entry.kind === 'event') events.push(entry.event);
  return events;
};
const setGoal = (by: Caller, more: object = {}) =>
  org.make(by, '/goals', goalOf(org, by, { keyResults: [nps], ...more }));
const carry = (by: Caller, goalId: string, more: object = {}, headers: Record<string, string> = {}) =>
  org.service.post(by, `/goals/${goalId}/carry-overs`, { cycleId: nextCycle, ...more }, headers);

test('sets the new goal first, and the same request completes what was broken off in between', async () => {
  const { employee } = org;
  const goalId = await setGoal(employee);
  fails = true;
  const headers = { 'idempotency-key': 'once' };
  expect((await carry(employee, goalId, {}, headers)).status).toBe(500);
  expect(await eventsOf(goalId)).toHaveLength(1);
  fails = false;
  const { status, body } = await carry(employee, goalId, {}, headers);
  expect(status).toBe(201);
  expect(await eventsOf(body.id)).toMatchObject([
    { type: 'GoalSet', data: { carriedFrom: { goalId, cycleId: org.cycleId }, period: evaluationPeriod } },
  ]);
  expect((await eventsOf(goalId)).at(-1)).toMatchObject({
    type: 'GoalCarriedOver',
    data: { carriedToId: body.id, toCycleId: nextCycle },
    metadata: { actor: { actingAs: 'employee' } },
  });
  expect((await carry(employee, goalId, {}, headers)).body).toMatchObject({ id: body.id });
  expect(await eventsOf(goalId)).toHaveLength(2);
  expect(await carry(employee, goalId)).toMatchObject({
    status: 409,
    body: { code: 'goal/already-carried-over', fields: [{ path: 'body/cycleId' }] },
  });
});

test('aligns the new goal to the goal with which the parent continues, if it is asked to', async () => {
  const { employee, strategist } = org;
  const level = { level: 'team' };
  const parentId = await org.make(strategist, '/goals', goalOf(org, employee, level));
  const goalId = await setGoal(employee);
  await org.service.post(employee, `/goals/${goalId}/alignment`, { parentId });
  const { body: parent } = await carry(strategist, parentId);
  const { status, body } = await carry(employee, goalId, { keepParent: true });
  expect(status).toBe(201);
  const links = [];
  for await (const entry of org.service.store.readStream('alignment-organisation'))
    if (entry.kind === 'event') links.push(entry.event.data);
  expect(links.at(-1)).toMatchObject({ childId: body.id, parentId: parent.id, kind: 'contribute' });
});

test('appends nothing if one part of it is refused', async () => {
  const { employee, colleague, strategist } = org;
  const head = await org.service.store.head();
  const goalId = await setGoal(employee);
  const set = await org.service.store.head();
  const outside = { period: { from: '1999-01-01', to: '1999-02-01' } };
  expect((await carry(employee, goalId, outside)).body.code).toBe('goal/outside-the-cycle');
  expect((await carry(colleague, goalId)).status).toBe(403);
  expect((await carry(employee, goalId, { cycleId: org.cycleId })).body.code).toBe('goal/same-cycle');
  expect(await org.service.store.head()).toBe(set);
  expect(set).toBeGreaterThan(head);
  const teamGoal = await org.make(strategist, '/goals', goalOf(org, employee, { level: 'team' }));
  expect((await carry(employee, teamGoal)).status).toBe(403);
});

test('a dry run carries over a goal that an earlier line sets, and writes nothing', async () => {
  const { employee, service } = org;
  const head = await service.store.head();
  const lines = [
    { line: 1, key: 'set', command: 'SetGoal', body: goalOf(org, employee, { keyResults: [nps] }) },
    {
      line: 2,
      key: 'carry',
      command: 'CarryOverGoal',
      ids: { goalId: { madeBy: 'set' } },
      body: { cycleId: nextCycle },
    },
  ];
  const reply = await service.app.inject({
    method: 'POST',
    url: '/v1/goals/imports?mode=dryRun',
    headers: { 'content-type': 'application/x-ndjson', ...employee.headers },
    payload: lines.map((each) => JSON.stringify(each)).join('\n'),
  });
  expect(reply.json()).toMatchObject({ written: 2, refused: 0, position: null });
  expect(await service.store.head()).toBe(head);
});

test('sets no goal if the goal is not at the expected revision', async () => {
  const { employee } = org;
  const goalId = await setGoal(employee);
  const head = await org.service.store.head();
  expect((await carry(employee, goalId, {}, { 'if-match': '"7"' })).status).toBe(412);
  expect(await org.service.store.head()).toBe(head);
  expect((await carry(employee, goalId, {}, { 'if-match': '"0"' })).status).toBe(201);
});

test('names the key results if one of them is linked to a KPI without a reading', async () => {
  const { employee, strategist } = org;
  const kpiId = await org.make(strategist, '/kpis', {
    name: 'NPS',
    direction: 'up',
    anchors: { red: 30, goal: 60 },
    aggregation: 'average',
    periodicity: 'monthly',
    ownerId: employee.personId,
  });
  const linked = { title: 'NPS', measure: { kind: 'linkedKpi', kpiId, baseline: 40, target: 60 } };
  const goalId = await setGoal(employee, { keyResults: [linked] });
  const refused = await carry(employee, goalId);
  expect([refused.status, refused.body.code]).toEqual([422, 'key-result/baseline-missing']);
  expect(refused.body.fields).toMatchObject([{ path: 'body/keyResults' }]);
  const [set] = await eventsOf(goalId);
  const keyResultId = set?.type === 'GoalSet' ? set.data.keyResults[0]?.keyResultId : undefined;
  const keyResults = [{ keyResultId, baseline: 45 }];
  expect((await carry(employee, goalId, { keyResults })).status).toBe(201);
});
