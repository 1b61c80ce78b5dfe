import { randomUUID } from 'node:crypto';
import { ago, daysAgo } from '@cairn/testing/clock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { toCloseTests } from './goals-to-close.steps.ts';
import { type Staff, staff } from './organisation.fixture.ts';
import { type Due, owedTests } from './owed-check-ins.steps.ts';

type Whole = { revision: number; keyResults: { keyResultId: string; progress: number | null }[] };
type Blocker = { blockerId: string; text: string; ageDays: number; resolved: object | null };

let system: System;
let people: Staff;
let cycleId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const evaluationPeriod = { from: daysAgo(60), to: daysAgo(-60) };
  cycleId = (await system.does(people.hr, '/cycles', { name: 'Now', kind: 'okr', evaluationPeriod })).id;
});
afterAll(() => system.stop());

const keyResults = [
  { title: 'NPS', measure: { kind: 'increase', baseline: 40, target: 60 } },
  { title: 'Calls', measure: { kind: 'decrease', baseline: 100, target: 50 } },
];
const set = async (owner: Caller, more: object = {}) => {
  const { id } = await system.does(owner, '/goals', {
    title: 'Customers recommend us',
    level: 'individual',
    ambition: 'committed',
    cycleId,
    owner: { kind: 'person', id: owner.personId },
    keyResults,
    occurredAt: ago(30),
    ...more,
  });
  const { keyResults: found } = await system.reads<Whole>(owner, `/goals/${id}`);
  return { goalId: id, ids: found.map(({ keyResultId }) => keyResultId) as [string, string] };
};
const reading = (number: number) => ({ value: { kind: 'number', number }, status: 'onTrack' });

describe('check-ins on several key results', () => {
  test('are one request and one append, and a repeat records nothing more', async () => {
    const { subject } = people;
    const { goalId, ids } = await set(subject);
    const body = {
      checkIns: [
        { keyResultId: ids[0], ...reading(50), note: 'A good week', nextSteps: 'Call the ten unhappy ones' },
        { keyResultId: ids[1], ...reading(75) },
      ],
    };
    const key = { 'idempotency-key': randomUUID() };
    const path = `/goals/${goalId}/check-ins/together`;
    const done = await system.does(subject, path, body, key);
    expect(await system.does(subject, path, body, key)).toEqual(done);
    const goal = await system.reads<Whole>(subject, `/goals/${goalId}`);
    expect([done.revision, goal.revision]).toEqual([2, 2]);
    expect(goal.keyResults.map(({ progress }) => progress)).toEqual([0.5, 0.5]);
    const { checkIns } = await system.reads<{ checkIns: object[] }>(subject, `/goals/${goalId}/check-ins`);
    expect(checkIns).toMatchObject([
      { keyResultId: ids[1], keyResultTitle: 'Calls', nextSteps: null },
      {
        keyResultId: ids[0],
        keyResultTitle: 'NPS',
        note: 'A good week',
        nextSteps: 'Call the ten unhappy ones',
      },
    ]);
  });

  test('are refused together, and the answer names the one that does not fit', async () => {
    const { subject } = people;
    const { goalId, ids } = await set(subject);
    const wrong = { keyResultId: ids[1], value: { kind: 'yesNo', done: true }, status: 'onTrack' };
    const body = { checkIns: [{ keyResultId: ids[0], ...reading(50) }, wrong] };
    expect(await system.post(subject, `/goals/${goalId}/check-ins/together`, body)).toMatchObject({
      status: 422,
      body: { code: 'check-in/wrong-kind', fields: [{ path: 'body/checkIns/1/value/kind' }] },
    });
    expect((await system.reads<Whole>(subject, `/goals/${goalId}`)).revision).toBe(0);
  });
});

test('a machine checks in the key result of a private goal that was given to it, and the goal names the machine', async () => {
  const { subject } = people;
  const { goalId, ids } = await set(subject, { visibility: 'private' });
  const machine = await system.caller(['integrator'], { kind: 'system' });
  const feeder = { feederId: machine.personId, feederName: 'Web analytics' };
  const feeders = `/goals/${goalId}/key-results/${ids[0]}/feeders`;
  const since = ago(5);
  await system.does(subject, feeders, { ...feeder, occurredAt: since });
  const path = `/goals/${goalId}/check-ins`;
  await system.does(machine, path, { keyResultId: ids[0], ...reading(50) });
  expect((await system.post(machine, path, { keyResultId: ids[1], ...reading(75) })).status).toBe(403);
  expect((await system.get(machine, `/goals/${goalId}`)).status).toBe(404);
  expect(await system.reads(subject, `/goals/${goalId}`)).toMatchObject({
    revision: 2,
    keyResults: [
      {
        progress: 0.5,
        current: { confidence: null },
        feeders: [{ ...feeder, since, recordedAt: expect.any(String), backdated: true }],
      },
      { progress: null, feeders: [] },
    ],
  });
  await system.does(subject, `${feeders}/${machine.personId}/dismiss`, { reason: 'Another tool' });
  const changed = { keyResultId: ids[0], keyResultTitle: 'NPS', ...feeder, byName: 'Sam' };
  expect(await system.reads(subject, `/goals/${goalId}`)).toMatchObject({
    keyResults: [{ progress: 0.5, feeders: [] }, {}],
    changes: [
      { what: 'feederAdmitted', ...changed, reason: null, occurredAt: since },
      { what: 'feederDismissed', ...changed, reason: 'Another tool' },
    ],
  });
});

test('the check-ins that are owed are listed by date, with the share of key results up to date', async () => {
  const { peer, rater } = people;
  const { goalId, ids } = await set(peer);
  await system.does(peer, `/goals/${goalId}/check-ins`, {
    keyResultId: ids[0],
    ...reading(50),
    occurredAt: ago(1),
  });
  const due = (more: string) => system.reads<Due>(rater, `/check-ins/due?owner=${peer.personId}${more}`);
  const now = await due(`&until=${daysAgo(0)}`);
  expect(now).toMatchObject({
    due: [{ goalId, keyResultId: ids[1], title: 'Calls', accountableName: 'Pia', overdue: true }],
    rate: { keyResults: 2, upToDate: 1, share: 0.5 },
  });
  const [first, second] = (await due(`&until=${daysAgo(-7)}`)).due;
  expect([first, second].map((each) => [each?.keyResultId, each?.overdue])).toEqual([
    [ids[1], true],
    [ids[0], false],
  ]);
  const page = await due(`&until=${daysAgo(-7)}&limit=1`);
  const rest = await due(`&until=${daysAgo(-7)}&cursor=${page.next}`);
  expect([page.due, rest.due]).toEqual([[first], [second]]);
  await system.does(peer, `/goals/${goalId}/hold`, { reason: 'Budget' });
  expect(await due('')).toMatchObject({ due: [], rate: { keyResults: 0, share: null } });
  await system.does(peer, `/goals/${goalId}/resume`);
  expect(await system.reads(peer, `/goals/${goalId}`)).toMatchObject({
    changes: [
      { what: 'putOnHold', reason: 'Budget', byName: 'Pia' },
      { what: 'resumed', reason: null, byName: 'Pia' },
    ],
  });
});

test('blockers are listed with their age until they are resolved, for those who may see the goal', async () => {
  const { subject, peer, rater } = people;
  const { goalId, ids } = await set(subject, { visibility: 'private' });
  const raise = (body: object) => system.does(subject, `/goals/${goalId}/blockers`, body);
  const old = await raise({ text: 'The survey is late', keyResultId: ids[0], occurredAt: ago(9) });
  await raise({ text: 'Nobody answers' });
  const blockers = async (by: Caller, more = '') =>
    (await system.reads<{ blockers: Blocker[] }>(by, `/blockers?goal=${goalId}${more}`)).blockers;
  expect(await blockers(rater)).toMatchObject([
    {
      text: 'The survey is late',
      keyResultId: ids[0],
      keyResultTitle: 'NPS',
      ageDays: 9,
      raisedByName: 'Sam',
      resolved: null,
    },
    { text: 'Nobody answers', keyResultId: null, keyResultTitle: null, ageDays: 0 },
  ]);
  expect(await blockers(peer)).toEqual([]);
  const resolve = { note: 'It came' };
  await system.does(subject, `/goals/${goalId}/blockers/${old.id}/resolve`, resolve);
  expect((await blockers(rater, '&open=true')).map(({ text }) => text)).toEqual(['Nobody answers']);
  expect(await blockers(rater, '&open=false')).toMatchObject([
    { resolved: { note: 'It came', byName: 'Sam' } },
  ]);
  const other = await system.post(subject, `/goals/${goalId}/blockers/${old.id}/resolve`, { note: 'No' });
  expect(other).toMatchObject({ status: 409, body: { code: 'blocker/already-resolved' } });
  const unknown = await system.post(subject, `/goals/${goalId}/blockers/${randomUUID()}/resolve`, {});
  expect(unknown).toMatchObject({ status: 404, body: { code: 'blocker/unknown' } });
});

test('my week shows my goals, what I owe and what is offered to me, and a manager sees the team’s too', async () => {
  const { subject, peer, rater, join } = people;
  const newcomer = await join('Nia', ['employee'], rater);
  const { goalId } = await set(newcomer);
  await system.does(newcomer, `/goals/${goalId}/blockers`, { text: 'No access yet' });
  const closed = await set(newcomer);
  await system.does(newcomer, `/goals/${closed.goalId}/close`, { score: 1 });
  const offered = await set(peer);
  const owner = { kind: 'person', id: newcomer.personId };
  await system.does(peer, `/goals/${offered.goalId}/offers`, { owner });
  type List<N extends string> = Record<N, { goalId: string }[]>;
  type Week = {
    goals: List<'goals'>;
    checkIns: List<'due'>;
    offers: List<'offers'>;
    blockers: List<'blockers'>;
  };
  const weekOf = (by: Caller) => system.reads<{ mine: Week; team: Week | null }>(by, '/me/week');
  const { mine, team } = await weekOf(newcomer);
  const idsIn = (list: { goalId: string }[]) => list.map((each) => each.goalId);
  expect(idsIn(mine.goals.goals)).toEqual([goalId]);
  expect(idsIn(mine.checkIns.due)).toEqual([goalId, goalId]);
  expect(idsIn(mine.offers.offers)).toEqual([offered.goalId]);
  expect(idsIn(mine.blockers.blockers)).toEqual([goalId]);
  expect(team).toBeNull();
  const managed = await weekOf(rater);
  expect(idsIn(managed.team?.goals.goals ?? [])).toEqual(expect.arrayContaining([goalId, offered.goalId]));
  expect(idsIn(managed.team?.blockers.blockers ?? [])).toContain(goalId);
  expect(managed.team?.offers.offers).toEqual([]);
  expect((await weekOf(subject)).mine.offers.offers).toEqual([]);
});

toCloseTests(() => ({ system, people, set }));

// The last of them closes the cycle.
owedTests(() => ({ system, people, cycleId, set }));
