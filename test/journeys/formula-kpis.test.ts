import { ago } from '@cairn/testing/clock';
import { pastInstant } from '@cairn/testing/past-instant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { type Staff, staff } from './organisation.fixture.ts';

type Point = { measurementId: string | null; period: string; value: number; coverage: number; score: number };
type Kpi = {
  kpiId: string;
  name: string;
  value: number | null;
  score: number | null;
  coverage: number;
  formula: object | null;
  formulas: { kind: string; reason: string | null }[];
  missingInputs: object[];
  missingPeriods: string[];
  series: Point[];
};
type Card = { score: number; perspectives: { objectives: { kpis: Kpi[] }[] }[] };
type Problem = { code: string; fields: { path: string }[] };

let system: System;
let people: Staff;
let strategist: Caller;
const occurredAt = '2024-01-01T00:00:00.000Z';
const reason = 'Freight belongs to it';
const source = 'ERP';

const define = async (name: string, more: object = {}): Promise<string> => {
  const { id } = await system.does(strategist, '/kpis', {
    name,
    direction: 'up',
    anchors: { red: 50, goal: 100 },
    aggregation: 'sum',
    periodicity: 'monthly',
    ownerId: people.subject.personId,
    occurredAt,
    ...more,
  });
  return id;
};
const measure = async (kpiId: string, readings: Record<string, number>) => {
  const made: string[] = [];
  for (const [period, value] of Object.entries(readings)) {
    const body = { period, reading: { value }, source };
    made.push((await system.does(strategist, `/kpis/${kpiId}/measurements`, body)).id);
  }
  return made;
};
const read = (kpiId: string, asked = '') => system.reads<Kpi>(strategist, `/kpis/${kpiId}${asked}`);
const of = (kind: string, ...kpiIds: string[]) => ({ kind, inputs: kpiIds.map((kpiId) => ({ kpiId })) });
const refusal = async (path: string, body: object) => {
  const { status, body: problem } = await system.post<Problem>(strategist, path, body);
  return [status, problem.code, problem.fields?.[0]?.path];
};

let [sales, costs, freight, profit, margin]: string[] = [];
let costsOfMay = '';
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { personId } = await people.join('Stef', ['strategist']);
  strategist = await system.caller(['strategist'], { personId });
  [sales, costs] = [await define('Sales'), await define('Costs')];
  freight = await define('Freight', { periodicity: 'weekly' });
  await measure(sales, { '2024-04': 200, '2024-05': 220, '2024-06': 240 });
  [, costsOfMay = ''] = await measure(costs, { '2024-04': 120, '2024-05': 130 });
  profit = await define('Profit', { formula: of('difference', sales, costs) });
  margin = await define('Margin', {
    formula: of('ratio', profit, sales),
    aggregation: 'ratio',
    periodicity: 'quarterly',
    anchors: { red: 0.2, goal: 0.5 },
  });
});
afterAll(() => system.stop());

describe('a KPI that is computed from others', () => {
  test('has a value for each period in which all inputs have one, and says what is missing', async () => {
    const shown = await read(profit!, '?from=2024-04-01&to=2024-06-30');
    expect(shown).toMatchObject({
      value: 170,
      coverage: 2 / 3,
      formula: {
        kind: 'difference',
        inputs: [
          { kpiId: sales, kpiName: 'Sales', weight: 1 },
          { kpiId: costs, kpiName: 'Costs', weight: 1 },
        ],
      },
      formulas: [{ kind: 'difference', reason: null }],
    });
    expect(shown.series).toMatchObject([
      { measurementId: null, period: '2024-04', value: 80, coverage: 1, score: expect.closeTo(5.33, 2) },
      { period: '2024-05', value: 90 },
    ]);
    expect(shown.missingInputs[1]).toMatchObject({ kpiName: 'Costs' });
    expect((shown.missingInputs[1] as { periods: string[] }).periods[0]).toBe('2024-06');
    expect(shown.missingPeriods[0]).toBe('2024-06');
  });

  test('keeps the parts of a ratio, over longer periods and through another formula', async () => {
    const { series, value } = await read(margin!, '?from=2024-01-01&to=2024-12-31');
    expect(series).toMatchObject([{ period: '2024-Q2', value: 170 / 660, coverage: (2 / 3 + 1) / 2 }]);
    expect(value).toBe(170 / 660);
  });

  test('counts on a scorecard as any other', async () => {
    const { id } = await system.does(strategist, '/scorecards', {
      name: 'Card',
      level: 'operations',
      perspectives: [{ perspectiveId: 'p', name: 'P' }],
    });
    const path = `/scorecards/${id}`;
    const objective = await system.does(strategist, `${path}/objectives`, { perspectiveId: 'p', name: 'O' });
    await system.does(strategist, `${path}/objectives/${objective.id}/kpis`, { kpiId: profit });
    const card = await system.reads<Card>(strategist, `${path}?from=2024-04-01&to=2024-05-31`);
    expect(card.score).toBeCloseTo((10 / 3) * (1 + 70 / 100));
    expect(card.perspectives[0]?.objectives[0]?.kpis).toMatchObject([{ name: 'Profit', value: 170 }]);
  });

  test('follows a correction of an input and another formula, and shows what was known before', async () => {
    const before = await pastInstant();
    const correction = { reading: { value: 140 }, reason };
    await system.does(strategist, `/kpis/${costs}/measurements/${costsOfMay}/corrections`, correction);
    expect((await read(profit!)).value).toBe(80);
    await measure(freight!, { '2024-W18': 3, '2024-W19': 4, '2024-W20': 5, '2024-W21': 6 });
    const less = await define('Costs and freight', { formula: of('sum', costs!, freight!) });
    expect((await read(less)).series).toMatchObject([
      { period: '2024-05', value: 158, coverage: (1 + 4 / 5) / 2 },
    ]);
    await system.does(strategist, `/kpis/${profit}/formula`, {
      formula: of('difference', sales!, less),
      reason,
    });
    const now = await read(profit!);
    expect(now).toMatchObject({ value: 62, formulas: [{ reason: null }, { reason }] });
    expect(now.series.map(({ period }) => period)).toEqual(['2024-05']);
    const then = await read(profit!, `?knownAt=${before}`);
    expect(then).toMatchObject({ value: 90, formulas: [{ kind: 'difference' }] });
    expect((await read(profit!, `?asOf=${ago(0)}`)).value).toBe(62);
    expect(await refusal(`/kpis/${less}/formula`, { formula: of('sum', costs!, profit!), reason })).toEqual([
      422,
      'kpi/formula-circle',
      'body/formula/inputs/1/kpiId',
    ]);
  });
});

test('refuses a formula that cannot be computed, with the field', async () => {
  const path = `/kpis/${margin}/formula`;
  const send = (formula: object) => refusal(path, { formula, reason });
  const at = (i: number) => `body/formula/inputs/${i}/kpiId`;
  const unknown = '0192f0c4-7b1a-7c3e-8d52-0000000000ff';
  const gone = await define('Gone');
  await system.does(strategist, `/kpis/${gone}/retire`, { reason });
  expect(await send(of('ratio', sales!, unknown))).toEqual([422, 'kpi/unknown-input', at(1)]);
  expect(await send(of('ratio', gone, sales!))).toEqual([409, 'kpi/retired-input', at(0)]);
  expect(await send(of('ratio', sales!, margin!))).toEqual([422, 'kpi/formula-on-itself', at(1)]);
  expect(await send(of('ratio', sales!, costs!, freight!))).toEqual([
    400,
    'request/invalid',
    'body/formula/inputs',
  ]);
  expect(await send(of('sum', sales!, costs!))).toEqual([
    422,
    'kpi/formula-of-another-aggregation',
    'body/formula/kind',
  ]);
  const weighed = { kind: 'weightedMean', inputs: [{ kpiId: sales, weight: 0 }, { kpiId: costs }] };
  expect(await send(weighed)).toEqual([400, 'request/invalid', 'body/formula/inputs/0/weight']);
  const yearly = await define('Yearly', { periodicity: 'yearly' });
  expect(await send(of('ratio', sales!, yearly))).toEqual([422, 'kpi/coarser-input', at(1)]);
  const another = { formula: of('sum', sales!, costs!), reason };
  expect(await refusal(`/kpis/${sales}/formula`, another)).toEqual([409, 'kpi/measured', 'params/kpiId']);
  const same = { formula: of('ratio', profit!, sales!), reason };
  expect(await refusal(path, same)).toEqual([409, 'kpi/formula-already-so', 'body/reason']);
});

test('takes no measurements of a KPI that is computed, in deliveries neither', async () => {
  const body = { period: '2024-06', reading: { value: 1 }, source };
  expect(await refusal(`/kpis/${profit}/measurements`, body)).toEqual([409, 'kpi/computed', 'params/kpiId']);
  const line = { kpiId: profit, period: '2024-06', value: 1, source };
  const { body: delivery } = await system.post<{ lines: object[] }>(strategist, '/kpis/measurements', line, {
    'content-type': 'application/x-ndjson',
  });
  expect(delivery.lines).toMatchObject([{ outcome: 'refused', code: 'kpi/computed' }]);
});

test('a repeated definition is answered as the first time, even if its owner has left since', async () => {
  const owner = await people.join('Olga', ['employee']);
  const body = {
    name: 'Sales without freight',
    direction: 'up',
    anchors: { red: 50, goal: 100 },
    aggregation: 'sum',
    periodicity: 'monthly',
    ownerId: owner.personId,
    formula: of('difference', sales ?? '', costs ?? ''),
  };
  const key = { 'idempotency-key': 'sales-without-freight' };
  const first = await system.post<{ id: string }>(strategist, '/kpis', body, key);
  expect(first.status).toBe(201);
  const path = `/people/${owner.personId}/employments/${owner.employmentId}/end`;
  await system.does(people.hr, path, { effectiveTo: '2026-01-31' });
  expect((await system.post(strategist, '/kpis', { ...body, name: 'Another' }, key)).status).toBe(422);
  expect((await system.post(strategist, '/kpis', body, key)).body).toEqual(first.body);
  const other = await system.post<Problem>(strategist, '/kpis', body);
  expect([other.status, other.body.code]).toEqual([422, 'person/not-employed']);
});
