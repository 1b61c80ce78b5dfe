import { randomUUID } from 'node:crypto';
import { ago } from '@cairn/testing/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { type Member, type Staff, staff } from './organisation.fixture.ts';
import { type Card, named, yearlyKpi } from './scorecard.fixture.ts';
import { strategyMapTests } from './strategy-map.steps.ts';

let system: System;
let people: Staff;
let strategist: Member;
let cardId: string;
let path: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  strategist = await people.join('Stef', ['strategist']);
  const drafted = await system.does(strategist, '/scorecards', {
    name: 'Company',
    level: 'enterprise',
    vision: 'Nobody waits for an answer',
    mission: 'We answer',
    values: ['Care', 'Candour'],
    perspectives: [
      { perspectiveId: 'customers', name: 'Customers' },
      { perspectiveId: 'people', name: 'People' },
    ],
    occurredAt: '2025-12-01T09:00:00.000Z',
  });
  cardId = drafted.id;
  path = `/scorecards/${cardId}`;
});
afterAll(() => system.stop());

const does = async (step: string, body: object = {}): Promise<string> =>
  (await system.does(strategist, `${path}${step}`, body)).id;
const card = (query = '', by: Caller = strategist) => system.reads<Card>(by, `${path}${query}`);
const measuredKpi = (name: string, level: 'low' | 'high'): Promise<string> =>
  yearlyKpi(system, strategist, { name, level, ownerId: people.rater.personId });

let loyalty: string;
let growth: string;

test('a card names the objectives that lack a measure, a target or a date', async () => {
  loyalty = await does('/objectives', { perspectiveId: 'customers', name: 'Loyalty', dueOn: '2027-12-31' });
  growth = await does('/objectives', { perspectiveId: 'customers', name: 'Growth' });
  await does(`/objectives/${loyalty}/kpis`, { kpiId: await measuredKpi('Retention', 'high') });
  const { warnings, vision, ...shown } = await card();
  expect(warnings).toEqual([
    {
      code: 'scorecard/objective-incomplete',
      detail: 'The objective "Growth" has no measure, target or date.',
    },
  ]);
  expect(vision).toBe('Nobody waits for an answer');
  expect(shown).toMatchObject({ status: 'draft', version: null, versions: [] });
});

test('a published card changes only with a reason, and the next publication gets a number', async () => {
  await does(`/objectives/${growth}/kpis`, { kpiId: await measuredKpi('New customers', 'low') });
  await does('/publish');
  expect(await card()).toMatchObject({ status: 'published', version: 1, score: 5, changes: [] });
  const silent = await system.post(strategist, `${path}/objectives/${growth}/revise`, { name: 'Reach' });
  expect(silent).toMatchObject({ status: 422, body: { code: 'scorecard/reason-missing' } });
  const reason = 'We sell to new countries';
  await does(`/objectives/${growth}/revise`, { name: 'Reach', dueOn: '2027-06-30', reason });
  expect(await card()).toMatchObject({ status: 'revised', version: 1, changes: [{ reason }] });
  await does('/publish', { reason: 'The plan of the year' });
  const { versions } = await card();
  expect(versions).toMatchObject([
    { version: 1, reason: null, byName: 'Stef' },
    {
      version: 2,
      reason: 'The plan of the year',
      changes: [
        {
          what: 'StrategicObjectiveRevised',
          objectiveName: 'Reach',
          reason,
          detail: { before: { name: 'Growth' }, after: { name: 'Reach', dueOn: '2027-06-30' } },
        },
      ],
    },
  ]);
});

test('a card is shown as it was and as it was known', async () => {
  const names = async (query: string) =>
    (await card(query)).perspectives.flatMap(({ objectives }) => objectives.map(({ name }) => name));
  expect(await names('?asOf=2025-12-02')).toEqual([]);
  const [published] = (await card()).versions;
  const then = published?.recordedAt ?? '';
  expect(await names(`?asOf=${then}`)).toEqual(['Loyalty', 'Growth']);
  expect(await names(`?knownAt=${then}`)).toEqual(['Loyalty', 'Growth']);
  expect(await card(`?asOf=${then}`)).toMatchObject({ status: 'published', version: 1, score: 5 });
  const beforeAnything = await system.get(strategist, `${path}?knownAt=2025-12-02`);
  expect(beforeAnything.status).toBe(404);
  const live = await card();
  expect(live).toMatchObject({ asOf: null, knownAt: null });
  const now = await card(`?asOf=${ago(0)}`);
  expect({ ...now, asOf: null, knownAt: null }).toEqual(live);
});

test('an old version stays readable', async () => {
  const names = async (query: string) =>
    (await card(query)).perspectives.flatMap(({ objectives }) => objectives.map(({ name }) => name));
  expect(await names('?version=1')).toEqual(['Loyalty', 'Growth']);
  expect(await names('?version=2')).toEqual(['Loyalty', 'Reach']);
  const unknown = await system.get(strategist, `${path}?version=9`);
  expect(unknown).toMatchObject({
    status: 404,
    body: { code: 'scorecard/no-such-version', fields: [{ path: 'query/version', message: '1 to 2' }] },
  });
});

test('weights hold from a day on, and a past range keeps those of then', async () => {
  const year2025 = '?from=2025-01-01&to=2025-12-31';
  expect((await card(year2025)).score).toBe(5);
  const weights = [{ objectiveId: loyalty, weight: 3 }];
  const backdated = { weights, effectiveFrom: '2026-01-01' };
  expect(await system.post(strategist, `${path}/weights`, backdated)).toMatchObject({
    status: 422,
    body: { code: 'scorecard/reason-missing', fields: [{ path: 'body/reason' }] },
  });
  await does('/weights', { ...backdated, reason: 'Keeping is cheaper than winning' });
  expect((await card(year2025)).score).toBe(5);
  const now = await card();
  expect(now).toMatchObject({ score: 7.5, changes: [{ names: { [loyalty]: 'Loyalty' } }] });
  expect(named(named(now.perspectives, 'Customers').objectives, 'Loyalty')).toMatchObject({
    weight: 3,
    weights: [
      { effectiveFrom: '0001-01-01', weight: 1 },
      { effectiveFrom: '2026-01-01', weight: 3, reason: 'Keeping is cheaper than winning' },
    ],
  });
});

test('what is retired keeps its history, and its weight is published as retired', async () => {
  const reason = 'Reached';
  const retire = { effectiveFrom: '2026-02-01', reason };
  await does(`/objectives/${growth}/retire`, retire);
  const customers = named((await card()).perspectives, 'Customers');
  expect(customers).toMatchObject({
    score: 10,
    retired: 0.25,
    retiredObjectives: [{ objectiveId: growth, weight: 1, retiredFrom: '2026-02-01', reason }],
  });
  expect((await card('?from=2025-01-01&to=2025-12-31')).score).toBe(5);
  const again = await system.post(strategist, `${path}/objectives/${growth}/revise`, { name: 'X', reason });
  expect(again).toMatchObject({ status: 409, body: { code: 'scorecard/retired' } });
  await does('/perspectives', { perspectiveId: 'partners', name: 'Partners', reason });
  await does('/perspectives/retire', { perspectiveId: 'people', ...retire });
  await does('/perspectives/revise', { perspectiveId: 'partners', name: 'Our partners', reason });
  const { perspectives, retiredPerspectives } = await card();
  expect(perspectives.map(({ name }) => name)).toEqual(['Customers', 'Our partners']);
  expect(retiredPerspectives).toMatchObject([{ name: 'People', weight: 1, reason }]);
});

test('the order of a card can change', async () => {
  await does('/order', { perspectiveIds: ['partners'], reason: 'They come first' });
  expect((await card()).perspectives.map(({ perspectiveId }) => perspectiveId)).toEqual([
    'partners',
    'customers',
  ]);
});

test('the KPIs of an objective can change their order, and the card of before keeps its own', async () => {
  const reason = 'Complaints come first';
  const add = (kpiId: string) => does(`/objectives/${loyalty}/kpis`, { kpiId, reason });
  await add(await measuredKpi('Referrals', 'high'));
  const complaints = await measuredKpi('Complaints', 'high');
  await add(complaints);
  await does('/publish', { reason });
  const { versions } = await card();
  const published = versions.at(-1);
  const order = { kpis: [{ objectiveId: loyalty, kpiIds: [complaints] }], reason };
  await does('/order', order);
  await does('/order', order);
  type Objective = { name: string; kpis: { name: string }[] };
  const kpisOf = (objectives: readonly Objective[]) =>
    named(objectives, 'Loyalty').kpis.map(({ name }) => name);
  const shown = async (query: string) => {
    type Read = { perspectives: { objectives: Objective[] }[] };
    const { perspectives } = await system.reads<Read>(strategist, `${path}${query}`);
    return kpisOf(perspectives.flatMap(({ objectives }) => objectives));
  };
  const [former, latter] = [
    ['Retention', 'Referrals', 'Complaints'],
    ['Complaints', 'Retention', 'Referrals'],
  ];
  expect([await shown(''), await shown('/board-report')]).toEqual([latter, latter]);
  const map = await system.reads<{ nodes: Objective[] }>(strategist, `${path}/strategy-map`);
  expect(kpisOf(map.nodes)).toEqual(latter);
  type Line = { objectives: Objective[] };
  const line = await system.reads<Line>(strategist, `/line-of-sight?objective=${loyalty}`);
  expect(kpisOf(line.objectives)).toEqual(latter);
  expect(await shown(`?asOf=${published?.recordedAt}`)).toEqual(former);
  expect(await shown(`?version=${published?.version}`)).toEqual(former);
  const unknown = await system.post(strategist, `${path}/order`, {
    ...order,
    kpis: [{ objectiveId: loyalty, kpiIds: [complaints, randomUUID()] }],
  });
  expect(unknown).toMatchObject({
    status: 422,
    body: { code: 'scorecard/not-in-order', fields: [{ path: 'body/kpis/0/kpiIds/1' }] },
  });
});

test('a limit blocks one objective too many, or warns', async () => {
  await does('/revise', { objectivesLimit: { warn: 1, block: 2 }, reason: 'Focus' });
  const add = { perspectiveId: 'partners', reason: 'New' };
  await does('/objectives', { ...add, name: 'Two' });
  expect((await card()).warnings.map(({ code }) => code)).toContain('scorecard/many-objectives');
  const blocked = await system.post(strategist, `${path}/objectives`, { ...add, name: 'Three' });
  expect(blocked).toMatchObject({ status: 409, body: { code: 'scorecard/too-many-objectives' } });
});

test('a parent lists its children, and a private individual card is for its person and those above', async () => {
  const unit = { name: 'Support', level: 'businessUnit', unitId: people.unitId, alignedTo: cardId };
  await system.does(strategist, '/scorecards', unit);
  const own = {
    name: 'Sam',
    level: 'individual',
    ownerId: people.subject.personId,
    visibility: 'private',
    alignedTo: cardId,
  };
  const { id } = await system.does(strategist, '/scorecards', own);
  const listed = async (by: Caller) => (await card('', by)).children.map(({ name }) => name);
  for (const by of [people.subject, people.rater, people.boss, strategist, people.auditor])
    expect(await listed(by)).toEqual(['Support', 'Sam']);
  expect(await listed(people.peer)).toEqual(['Support']);
  expect(await system.get(people.peer, `/scorecards/${id}`)).toMatchObject({
    status: 404,
    body: { code: 'scorecard/not-found' },
  });
  expect(await system.reads(people.subject, `/scorecards/${id}`)).toMatchObject({
    ownerName: 'Sam',
    alignedToName: 'Company',
  });
  const mine = await system.reads<{ scorecards: Card[] }>(people.subject, '/scorecards?owner=me');
  expect(mine.scorecards.map(({ name }) => name)).toEqual(['Sam']);
  const sideways = await system.post(strategist, '/scorecards', { ...own, alignedTo: id });
  expect(sideways).toMatchObject({ status: 422, body: { code: 'scorecard/not-higher' } });
  const nobody = await system.post(strategist, '/scorecards', { ...own, ownerId: randomUUID() });
  expect(nobody).toMatchObject({ status: 422, body: { code: 'scorecard/unknown-owner' } });
});

strategyMapTests(() => ({ system, people, strategist }));
