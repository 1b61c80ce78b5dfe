import { dayOf } from '@cairn/contracts/day';
import { now } from '@cairn/testing/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { type Staff, staff } from './organisation.fixture.ts';

type Kpi = {
  name: string;
  today: { value: number; score: number };
  scenario: { value: number; score: number };
};
type Both = { today: { score: number | null }; scenario: { score: number | null } };
type Card = Both & { name: string; perspectives: (Both & { objectives: (Both & { kpis: Kpi[] })[] })[] };
type Scenario = { until: string; scorecards: Card[] };
type Problem = { code: string; fields: { path: string }[] };

let system: System;
let people: Staff;
let strategist: Caller;
const cards = new Map<string, string>();
const kpis = new Map<string, string>();

const today = now();
/** The month that many months from now. */
const month = (ahead: number): string =>
  dayOf(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + ahead, 1)).slice(0, 7);
/** Two months are over by then, after the last one that was measured. */
const until = dayOf(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 2, 0));
const idOf = (names: ReadonlyMap<string, string>, name: string): string => names.get(name) ?? '';

const define = async (name: string, more: object = {}): Promise<string> => {
  const { id } = await system.does(strategist, '/kpis', {
    name,
    direction: 'up',
    anchors: { red: 50, goal: 100 },
    aggregation: 'sum',
    periodicity: 'monthly',
    ownerId: people.subject.personId,
    occurredAt: '2020-01-01T00:00:00.000Z',
    ...more,
  });
  kpis.set(name, id);
  return id;
};
const draft = async (name: string, kpi: string, more: object): Promise<void> => {
  const { id } = await system.does(strategist, '/scorecards', {
    name,
    perspectives: [{ perspectiveId: 'p', name: 'P' }],
    ...more,
  });
  const objective = await system.does(strategist, `/scorecards/${id}/objectives`, {
    perspectiveId: 'p',
    name: 'O',
  });
  await system.does(strategist, `/scorecards/${id}/objectives/${objective.id}/kpis`, {
    kpiId: idOf(kpis, kpi),
  });
  cards.set(name, id);
};

/** Sends the question to the query service, as a read. */
const ask = async (card: string, body: object) => {
  await system.reads(strategist, `/scorecards/${idOf(cards, card)}`);
  const reply = await system.query.inject({
    method: 'POST',
    url: `/v1/scorecards/${idOf(cards, card)}/scenario`,
    headers: { authorization: `Bearer ${strategist.token}` },
    payload: body,
  });
  return { status: reply.statusCode, body: reply.json<Scenario & Problem>() };
};

beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { personId } = await people.join('Stef', ['strategist']);
  strategist = await system.caller(['strategist'], { personId });
  for (const [name, value] of [
    ['Sales', 75],
    ['Costs', 25],
    ['Calls', 50],
  ] as const) {
    const kpiId = await define(name);
    const body = { period: month(-1), reading: { value }, source: 'ERP' };
    await system.does(strategist, `/kpis/${kpiId}/measurements`, body);
  }
  const inputs = ['Sales', 'Costs'].map((name) => ({ kpiId: idOf(kpis, name) }));
  await define('Profit', { formula: { kind: 'difference', inputs } });
  await draft('Company', 'Profit', { level: 'enterprise' });
  await draft('Shops', 'Sales', { level: 'operations', alignedTo: idOf(cards, 'Company') });
});
afterAll(() => system.stop());

test('a scenario shows what a trend does to a scorecard and to the one above it, and writes nothing', async () => {
  const head = await system.store.head();
  const changes = [{ kpiId: idOf(kpis, 'Sales'), trend: 25 }];
  const { status, body } = await ask('Shops', { until, changes });
  expect(status).toBe(200);
  expect(body.scorecards).toMatchObject([
    {
      name: 'Shops',
      today: { score: 5 },
      scenario: { score: 8.333333333333334 },
      perspectives: [
        {
          today: { score: 5 },
          objectives: [
            { kpis: [{ name: 'Sales', today: { value: 75 }, scenario: { value: 125, state: 'green' } }] },
          ],
        },
      ],
    },
    {
      name: 'Company',
      today: { score: 3.3333333333333335 },
      perspectives: [
        { objectives: [{ kpis: [{ name: 'Profit', today: { value: 50 }, scenario: { value: 100 } }] }] },
      ],
    },
  ]);
  expect(body.scorecards[1]?.scenario.score).toBeCloseTo(20 / 3);
  expect(await system.store.head()).toBe(head);
});

test('a scenario may set the level of an input of a KPI that is computed, and leaves the rest as it is', async () => {
  const { body } = await ask('Company', { until, changes: [{ kpiId: idOf(kpis, 'Costs'), level: 0 }] });
  expect(body.scorecards).toMatchObject([
    {
      perspectives: [
        { objectives: [{ kpis: [{ today: { value: 50 }, scenario: { value: 75, score: 5 } }] }] },
      ],
    },
  ]);
});

test('a scenario that cannot be computed is refused with the field', async () => {
  const sales = { kpiId: idOf(kpis, 'Sales'), trend: 1 };
  const refusal = async (card: string, asked: object) => {
    const { status, body } = await ask(card, { until, changes: [sales], ...asked });
    return [status, body.code, body.fields?.[0]?.path];
  };
  const at = 'body/changes/0/kpiId';
  expect(await refusal('Shops', { until: dayOf(today) })).toEqual([
    422,
    'scenario/no-such-time',
    'body/until',
  ]);
  expect(await refusal('Shops', { until: '2090-01-01' })).toEqual([
    422,
    'scenario/no-such-time',
    'body/until',
  ]);
  for (const name of ['Calls', 'Nobody'])
    expect(
      await refusal('Shops', { changes: [{ kpiId: kpis.get(name) ?? people.subject.personId, level: 1 }] }),
    ).toEqual([422, 'scenario/not-on-the-scorecard', at]);
  expect(await refusal('Company', { changes: [{ kpiId: idOf(kpis, 'Profit'), level: 1 }] })).toEqual([
    422,
    'scenario/computed-kpi',
    at,
  ]);
  expect(await refusal('Shops', { changes: [sales, sales] })).toEqual([
    422,
    'scenario/kpi-twice',
    'body/changes/1/kpiId',
  ]);
  expect(await refusal('Shops', { changes: [] })).toEqual([400, 'request/invalid', 'body/changes']);
});

test('a perspective that is tried in one unit counts in no scenario, as in the scorecard', async () => {
  await draft('Trial', 'Calls', { level: 'operations' });
  const tried = { scorecardId: idOf(cards, 'Trial'), perspectiveId: 'p', unitId: people.unitId };
  await system.does(strategist, '/pilots', { ...tried, from: dayOf(today), until });
  const { body } = await ask('Trial', { until, changes: [{ kpiId: idOf(kpis, 'Calls'), level: 100 }] });
  expect(body.scorecards).toMatchObject([
    { today: { score: null }, scenario: { score: null }, perspectives: [] },
  ]);
});
