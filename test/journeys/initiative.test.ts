import { randomUUID } from 'node:crypto';
import { pastInstant } from '@cairn/testing/past-instant';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { taskTests } from './initiative-tasks.steps.ts';
import { goalOf, type Member, okrCycle, type Staff, staff } from './organisation.fixture.ts';

type Earlier = { title: string; assigneeName: string; dueOn: string; reason: string | null };
type Task = {
  earlier: Earlier[];
  dropReason: string | null;
  taskId: string;
  title: string;
  assigneeName: string;
  overdue: boolean;
  doneAt: string | null;
};
type Initiative = {
  initiativeId: string;
  name: string;
  ownerName: string;
  status: string;
  spent: number | null;
  serves: { kind: string; name: string };
  tasks: Task[];
  overdue: boolean;
  overdueTasks: number;
};

let system: System;
let people: Staff;
let strategist: Member;
let cycleId: string;
let objective: { scorecardId: string; objectiveId: string };
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  strategist = await people.join('Stef', ['strategist']);
  cycleId = (await system.does(people.hr, '/cycles', okrCycle('Year'))).id;
  const { id: scorecardId } = await system.does(strategist, '/scorecards', {
    name: 'Company',
    level: 'enterprise',
  });
  const body = { perspectiveId: 'customer', name: 'Loyalty' };
  const { id: objectiveId } = await system.does(strategist, `/scorecards/${scorecardId}/objectives`, body);
  objective = { scorecardId, objectiveId };
});
afterAll(() => system.stop());

const period = { from: '2026-01-01', to: '2099-12-31' };
const plan = async (by: Caller, body: object): Promise<string> =>
  (await system.does(by, '/initiatives', { ownerId: by.personId, period, ...body })).id;
const one = (id: string, query = '', by: Caller = strategist) =>
  system.reads<Initiative>(by, `/initiatives/${id}${query}`);
const listed = async (query: string, by: Caller = strategist): Promise<string[]> =>
  (await system.reads<{ initiatives: Initiative[] }>(by, `/initiatives${query}`)).initiatives.map(
    ({ name }) => name,
  );

test('an initiative serves an objective, and its owner and assignees keep it', async () => {
  const serves = { kind: 'objective', ...objective };
  const budget = { amount: 50_000, currency: 'EUR' };
  const id = await plan(people.rater, { name: 'Help desk', serves, budget });
  const path = `/initiatives/${id}`;
  await system.does(people.rater, `${path}/status`, { status: 'active', reason: 'Approved' });
  await system.does(people.rater, `${path}/spending`, { spent: 12_000 });
  const task = { title: 'Choose a tool', assigneeId: people.subject.personId, dueOn: '2026-01-31' };
  const { id: taskId } = await system.does(people.rater, `${path}/tasks`, task);
  expect(await one(id)).toMatchObject({
    name: 'Help desk',
    ownerName: 'Rosa',
    status: 'active',
    budget,
    spent: 12_000,
    serves: { ...serves, name: 'Loyalty', scorecardName: 'Company' },
    tasks: [{ taskId, title: 'Choose a tool', assigneeName: 'Sam', overdue: true, doneAt: null }],
    overdue: true,
    overdueTasks: 1,
  });
  expect(await listed('?overdue=true')).toEqual(['Help desk']);
  expect(await listed(`?objective=${objective.objectiveId}&assignee=${people.subject.personId}`)).toEqual([
    'Help desk',
  ]);
  const before = await pastInstant();
  expect((await system.post(people.peer, `${path}/tasks/${taskId}/done`, {})).status).toBe(403);
  await system.does(people.subject, `${path}/tasks/${taskId}/done`);
  expect(await one(id)).toMatchObject({ tasksDone: 1, overdue: false });
  expect(await one(id, `?asOf=${before}`)).toMatchObject({ tasksDone: 0, overdue: true, status: 'active' });
  expect(await listed('?overdue=true')).toEqual([]);
});

test('a task goes to somebody else, to another day, gets another title, or is dropped, and its history is kept', async () => {
  const { id: goalId } = await system.does(people.rater, '/goals', goalOf(people.rater, cycleId));
  const id = await plan(people.rater, { name: 'Moves', serves: { kind: 'goal', goalId } });
  const path = `/initiatives/${id}/tasks`;
  const body = { assigneeId: people.subject.personId, dueOn: '2026-01-31' };
  const { id: taskId } = await system.does(people.rater, path, { ...body, title: 'Ask customers' });
  const { id: spare } = await system.does(people.rater, path, { ...body, title: 'Print cards' });
  const to = {
    title: 'Call customers',
    assigneeId: people.peer.personId,
    dueOn: '2098-01-31',
    reason: 'Sam is ill',
  };
  const assignee = await system.post(people.subject, `${path}/${taskId}/revise`, to);
  const before = await pastInstant();
  await system.does(people.rater, `${path}/${taskId}/revise`, to);
  await system.does(people.rater, `${path}/${spare}/drop`, { reason: 'Nobody reads them' });
  const earlier = [
    { title: 'Ask customers', assigneeName: 'Sam', dueOn: '2026-01-31', reason: 'Sam is ill' },
  ];
  expect(await one(id)).toMatchObject({
    tasks: [
      { title: 'Call customers', assigneeName: 'Pia', dueOn: '2098-01-31', overdue: false, earlier },
      { dropReason: 'Nobody reads them', overdue: false, earlier: [] },
    ],
    tasksDone: 0,
    tasksOpen: 1,
    overdue: false,
  });
  expect(await one(id, `?asOf=${before}`)).toMatchObject({ overdueTasks: 2, tasksOpen: 2 });
  const had = await listed('?name=moves&assignee=me', people.subject);
  expect([assignee.status, had, await listed('?assignee=me', people.peer)]).toEqual([403, [], ['Moves']]);
  const late = await system.post(people.subject, `${path}/${taskId}/done`, {});
  expect(late.status).toBe(403);
  await system.does(people.peer, `${path}/${taskId}/done`);
  expect(await one(id)).toMatchObject({ tasksDone: 1, tasksOpen: 0 });
});

test('a board report has the card with its initiatives, as JSON or as a page to print', async () => {
  const path = `/scorecards/${objective.scorecardId}/board-report`;
  expect(await system.reads(strategist, path)).toMatchObject({
    name: 'Company',
    perspectives: [{}, { name: 'Customer', objectives: [{ name: 'Loyalty' }] }, {}, {}],
    initiatives: [{ name: 'Help desk', ownerName: 'Rosa', spent: 12_000 }],
    warnings: [{ code: 'scorecard/objective-incomplete' }],
  });
  const page = await system.get(strategist, path, { accept: 'text/html' });
  expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.text).toContain('<td>Help desk</td><td>Rosa</td><td>active</td>');
  expect(page.text).toContain('@media print');
});

test('an initiative for a private goal is seen by whoever sees the goal', async () => {
  const goal = goalOf(people.subject, cycleId, { visibility: 'private', title: 'Get well' });
  const { id: goalId } = await system.does(people.subject, '/goals', goal);
  const serves = { kind: 'goal', goalId };
  const id = await plan(people.subject, { name: 'Quiet hours', serves });
  expect(await one(id, '', people.rater)).toMatchObject({ serves: { kind: 'goal', name: 'Get well' } });
  expect(await listed(`?goal=${goalId}`, people.peer)).toEqual([]);
  expect(await system.get(people.peer, `/initiatives/${id}`)).toMatchObject({
    status: 404,
    body: { code: 'initiative/not-found' },
  });
  const body = { name: 'Guess', ownerId: people.peer.personId, period };
  const answers = [
    await system.post(people.peer, '/initiatives', { ...body, serves }),
    await system.post(people.peer, '/initiatives', {
      ...body,
      serves: { kind: 'goal', goalId: randomUUID() },
    }),
  ];
  for (const answer of answers)
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'initiative/unknown-served', fields: [{ path: 'body/serves' }] },
    });
});

test('an initiative is in the line of sight, and a line begins with it', async () => {
  type Line = { scorecards: { name: string }[]; objectives: { name: string }[]; initiatives: Initiative[] };
  const [shown] = (await system.reads<{ initiatives: Initiative[] }>(strategist, '/initiatives?name=help'))
    .initiatives;
  const line = { initiatives: [{ name: 'Help desk', ownerName: 'Rosa' }] };
  const from = (start: string, by: Caller = strategist) => system.reads<Line>(by, `/line-of-sight?${start}`);
  expect(await from(`objective=${objective.objectiveId}`)).toMatchObject(line);
  expect(await from(`initiative=${shown?.initiativeId}`)).toMatchObject({
    ...line,
    scorecards: [{ name: 'Company' }],
    objectives: [{ name: 'Loyalty' }],
  });
  const quiet = await system.reads<{ initiatives: Initiative[] }>(people.rater, '/initiatives?name=quiet');
  const start = `initiative=${quiet.initiatives[0]?.initiativeId}`;
  expect(await from(start, people.rater)).toMatchObject({ goals: [{ title: 'Get well' }] });
  const hidden = await system.get(people.peer, `/line-of-sight?${start}`);
  expect(hidden).toMatchObject({ status: 404, body: { code: 'line-of-sight/not-found' } });
});

taskTests(() => ({ system, people, strategist, cycleId, objective, plan }));

test('an initiative is revised, and refuses changes once it is over', async () => {
  const { id: kpiId } = await system.does(strategist, '/kpis', {
    name: 'Retention',
    direction: 'up',
    anchors: { red: 80, goal: 90 },
    aggregation: 'last',
    periodicity: 'monthly',
    ownerId: people.rater.personId,
  });
  const id = await plan(strategist, { name: 'Loyalty cards', serves: { kind: 'kpi', kpiId } });
  const path = `/initiatives/${id}`;
  await system.does(strategist, `${path}/revise`, { name: 'Member cards', ownerId: people.boss.personId });
  expect(await one(id)).toMatchObject({
    name: 'Member cards',
    ownerName: 'Bea',
    serves: { kind: 'kpi', name: 'Retention' },
  });
  await system.does(people.boss, `${path}/status`, { status: 'cancelled', reason: 'Too dear' });
  const late = await system.post(people.boss, `${path}/spending`, { spent: 1 });
  expect(late).toMatchObject({ status: 409, body: { code: 'initiative/over' } });
  expect(await listed('?status=cancelled&owner=me', people.boss)).toEqual(['Member cards']);
});

test('nothing new serves what was retired or closed, and what served it before stays', async () => {
  const set = (more: object) => goalOf(people.subject, cycleId, more);
  const revision = { strategicObjective: objective, reason: 'Moved' };
  const serving = await system.does(people.subject, '/goals', set({}));
  await system.does(people.subject, `/goals/${serving.id}/revisions`, revision);
  const free = await system.does(people.subject, '/goals', set({ title: 'Free' }));
  const scorecard = `/scorecards/${objective.scorecardId}`;
  await system.does(strategist, `${scorecard}/objectives/${objective.objectiveId}/retire`, {
    reason: 'Reached',
  });
  await system.does(people.subject, `/goals/${free.id}/close`, { score: 1 });
  const refused = async (path: string, body: object) => {
    const reply = await system.post<{ code: string; fields: { path: string }[] }>(people.subject, path, body);
    return [reply.status, reply.body.code, reply.body.fields[0]?.path];
  };
  const serves = { kind: 'objective', ...objective };
  const planned = { name: 'Late', ownerId: people.subject.personId, period };
  const { id: other } = await system.does(people.subject, '/goals', set({ title: 'Other' }));
  expect([
    await refused('/goals', set({ strategicObjective: objective })),
    await refused(`/goals/${other}/revisions`, revision),
    await refused('/initiatives', { ...planned, serves }),
    await refused('/initiatives', { ...planned, serves: { kind: 'goal', goalId: free.id } }),
  ]).toEqual([
    [409, 'goal/objective-retired', 'body/strategicObjective/objectiveId'],
    [409, 'goal/objective-retired', 'body/strategicObjective/objectiveId'],
    [409, 'initiative/served-retired', 'body/serves'],
    [409, 'initiative/served-closed', 'body/serves'],
  ]);
  const kept = { strategicObjective: { ...objective, scorecardName: 'Company', objectiveName: 'Loyalty' } };
  const changes = [{ from: { strategicObjective: null }, to: kept }];
  expect(await system.reads(people.subject, `/goals/${serving.id}`)).toMatchObject({ ...kept, changes });
});
