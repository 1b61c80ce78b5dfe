import { dayOf, msPerDay } from '@cairn/contracts/day';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { periodOn } from '@cairn/domain/kpi-period';
import { okr } from '@cairn/okr-projector/okr.projection';
import { viewerOf } from '@cairn/query-service/asking/viewer';
import { kpiWhole } from '@cairn/query-service/scorecards/kpi.query';
import { scorecardWhole } from '@cairn/query-service/scorecards/scorecard.query';
import { openPostgres, type Postgres } from '@cairn/read-model/postgres';
import { scratchDatabase } from '@cairn/read-model/scratch-database.fixture';
import { reviews } from '@cairn/review-projector/reviews.projection';
import { createLogger } from '@cairn/runtime/logger';
import { scorecards } from '@cairn/scorecard-projector/scorecards.projection';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { foldLog } from '../fold-log.ts';
import { type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

const begin = Date.parse('2026-01-05T09:00:00.000Z');
const reason = 'It is better so';

let now = new Date(begin);
let system: System;
let people: Staff;
let strategist: Caller;
let card: string;
let objective: string;
const kpis: string[] = [];
const measurements: { kpiId: string; measurementId: string }[] = [];

const define = async (name: string, more: object = {}): Promise<string> => {
  const { id } = await system.does(strategist, '/kpis', {
    name,
    direction: 'up',
    anchors: { red: 50, goal: 100 },
    aggregation: 'average',
    periodicity: 'weekly',
    ownerId: people.subject.personId,
    ...more,
  });
  kpis.push(id);
  return id;
};

const steps = [
  'measure',
  'measure',
  'correct',
  'target',
  'formula',
  'rename',
  'weight',
  'detach',
  'attach',
] as const;
type Step = { what: (typeof steps)[number]; n: number; back: number };
const anyStory: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...steps),
    n: fc.integer({ min: 0, max: 9 }),
    back: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 36, maxLength: 36 },
);

const formula = (weight: number) => ({
  kind: 'weightedMean',
  inputs: [{ kpiId: kpis[0], weight }, { kpiId: kpis[1] }],
});

/** Sends a step; some are refused. */
const take = async ({ what, n, back }: Step): Promise<boolean> => {
  const kpiId = kpis[n % 2] ?? '';
  const at = new Date(now.getTime() - back * msPerDay).toISOString();
  const send = async (path: string, body: object) => {
    const { status, body: made } = await system.post(strategist, path, body);
    if (what === 'measure' && status === 201) measurements.push({ kpiId, measurementId: made.id });
    return status < 300;
  };
  switch (what) {
    case 'measure':
      return send(`/kpis/${kpiId}/measurements`, {
        period: periodOn('weekly', dayOf(Date.parse(at) - (n % 3) * 7 * msPerDay)),
        reading: { value: 40 + 10 * n },
        source: 'ERP',
        occurredAt: at,
      });
    case 'correct': {
      const chosen = measurements[(n + back) % (measurements.length || 1)];
      const to = `/kpis/${chosen?.kpiId}/measurements/${chosen?.measurementId}/corrections`;
      return send(to, { reading: { value: 45 + 10 * n }, reason });
    }
    case 'target':
      return send(`/kpis/${kpiId}/targets`, {
        anchors: { red: 40 + n, goal: 90 + n },
        effectiveFrom: dayOf(Date.parse(at) - 7 * back * msPerDay),
        reason,
      });
    case 'formula':
      return send(`/kpis/${kpis[2]}/formula`, { formula: formula(n + 2), reason });
    case 'rename':
      return send(`/kpis/${kpiId}/revisions`, { name: `Called ${n}`, reason });
    case 'weight': {
      const weights = [{ kpiId: kpis[0], objectiveId: objective, weight: n + 2 }];
      return send(`/scorecards/${card}/weights`, { weights, effectiveFrom: dayOf(now), reason });
    }
    case 'detach':
      return send(`/scorecards/${card}/objectives/${objective}/kpis/${kpis[1]}/detach`, { reason });
    case 'attach':
      return send(`/scorecards/${card}/objectives/${objective}/kpis`, { kpiId: kpis[1], weight: 1 + n });
  }
};

const taken = new Set<string>();
beforeAll(async () => {
  system = await startSystem({ reactor: false, now: () => now });
  people = await staff(system);
  const { personId } = await people.join('Stef', ['strategist']);
  strategist = await system.caller(['strategist'], { personId });
  await define('Sales');
  await define('Visits');
  await define('Mix', { formula: formula(1) });
  const drafted = { name: 'Card', level: 'operations', perspectives: [{ perspectiveId: 'p', name: 'P' }] };
  card = (await system.does(strategist, '/scorecards', drafted)).id;
  const body = { perspectiveId: 'p', name: 'O' };
  objective = (await system.does(strategist, `/scorecards/${card}/objectives`, body)).id;
  for (const kpiId of kpis)
    await system.does(strategist, `/scorecards/${card}/objectives/${objective}/kpis`, { kpiId });
  const [story = []] = fc.sample(anyStory, { numRuns: 1, seed: 11 });
  for (const step of story) {
    now = new Date(now.getTime() + 2 * msPerDay);
    if (await take(step)) taken.add(step.what);
  }
});
afterAll(() => system.stop());

type Said = Record<string, unknown>;
const ofNow = new Set(['position', 'seenAt', 'parked', 'asOf', 'knownAt']);

/** What an answer says of the past. The name beside an id in a change is that of today. */
const saidOf = (answer: Said): Said => {
  const said = Object.entries(answer).filter(([name]) => !ofNow.has(name));
  const text = JSON.stringify(Object.fromEntries(said), (key, value: unknown) =>
    key === 'kpiName' ? undefined : value,
  );
  return JSON.parse(text) as Said;
};

const paths = () => [...kpis.map((kpiId) => `/kpis/${kpiId}`), `/scorecards/${card}`];
const live = (asOf: Date, knownAt: Date) =>
  Promise.all(
    paths().map(async (path) => {
      const asked = `${path}?asOf=${asOf.toISOString()}&knownAt=${knownAt.toISOString()}`;
      const { status, body } = await system.get<Said>(strategist, asked);
      return status === 404 ? undefined : saidOf(body);
    }),
  );

/** The answers of read models that end there. */
const answersOf = async (postgres: Postgres, at: Date) => {
  const { store, settings, sameLog, tail } = system;
  const demanded = { ...sameLog, demand: async () => {} };
  const context = { ...settings, store, tail, postgres, sameLog: demanded, now: () => at };
  const { timeZone } = settings;
  const viewerFor = (action: 'ReadScorecard' | 'ReadGoals') =>
    viewerOf({ personId: strategist.personId, roles: ['strategist'] }, action, context);
  const asked = { range: {}, points: 120 };
  const goalViewer = viewerFor('ReadGoals');
  const ofKpi = { ...asked, viewer: goalViewer, now: at, timeZone, past: undefined };
  const shown = await Promise.all(kpis.map((kpiId) => kpiWhole(context, kpiId, ofKpi)));
  const viewers = { viewer: viewerFor('ReadScorecard'), goalViewer };
  const whole = await scorecardWhole(context, card, { ...asked, ...viewers });
  return [...shown, whole].map((answer) => (answer ? saidOf(answer) : undefined));
};

/**
 * The log up to both clocks. For which periods a target holds does not depend on when that was said, and a correction takes the
 * place of the reading that it corrects.
 */
const cutAt = (log: readonly AnyRecorded[], asOf: Date, knownAt: Date): AnyRecorded[] => {
  const measured = new Map<string, string>();
  return log.filter((event) => {
    const { type, data, metadata } = event;
    if (type === 'KpiMeasured') measured.set(data.measurementId, data.occurredAt);
    const occurredAt =
      type === 'KpiMeasurementCorrected' ? (measured.get(data.measurementId) ?? '') : data.occurredAt;
    const isTarget = type === 'KpiTargetRevised';
    return metadata.recordedAt <= knownAt.toISOString() && (isTarget || occurredAt <= asOf.toISOString());
  });
};

test('KPIs and scorecards of the past are what a fold of the log shows that is cut at both clocks', async () => {
  expect([...taken].sort()).toEqual([...new Set(steps)].sort());
  const log: AnyRecorded[] = [];
  for await (const entry of system.store.readAll()) if (entry.kind === 'event') log.push(entry.event);
  const logger = createLogger({ service: 'test', level: 'silent' });
  const postgres = openPostgres({ url: await scratchDatabase(), logger });
  const between = fc.integer({ min: begin, max: now.getTime() }).map((at) => new Date(at));
  const cuts = fc.sample(fc.tuple(between, between), { numRuns: rounds(5), seed: 3 });
  await foldLog(postgres, reviews, log);
  await foldLog(postgres, okr, log);
  for (const [asOf, knownAt] of cuts) {
    await foldLog(postgres, scorecards, cutAt(log, asOf, knownAt));
    expect(await live(asOf, knownAt)).toEqual(await answersOf(postgres, asOf));
  }
  await postgres.close();
});

test('a history has the figures that are shown for each of its points', async () => {
  type Point = { at: string; asKnownThen: object | null } & object;
  const knownAt = new Date(begin + 40 * msPerDay);
  // A later first day leaves out the readings that others had followed by then.
  const asked = paths().flatMap((path) => ['2026-01-05', '2026-02-16'].map((from) => ({ path, from })));
  for (const { path, from } of asked) {
    const series = `${path}/history?from=${from}&every=week&knownAt=${knownAt.toISOString()}`;
    const { points } = await system.reads<{ points: Point[] }>(strategist, series);
    expect(points.length).toBeGreaterThan(from === '2026-01-05' ? 8 : 2);
    for (const { at, asKnownThen, day: _, period: __, ...figures } of points as (Point & Said)[]) {
      const shown = async (known: string) =>
        (await system.get<Said>(strategist, `${path}?asOf=${at}&knownAt=${known}`)).body;
      expect(await shown(knownAt.toISOString())).toMatchObject(figures);
      const { period: ___, ...then } = (asKnownThen ?? {}) as Said;
      expect(await shown(at < knownAt.toISOString() ? at : knownAt.toISOString())).toMatchObject(then);
    }
  }
});

test('a list shows each KPI by its latest reading, as the KPI itself does', async () => {
  const { kpis: listed } = await system.reads<{ kpis: Said[] }>(strategist, '/kpis');
  expect(listed.map(({ kpiId }) => kpiId)).toEqual(kpis);
  const lengths: number[] = [];
  for (const { kpiId, period, measuredAt, ...shown } of listed) {
    const whole = await system.reads<Said & { series: { period: string; occurredAt: string }[] }>(
      strategist,
      `/kpis/${String(kpiId)}`,
    );
    expect(whole).toMatchObject(shown);
    lengths.push(whole.series.length);
    expect(whole.series.at(-1)).toMatchObject({ period, occurredAt: measuredAt });
  }
  expect(Math.max(...lengths)).toBeGreaterThan(2);
});
