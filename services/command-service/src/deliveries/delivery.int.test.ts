import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, type CommandService, startCommandService } from '../command-service.fixture.ts';
import type { deliveryReply } from './delivery.shapes.ts';
import { EventStoreUnavailable } from '@cairn/event-store/errors';
import type { z } from 'zod';

type Delivered = z.infer<typeof deliveryReply>;
type Problem = { code: string; detail: string; fields?: { path: string; message: string }[] };

let service: CommandService;
let strategist: Caller;
let machine: Caller;
let ownerId: string;
let breaking: number | undefined;
/** How often the event store does not answer next. */
let silent = 0;
beforeAll(async () => {
  service = await startCommandService({
    around: (execute) =>
      Object.assign(
        ((execution: never) => {
          if (breaking !== undefined && --breaking < 0) throw new Error('the process is killed');
          if (silent > 0 && silent-- > 0) throw new EventStoreUnavailable(new Error('no answer'));
          return execute(execution);
        }) as typeof execute,
        execute,
      ),
  });
  strategist = await service.caller(['strategist']);
  machine = await service.caller(['integrator'], { kind: 'system' });
  const hr = await service.caller(['hr']);
  const { body } = await service.post(hr, '/people', { name: 'Owner' });
  ownerId = body.id;
  await service.post(hr, `/people/${ownerId}/employments`, { effectiveFrom: '2020-01-01' });
});
afterAll(() => service.stop());

const define = async (): Promise<string> => {
  const kpi = { name: 'Visits', direction: 'up', anchors: { red: 30, goal: 50 }, ownerId };
  const { body } = await service.post(strategist, '/kpis', {
    ...kpi,
    aggregation: 'sum',
    periodicity: 'monthly',
  });
  return body.id;
};
const admit = (kpiId: string) =>
  service.post(strategist, `/kpis/${kpiId}/feeders`, {
    feederId: machine.personId,
    feederName: 'Web analytics',
  });

const deliver = async (
  by: Caller,
  payload: string | Buffer,
  { type = 'text/csv', mode = 'bestEffort' } = {},
) => {
  const reply = await service.app.inject({
    method: 'POST',
    url: `/v1/kpis/measurements?mode=${mode}`,
    headers: { 'content-type': type, ...by.headers },
    payload,
  });
  return { status: reply.statusCode, body: reply.json<Delivered & Problem>() };
};
const header = 'kpiId,period,value,source,reason\n';
const counts = ({ recorded, corrected, unchanged, refused }: Delivered) => [
  recorded,
  corrected,
  unchanged,
  refused,
];
const eventsOf = async (kpiId: string): Promise<string[]> => {
  const types: string[] = [];
  for await (const entry of service.store.readStream(`kpi-${kpiId}`, {}))
    if (entry.kind === 'event') types.push(entry.event.type);
  return types;
};

describe('a delivery', () => {
  test('records each line once, and corrects what the same source delivers with another reading', async () => {
    const kpiId = await define();
    const months = ['2026-01', '2026-02', '2026-03'].map((period) => `${kpiId},${period},40,Web,\n`).join('');
    const first = await deliver(strategist, header + months);
    expect([first.status, counts(first.body)]).toEqual([200, [3, 0, 0, 0]]);
    const again = await deliver(strategist, header + months);
    expect(counts(again.body)).toEqual([0, 0, 3, 0]);
    expect(again.body.position).toBe(first.body.position);
    const changed = await deliver(strategist, `${header}${kpiId},2026-02,41,Web,Late visits\n`);
    expect(changed.body.lines).toMatchObject([{ line: 2, outcome: 'corrected', period: '2026-02' }]);
    expect(await eventsOf(kpiId)).toEqual([
      'KpiDefined',
      'KpiMeasured',
      'KpiMeasured',
      'KpiMeasured',
      'KpiMeasurementCorrected',
    ]);
  });

  test('takes NDJSON too, and tells what is wrong with each line', async () => {
    const kpiId = await define();
    const line = { kpiId, period: '2026-01', value: 40, source: 'Web' };
    const lines = [
      line,
      { ...line, source: 'ERP' },
      { ...line, period: '2999-01' },
      { ...line, period: '2026-02', value: '12,5' },
      { ...line, kpiId: randomUUID() },
      { ...line, period: '2026-03', value: undefined },
      { ...line, period: '2026-04', occurredAt: '2999-01-01T00:00:00Z' },
    ];
    const body = `${lines.map((each) => JSON.stringify(each)).join('\n')}\nnone\n`;
    const found = await deliver(strategist, body, { type: 'application/x-ndjson' });
    expect(
      found.body.lines.map(({ outcome, code, fields }) => [outcome, code, fields?.map(({ path }) => path)]),
    ).toEqual([
      ['recorded', undefined, undefined],
      ['refused', 'kpi/already-measured', ['period']],
      ['refused', 'kpi/period-in-the-future', ['period']],
      ['refused', 'line/invalid', ['value']],
      ['refused', 'kpi/unknown', ['kpiId']],
      ['refused', 'line/no-reading', ['value']],
      ['refused', 'occurred-at/in-the-future', ['occurredAt']],
      ['refused', 'line/malformed-json', undefined],
    ]);
    expect(found.body.lines[3]?.fields?.[0]?.message).toMatch(/decimal point/);
    expect(found.body.lines[3]).toMatchObject({ kpiId, period: '2026-02', source: 'Web' });
    expect(found.body.lines[7]).toMatchObject({ kpiId: null, period: null, source: null });
  });

  test('repeats what could be read of a line that is refused', async () => {
    const kpiId = await define();
    const { body } = await deliver(
      strategist,
      `${header}${kpiId},2026-13,1,Web,\nnone,2026-01,1,Web,\n${kpiId},2026-01\n`,
    );
    expect(body.lines).toMatchObject([
      { line: 2, kpiId, period: null, source: 'Web' },
      { line: 3, kpiId: null, period: '2026-01', source: 'Web' },
      { line: 4, code: 'line/wrong-columns', kpiId: null, period: null, source: null },
    ]);
  });

  test('writes nothing if all or nothing is asked for and one line is refused', async () => {
    const [kpiId, other] = [await define(), await define()];
    const body = `${header}${kpiId},2026-01,40,Web,\n${other},2026-Q1,40,Web,\n`;
    const refused = await deliver(strategist, body, { mode: 'allOrNothing' });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'measurements/refused', fields: [{ path: 'body/3/period' }] },
    });
    expect(await eventsOf(kpiId)).toEqual(['KpiDefined']);
    const right = await deliver(strategist, body.replace('2026-Q1', '2026-02'), { mode: 'allOrNothing' });
    expect(counts(right.body)).toEqual([2, 0, 0, 0]);
  });

  test('that is broken off is completed by the same request', async () => {
    const kpis = await Promise.all(Array.from({ length: 40 }, define));
    const body =
      header + kpis.map((kpiId) => `${kpiId},2026-01,40,Web,\n${kpiId},2026-02,41,Web,\n`).join('');
    breaking = 25;
    expect((await deliver(strategist, body, { mode: 'allOrNothing' })).status).toBe(500);
    breaking = undefined;
    const completed = await deliver(strategist, body, { mode: 'allOrNothing' });
    const { recorded, unchanged, refused } = completed.body;
    expect([recorded + unchanged, refused, recorded > 0, unchanged > 0]).toEqual([80, 0, true, true]);
    for (const kpiId of kpis)
      expect(await eventsOf(kpiId)).toEqual(['KpiDefined', 'KpiMeasured', 'KpiMeasured']);
  });

  test('is not refused if the event store does not answer a part at once', async () => {
    const kpis = await Promise.all(Array.from({ length: 3 }, define));
    silent = 4;
    const body = header + kpis.map((kpiId) => `${kpiId},2026-01,40,Web,\n`).join('');
    expect(counts((await deliver(strategist, body)).body)).toEqual([3, 0, 0, 0]);
    silent = 40;
    expect((await deliver(strategist, body.replaceAll('2026-01', '2026-02'))).status).toBe(503);
    silent = 0;
  });
});

describe('a machine', () => {
  test('writes only the KPIs that were given to it, as long as they are', async () => {
    const [kpiId, other] = [await define(), await define()];
    expect((await admit(kpiId)).status).toBe(200);
    const body = `${header}${kpiId},2026-01,40,Web,\n${other},2026-01,40,Web,\n`;
    const { lines } = (await deliver(machine, body)).body;
    expect(lines.map(({ outcome, code }) => [outcome, code])).toEqual([
      ['recorded', undefined],
      ['refused', 'access/denied'],
    ]);
    const alone = { period: '2026-02', reading: { value: 1 }, source: 'Web' };
    expect((await service.post(machine, `/kpis/${kpiId}/measurements`, alone)).status).toBe(201);
    expect((await service.post(machine, `/kpis/${other}/measurements`, alone)).status).toBe(403);
    const dismissal = `/kpis/${kpiId}/feeders/${machine.personId}/dismiss`;
    expect((await service.post(strategist, dismissal, { reason: 'Another tool' })).status).toBe(200);
    expect(counts((await deliver(machine, body)).body)).toEqual([0, 0, 0, 2]);
    expect((await service.post(machine, `/kpis/${other}/feeders`, {})).status).toBe(400);
  });

  test('may not be admitted by itself, and others may not deliver', async () => {
    const kpiId = await define();
    const body = { feederId: machine.personId, feederName: 'Web analytics' };
    expect((await service.post(machine, `/kpis/${kpiId}/feeders`, body)).status).toBe(403);
    expect((await deliver(await service.caller(['hr']), header)).status).toBe(403);
  });
});

describe('a body that is no delivery', () => {
  test.each([
    {
      what: 'a CSV of 20 MB',
      body: Buffer.alloc(20 * 1024 * 1024, `${header}x\n`),
      answer: [413, 'body/too-large'],
    },
    {
      what: 'a CSV in UTF-16',
      body: Buffer.from(header, 'utf16le'),
      answer: [400, 'body/not-utf-8'],
    },
    {
      what: 'a CSV that says UTF-16',
      body: header,
      type: 'text/csv; charset=utf-16',
      answer: [415, 'body/unsupported-media-type'],
    },
    { what: 'a CSV of other columns', body: 'a,b\n1,2\n', answer: [400, 'body/malformed-csv'] },
    {
      what: 'JSON',
      body: '{}',
      type: 'application/json',
      answer: [415, 'body/unsupported-media-type'],
    },
  ])('is refused: $what', async ({ what, body, type = 'text/csv', answer }) => {
    const { status, body: problem } = await deliver(strategist, body, { type });
    expect([status, problem.code]).toEqual(answer);
    if (what === 'JSON') expect(problem.detail).toBe('Send the body as text/csv or application/x-ndjson.');
  });
});
