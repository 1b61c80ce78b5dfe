import { randomUUID } from 'node:crypto';
import { scorecard } from '@cairn/domain/scorecard.decider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, type CommandService, startCommandService } from '../command-service.fixture.ts';

let service: CommandService;
let strategist: Caller;
let owner: Caller;
beforeAll(async () => {
  service = await startCommandService();
  strategist = await service.caller(['strategist']);
  const hr = await service.caller(['hr']);
  const { body } = await service.post(hr, '/people', { name: 'Owner' });
  await service.post(hr, `/people/${body.id}/employments`, { effectiveFrom: '2020-01-01' });
  owner = await service.caller(['employee'], { personId: body.id });
});
afterAll(() => service.stop());

const post = (path: string, body: object) => service.post(strategist, path, body);
const make = async (path: string, body: object): Promise<string> => {
  const { status, body: answer } = await post(path, body);
  expect({ status, answer }).toMatchObject({ status: 201 });
  return answer.id;
};
const nps = () => ({
  name: 'NPS',
  unit: 'points',
  direction: 'up',
  anchors: { red: 30, goal: 50 },
  aggregation: 'average',
  periodicity: 'monthly',
  ownerId: owner.personId,
});
const reading = (value: number) => ({ period: '2026-01', reading: { value }, source: 'Survey' });

test('a scorecard is drafted with the four perspectives, filled and published', async () => {
  const scorecardId = await make('/scorecards', { name: 'Strategy', level: 'enterprise' });
  const early = await post(`/scorecards/${scorecardId}/publish`, {});
  expect([early.status, early.body.code]).toEqual([409, 'scorecard/no-objectives']);
  const objectiveId = await make(`/scorecards/${scorecardId}/objectives`, {
    perspectiveId: 'customer',
    name: 'Loyal customers',
  });
  const kpiId = await make('/kpis', nps());
  const attached = await post(`/scorecards/${scorecardId}/objectives/${objectiveId}/kpis`, { kpiId });
  expect(attached).toMatchObject({ status: 200, body: { id: scorecardId, revision: 2 } });
  const published = await post(`/scorecards/${scorecardId}/publish`, {});
  expect(published).toMatchObject({ status: 200, body: { revision: 3 } });
  expect((await post(`/scorecards/${scorecardId}/publish`, {})).body).toEqual(published.body);
  const { state } = await service.execute.state(scorecard, scorecardId);
  expect(state).toMatchObject({
    status: 'published',
    perspectives: ['financial', 'customer', 'internalProcess', 'learningAndGrowth'].map((perspectiveId) => ({
      perspectiveId,
    })),
    objectives: [{ objectiveId, kpis: { [kpiId]: [{ value: 1 }] } }],
  });
});

test('an order names something', async () => {
  const order = `/scorecards/${await make('/scorecards', { name: 'In order', level: 'operations' })}/order`;
  expect(await post(order, { reason: 'Tidier' })).toMatchObject({
    status: 400,
    body: { fields: [{ message: 'at least one of perspectiveIds, objectiveIds and kpis' }] },
  });
  expect(await post(order, { kpis: [] })).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'body/kpis' }] },
  });
  expect(await post(order, { perspectiveIds: ['customer'] })).toMatchObject({ status: 200 });
});

test('a scorecard has perspectives of its own and serves a higher one', async () => {
  const alignedTo = await make('/scorecards', { name: 'Higher', level: 'operations' });
  const perspectives = [{ perspectiveId: 'processes', name: 'Processes' }];
  const lower = { name: 'Lower', level: 'businessUnit', alignedTo, perspectives };
  await make('/scorecards', lower);
  expect(await post('/scorecards', { ...lower, level: 'enterprise' })).toMatchObject({
    status: 422,
    body: { code: 'scorecard/not-higher', fields: [{ path: 'body/alignedTo' }] },
  });
  expect(await post('/scorecards', { ...lower, alignedTo: randomUUID() })).toMatchObject({
    status: 422,
    body: { code: 'scorecard/unknown-scorecard' },
  });
  expect(await post('/scorecards', { ...lower, unitId: randomUUID() })).toMatchObject({
    status: 422,
    body: { code: 'scorecard/unknown-unit' },
  });
});

test('refuses an unknown perspective, objective, KPI or scorecard, and an objective named twice', async () => {
  const scorecardId = await make('/scorecards', { name: 'Strategy', level: 'enterprise' });
  const objective = { perspectiveId: 'customer', name: 'Loyal customers' };
  const objectiveId = await make(`/scorecards/${scorecardId}/objectives`, objective);
  const refusals = [
    await post(`/scorecards/${scorecardId}/objectives`, { ...objective, perspectiveId: 'moon' }),
    await post(`/scorecards/${scorecardId}/objectives`, objective),
    await post(`/scorecards/${scorecardId}/objectives/${objectiveId}/kpis`, { kpiId: randomUUID() }),
    await post(`/scorecards/${scorecardId}/objectives/${randomUUID()}/kpis`, { kpiId: randomUUID() }),
    await post(`/scorecards/${randomUUID()}/publish`, {}),
  ];
  expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
    [422, 'scorecard/unknown-perspective'],
    [422, 'scorecard/objective-twice'],
    [422, 'scorecard/unknown-kpi'],
    [404, 'scorecard/unknown-objective'],
    [404, 'scorecard/unknown'],
  ]);
});

test('a KPI is measured and corrected by its owner, and its target revised', async () => {
  const kpiId = await make('/kpis', nps());
  const measured = await service.post(owner, `/kpis/${kpiId}/measurements`, reading(44));
  expect(measured).toMatchObject({ status: 201, body: { revision: 1 } });
  const measurementId = measured.body.id;
  const corrections = `/kpis/${kpiId}/measurements/${measurementId}/corrections`;
  const correction = { reading: { value: 45 }, reason: 'Late answers' };
  const corrected = await service.post(owner, corrections, correction);
  expect(corrected).toMatchObject({ status: 200, body: { id: kpiId, revision: 2 } });
  expect((await service.post(owner, corrections, correction)).body).toEqual(corrected.body);
  const target = { anchors: { red: 40, goal: 60 }, effectiveFrom: '2030-01-01' };
  expect(await post(`/kpis/${kpiId}/targets`, target)).toMatchObject({ status: 200, body: { revision: 3 } });
  expect((await service.post(owner, `/kpis/${kpiId}/targets`, target)).status).toBe(403);
});

test('only its owner and strategists measure a KPI', async () => {
  const kpiId = await make('/kpis', nps());
  for (const role of ['employee', 'manager', 'hr', 'auditor', 'integrator'] as const) {
    const other = await service.caller([role]);
    const { status, body } = await service.post(other, `/kpis/${kpiId}/measurements`, reading(1));
    expect([role, status, body.code]).toEqual([role, 403, 'access/denied']);
  }
});

test('the same key records one measurement, and another key cannot measure the period again', async () => {
  const kpiId = await make('/kpis', nps());
  const record = (key: string, value: number) =>
    service.post(strategist, `/kpis/${kpiId}/measurements`, reading(value), { 'idempotency-key': key });
  const first = await record('one', 44);
  expect((await record('one', 44)).body).toEqual(first.body);
  expect(await record('one', 45)).toMatchObject({ status: 422, body: { code: 'idempotency/key-reused' } });
  expect(await record('two', 44)).toMatchObject({ status: 409, body: { code: 'kpi/already-measured' } });
});

test('refuses an inconsistent KPI, and names the field', async () => {
  const kpiId = await make('/kpis', nps());
  const measurements = `/kpis/${kpiId}/measurements`;
  const unknown = `${measurements}/${randomUUID()}/corrections`;
  const refusals = [
    await post('/kpis', { ...nps(), anchors: { red: 50, goal: 30 } }),
    await post('/kpis', { ...nps(), direction: 'range' }),
    await post('/kpis', { ...nps(), ownerId: randomUUID() }),
    await post(measurements, { ...reading(1), period: '2026-Q1' }),
    await post(measurements, { ...reading(1), period: '2999-01' }),
    await post(measurements, { ...reading(1), reading: { numerator: 1, denominator: 2 } }),
    await post(measurements, { ...reading(1), occurredAt: '2999-01-01T00:00:00.000Z' }),
    await post(unknown, { reading: { value: 1 }, reason: 'None' }),
    await post(`/kpis/${randomUUID()}/measurements`, reading(1)),
  ];
  expect(refusals.map(({ status, body }) => [status, body.code, body.fields?.[0]?.path])).toEqual([
    [422, 'kpi/anchors-out-of-order', 'body/anchors/goal'],
    [422, 'kpi/anchors-of-another-direction', 'body/anchors'],
    [422, 'kpi/unknown-owner', 'body/ownerId'],
    [422, 'kpi/another-periodicity', 'body/period'],
    [422, 'kpi/period-in-the-future', 'body/period'],
    [422, 'kpi/another-reading', 'body/reading'],
    [422, 'occurred-at/in-the-future', 'body/occurredAt'],
    [404, 'kpi/unknown-measurement', undefined],
    [404, 'kpi/unknown', undefined],
  ]);
});
