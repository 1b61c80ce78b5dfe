import { msPerDay } from '@cairn/contracts/day';
import { periodDays, periodOn } from '@cairn/domain/kpi-period';
import { ago, daysAgo } from '@cairn/testing/clock';
import { pastInstant } from '@cairn/testing/past-instant';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { goalOf, type Member, staff, type Staff } from './organisation.fixture.ts';

const thisWeek = periodOn('weekly', daysAgo(0));
const lastWeek = periodOn('weekly', daysAgo(7));
const lastThursday = new Date(Date.parse(periodDays(lastWeek)?.from ?? '') + 3 * msPerDay).toISOString();

let system: System;
let people: Staff;
let strategist: Caller;
let subject: Member;
let kpiId: string;
let goalId: string;
let teamId: string;
let beforeNights: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  subject = people.subject;
  strategist = await system.caller(['strategist'], {
    personId: (await people.join('Stef', ['strategist'])).personId,
  });
  beforeNights = await pastInstant();
  teamId = (await system.does(people.hr, '/units', { name: 'Nights', kind: 'team' })).id;

  const kpi = { name: 'Calls', direction: 'up', anchors: { red: 40, goal: 65 }, aggregation: 'sum' };
  const owned = { ...kpi, periodicity: 'weekly', ownerId: subject.personId, occurredAt: ago(60) };
  kpiId = (await system.does(strategist, '/kpis', owned)).id;
  const measured = { source: 'Web', reading: { value: 40 }, period: lastWeek, occurredAt: lastThursday };
  await system.does(strategist, `/kpis/${kpiId}/measurements`, measured);
  const next = { ...measured, reading: { value: 90 }, period: thisWeek };
  await system.does(strategist, `/kpis/${kpiId}/measurements`, {
    ...next,
    occurredAt: ago(0),
  });
  const card = { name: 'Support', level: 'businessUnit', unitId: people.unitId, occurredAt: ago(50) };
  const { id: cardId } = await system.does(strategist, '/scorecards', card);
  const objective = { perspectiveId: 'customer', name: 'Answer', occurredAt: ago(49) };
  const { id: objectiveId } = await system.does(strategist, `/scorecards/${cardId}/objectives`, objective);
  const attached = { kpiId, occurredAt: ago(48) };
  await system.does(strategist, `/scorecards/${cardId}/objectives/${objectiveId}/kpis`, attached);
  const { id: old } = await system.does(strategist, '/kpis', { ...owned, name: 'Faxes', occurredAt: ago(5) });
  await system.does(strategist, `/scorecards/${cardId}/objectives/${objectiveId}/kpis`, { kpiId: old });
  await system.does(strategist, `/kpis/${old}/retire`, { reason: 'Nobody sends any' });

  const period = { from: daysAgo(60), to: daysAgo(-60) };
  const cycle = { name: 'Now', kind: 'okr', evaluationPeriod: period };
  const { id: cycleId } = await system.does(people.hr, '/cycles', cycle);
  const later = { from: daysAgo(-30), to: period.to };
  await system.does(subject, '/goals', goalOf(subject, cycleId, { title: 'Not begun', period: later }));
  const set = goalOf(subject, cycleId, { occurredAt: ago(30), period });
  goalId = (await system.does(subject, '/goals', set)).id;
  const goal = await system.reads<{ keyResults: { keyResultId: string }[] }>(subject, `/goals/${goalId}`);
  const at = { keyResultId: goal.keyResults[0]?.keyResultId, status: 'onTrack' };
  const say = (number: number, occurredAt: string) =>
    system.does(subject, `/goals/${goalId}/check-ins`, {
      ...at,
      value: { kind: 'number', number },
      occurredAt,
    });
  await say(50, lastThursday);
  await say(60, ago(0));
});
afterAll(() => system.stop());

type Week = {
  kpis: Record<string, unknown>[];
  goals: Record<string, unknown>[];
  complete: boolean;
};

test("a unit's weekly scorecard says what moved since the week before", async () => {
  const week = await system.reads<Week>(subject, `/units/${people.unitId}/scorecard`);
  expect(week).toMatchObject({
    name: 'Support',
    week: thisWeek,
    complete: true,
    kpis: [
      {
        name: 'Calls',
        value: 90,
        valueBefore: 40,
        valueChange: 50,
        score: 10,
        scoreBefore: 10 / 3,
        isNew: false,
      },
    ],
    goals: [{ title: 'Customers recommend us', status: 'onTrack', progress: 0.75, progressBefore: 0.25 }],
  });
  const before = await system.reads<Week>(subject, `/units/${people.unitId}/scorecard?week=${lastWeek}`);
  expect(before.kpis).toMatchObject([
    { value: 40, valueBefore: null, state: 'yellow', stateBefore: 'noData' },
  ]);
  const below = await system.reads<Week>(subject, `/units/${teamId}/scorecard`);
  expect([below.kpis, below.goals]).toEqual([[], []]);
});

test('the weekly scorecard is also a page to print and a CSV', async () => {
  const path = `/units/${people.unitId}/scorecard`;
  const page = await system.get(subject, path, { accept: 'text/html' });
  expect(page.text).toMatch(/<h1>Support<\/h1>[\s\S]*Calls[\s\S]*\+50/);
  const csv = await system.get(subject, path, { accept: 'text/csv' });
  expect(csv.text.split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFkind,name,owner_name,status,status_before,figure,figure_before,change,score,score_before,period,is_new,id,owner_id',
    `kpi,Calls,Sam,green,yellow,90,40,50,10,${10 / 3},${thisWeek},false,${kpiId},${subject.personId}`,
    `goal,Customers recommend us,Sam,onTrack,onTrack,0.75,0.25,0.5,,,,false,${goalId},${subject.personId}`,
  ]);
});

test('the health of a unit counts goals and KPIs, and those whose cadence is kept', async () => {
  const health = await system.reads(subject, `/units/${people.unitId}/health`);
  const counts = {
    goals: { n: 1, onTrack: 1, offTrack: 0, keyResults: 1, checkedIn: 1, checkInRate: 1 },
    kpis: { n: 1, green: 1, red: 0, overdue: 0, measuredRate: 1 },
  };
  expect(health).toMatchObject({ name: 'Support', ...counts });
  const early = await system.reads(subject, `/units/${people.unitId}/health?asOf=${ago(20)}`);
  expect(early).toMatchObject({ goals: { n: 1, stale: 1, checkInRate: 0 }, kpis: { n: 1, noData: 1 } });
  const list = await system.reads(subject, '/units/health?limit=2');
  expect(list).toMatchObject({
    units: [
      { name: 'Support', ...counts },
      { name: 'Nights', goals: { n: 0 } },
    ],
  });
  const known = await system.reads<{ units: object[] }>(subject, `/units/health?knownAt=${beforeNights}`);
  expect(known.units).toMatchObject([{ name: 'Support' }]);
  const csv = await system.get(subject, '/units/health', { accept: 'text/csv' });
  expect(csv.text).toMatch(/unit_id,name,goals_n,.*kpis_measured_rate\r\n[-\da-f]+,Support,1,/);
});

test('a unit counts below another one from the day of its move, once the move is known', async () => {
  const notKnown = await pastInstant();
  const move = { parentId: teamId, effectiveFrom: daysAgo(10) };
  await system.does(people.hr, `/units/${people.unitId}/moves`, move);
  const counts = async (query: string) => {
    const { goals } = await system.reads<Week>(subject, `/goals?under=${teamId}&running=true&${query}`);
    const { kpis } = await system.reads<Week>(subject, `/kpis?under=${teamId}&retired=false&${query}`);
    const health = await system.reads<Record<'goals' | 'kpis', { n: number }>>(
      subject,
      `/units/${teamId}/health?below=true&${query}`,
    );
    return { goals: [goals.length, health.goals.n], kpis: [kpis.length, health.kpis.n] };
  };
  expect(await counts('')).toEqual({ goals: [2, 1], kpis: [1, 1] });
  expect(await counts(`asOf=${ago(9)}`)).toEqual({ goals: [2, 1], kpis: [1, 1] });
  expect(await counts(`asOf=${ago(20)}`)).toEqual({ goals: [0, 0], kpis: [0, 0] });
  expect(await counts(`knownAt=${notKnown}`)).toEqual({ goals: [0, 0], kpis: [0, 0] });
});

test.each([
  ['week=2126-W01', 'time/in-the-future', 'query/week'],
  ['week=2025-W60', 'request/invalid', 'query/week'],
])('a weekly scorecard with %s is refused', async (query, code, path) => {
  const reply = await system.get<{ code: string; fields: { path: string }[] }>(
    subject,
    `/units/${people.unitId}/scorecard?${query}`,
  );
  expect([reply.status, reply.body.code, reply.body.fields[0]?.path]).toEqual([400, code, path]);
});

test('a unit that there is not has neither scorecard nor health', async () => {
  for (const what of ['scorecard', 'health']) {
    const reply = await system.get<{ code: string }>(subject, `/units/${kpiId}/${what}`);
    expect([reply.status, reply.body.code]).toEqual([404, 'unit/not-found']);
  }
});

test.each([
  ['/kpis', /^\uFEFFkpi_id,name,unit,[\s\S]*,Calls,/],
  ['/goals', /^\uFEFFgoal_id,title,[\s\S]*Customers recommend us/],
  ['/objectives', /^\uFEFFobjective_id,name,[\s\S]*,Answer,/],
  ['/check-ins/due?until=2100-01-01', /^\uFEFFgoal_id,goal_title,[\s\S]*Customers recommend us/],
  ['/strategy-mix', /^\uFEFFscorecard_id,scorecard_name,n,flagged,perspective_id,name,share,weight\r\n/],
  ['/strategy-patterns', /^\uFEFFscorecard_id,scorecard_name,.*perspective_id,name,closed,met\r\n/],
  ['/initiative-tasks/due?until=2100-01-01', /^\uFEFFinitiative_id,initiative_name,task_id,/],
  ['/initiatives', /^\uFEFFinitiative_id,name,/],
  ['/blockers', /^\uFEFFblocker_id,/],
])('%s is also a CSV', async (path, text) => {
  const csv = await system.get(strategist, path, { accept: 'text/csv' });
  expect([csv.status, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(csv.text).toMatch(text);
});
