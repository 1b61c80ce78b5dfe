import { ago } from '@cairn/testing/clock';
import { pastInstant } from '@cairn/testing/past-instant';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Point = { period: string; anchors: object; formerAnchors: { anchors: object; score: number }[] };
type Version = { changed: string; name: string; reason: string | null; byName: string; ownerName: string };
type Kpi = {
  name: string;
  measures: string;
  ownerName: string;
  retiredAt: string | null;
  value: number | null;
  targets: { effectiveFrom: string; effectiveTo: string | null }[];
  series: Point[];
  versions: Version[];
};
type Forecast = { forecast: { periods: { period: string; value: number }[] } };
type Problem = { code: string; fields: { path: string }[] };

let system: System;
let people: Staff;
let strategist: Caller;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { personId } = await people.join('Stef', ['strategist']);
  strategist = await system.caller(['strategist'], { personId });
});
afterAll(() => system.stop());

const reason = 'The board asked for it.';
const define = async (more: object = {}): Promise<string> => {
  const { id } = await system.does(strategist, '/kpis', {
    name: 'Orders',
    direction: 'up',
    anchors: { red: 50, goal: 100 },
    aggregation: 'sum',
    periodicity: 'monthly',
    ownerId: people.subject.personId,
    occurredAt: '2024-01-01T00:00:00.000Z',
    ...more,
  });
  return id;
};
const read = (kpiId: string, asked = '') => system.reads<Kpi>(strategist, `/kpis/${kpiId}${asked}`);

describe('the definition of a KPI', () => {
  test('keeps each version, with what changed and why', async () => {
    const kpiId = await define({
      measures: 'Orders that were paid',
      method: 'Counted at the end of the month',
      source: 'ERP',
      financial: true,
      baseline: { value: 40, asOf: '2023-12-31' },
      benchmark: { value: 120, source: 'Trade association' },
    });
    const path = `/kpis/${kpiId}`;
    const revision = { name: 'Paid orders', reason, occurredAt: '2024-06-01T00:00:00.000Z' };
    await system.does(strategist, `${path}/revisions`, revision);
    const { personId: ownerId } = people.rater;
    await system.does(strategist, `${path}/owner`, { ownerId, reason });
    await system.does(strategist, `${path}/retire`, { reason });

    const now = await read(kpiId);
    expect(now).toMatchObject({ name: 'Paid orders', measures: 'Orders that were paid', financial: true });
    expect(now.versions).toMatchObject([
      { changed: 'defined', name: 'Orders', reason: null, byName: 'Stef' },
      { changed: 'revised', name: 'Paid orders', reason },
      { changed: 'ownerChanged', name: 'Paid orders', reason },
      { changed: 'retired', reason },
    ]);
    expect(now.retiredAt).not.toBeNull();
    expect(await read(kpiId, '?asOf=2024-03-01')).toMatchObject({
      name: 'Orders',
      retiredAt: null,
      asOf: expect.stringMatching(/^2024-03-01T/),
    });
    expect((await system.get(strategist, `/kpis/${kpiId}?knownAt=2024-03-01`)).status).toBe(404);
  });

  test('as of now is what it is now, with its readings and the machines that may write them', async () => {
    const kpiId = await define({ name: 'Visits counted' });
    const path = `/kpis/${kpiId}`;
    const machine = await system.caller(['integrator']);
    const feeder = { feederId: machine.personId, feederName: 'Web analytics' };
    await system.does(strategist, `${path}/feeders`, feeder);
    const measurement = { period: '2024-02', reading: { value: 70 }, source: 'ERP' };
    await system.does(strategist, `${path}/measurements`, measurement);
    const live = await read(kpiId);
    expect(live.versions).toMatchObject([
      { changed: 'defined' },
      { changed: 'feederAdmitted', reason: null, byName: 'Stef' },
    ]);
    const now = await read(kpiId, `?asOf=${ago(0)}`);
    expect({ ...now, asOf: null, knownAt: null }).toEqual(live);
  });

  test('is listed by its owner, its name and whether it was retired', async () => {
    const kpiId = await define({ name: 'Calls answered', financial: false, indicator: 'leading' });
    const list = (asked: string) => system.reads<{ kpis: { kpiId: string }[] }>(strategist, `/kpis?${asked}`);
    const found = await list(`name=calls&indicator=leading&owner=${people.subject.personId}&retired=false`);
    expect(found.kpis).toMatchObject([{ kpiId, name: 'Calls answered', value: null, period: null }]);
    expect((await list('name=calls&retired=true')).kpis).toEqual([]);
    expect((await list('name=calls&asOf=2024-02-01')).kpis).toMatchObject([{ kpiId }]);
    expect((await list('name=calls&knownAt=2024-02-01')).kpis).toEqual([]);
  });
});

describe('the targets of a KPI', () => {
  test('stand beside those that were in force for a period before', async () => {
    const kpiId = await define();
    const path = `/kpis/${kpiId}`;
    for (const period of ['2024-03', '2024-04'])
      await system.does(strategist, `${path}/measurements`, {
        period,
        reading: { value: 75 },
        source: 'ERP',
      });
    await system.does(strategist, `${path}/targets`, {
      anchors: { red: 25, goal: 50 },
      effectiveFrom: '2024-04-01',
      effectiveTo: '2024-06-30',
      reason,
    });
    const { series, targets } = await read(kpiId);
    expect(series).toMatchObject([
      { period: '2024-03', anchors: { goal: 100 }, formerAnchors: [] },
      {
        period: '2024-04',
        score: 10,
        anchors: { goal: 50 },
        formerAnchors: [{ anchors: { goal: 100 }, score: 5 }],
      },
    ]);
    expect(targets).toMatchObject([
      { effectiveTo: null },
      { effectiveFrom: '2024-04-01', effectiveTo: '2024-06-30' },
    ]);
  });

  test('do not overlap, and the answer names the field', async () => {
    const kpiId = await define();
    const target = { anchors: { red: 25, goal: 50 }, effectiveFrom: '2030-04-01', effectiveTo: '2030-06-30' };
    await system.does(strategist, `/kpis/${kpiId}/targets`, target);
    const later = { ...target, effectiveFrom: '2030-06-01', effectiveTo: '2030-07-31' };
    expect(await system.post<Problem>(strategist, `/kpis/${kpiId}/targets`, later)).toMatchObject({
      status: 422,
      body: { code: 'kpi/overlapping-target', fields: [{ path: 'body/effectiveFrom' }] },
    });
  });
});

test('a correction is not shown before it was known', async () => {
  const kpiId = await define();
  const path = `/kpis/${kpiId}/measurements`;
  const body = { period: '2024-03', reading: { value: 75 }, source: 'ERP' };
  const { id } = await system.does(strategist, path, body);
  const before = await pastInstant();
  await system.does(strategist, `${path}/${id}/corrections`, { reading: { value: 80 }, reason });
  expect((await read(kpiId, `?knownAt=${before}`)).value).toBe(75);
  expect(await read(kpiId)).toMatchObject({
    value: 80,
    series: [{ superseded: [{ reading: { value: 75 }, correctedByName: 'Stef', reason }] }],
  });
});

test('a KPI says where it is heading, and when it is overdue', async () => {
  const kpiId = await define();
  for (const [index, value] of [100, 110, 130, 140, 150].entries())
    await system.does(strategist, `/kpis/${kpiId}/measurements`, {
      period: `2024-0${index + 1}`,
      reading: { value },
      source: 'ERP',
      occurredAt: `2024-0${index + 2}-01T00:00:00.000Z`,
    });
  const then = await system.reads<Forecast>(strategist, `/kpis/${kpiId}?asOf=2024-06-10&until=2024-08-31`);
  expect(then).toMatchObject({
    overdue: false,
    missingPeriods: [],
    forecast: { points: 5, willMiss: false },
  });
  expect(then.forecast.periods.map(({ period }) => period)).toEqual(['2024-06', '2024-07', '2024-08']);
  expect(then.forecast.periods[2]?.value).toBeCloseTo(191);
  const now = await system.reads<Forecast>(strategist, `/kpis/${kpiId}`);
  expect(now).toMatchObject({ overdue: true, missingPeriods: expect.arrayContaining(['2024-06']) });
  const wrong = await system.get<Problem>(strategist, `/kpis/${kpiId}?until=2100-01-01`);
  expect([wrong.status, wrong.body.fields[0]?.path]).toEqual([400, 'query/until']);
});
