import { isThorough } from '@cairn/testing/limits';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goalFile } from '@cairn/operator/import.goals';
import { kpiFile } from '@cairn/operator/import.kpis';
import { type Mapping, noMapping, readMapping } from '@cairn/operator/import.mapping';
import { importMeasurements, measurementFields } from '@cairn/operator/import.measurements';
import { scorecardFile } from '@cairn/operator/import.scorecards';
import type { ImportKind } from '@cairn/operator/import.step';
import { importThings } from '@cairn/operator/import.things';
import { startProgram } from '@cairn/testing/start-program';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { okrCycle, type Staff, staff, year } from './organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';
import { customFieldSteps } from './import-fields.steps.ts';

const program = fileURLToPath(import.meta.resolve('@cairn/operator/main'));

let system: System;
let people: Staff;
let strategist: Caller;
let ownerId: string;
let cycleId: string;
let url: string;
let folder: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  ownerId = people.subject.personId;
  cycleId = (await system.does(people.hr, '/cycles', okrCycle('Goals'))).id;
  const { personId } = await people.join('Stef', ['strategist']);
  strategist = await system.caller(['strategist'], { personId });
  url = await system.command.listen({ port: 0, host: '127.0.0.1' });
  folder = await mkdtemp(join(tmpdir(), 'cairn-import-'));
  await writeFile(join(folder, 'token'), strategist.token);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await system.stop();
});

const define = async (name: string): Promise<string> => {
  const kpi = { name, direction: 'up', anchors: { red: 30, goal: 50 }, aggregation: 'sum', ownerId };
  const { id } = await system.does(strategist, '/kpis', { ...kpi, periodicity: 'weekly' });
  return id;
};
const write = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};
const start = (kind: string, file: string, ...more: string[]) => {
  const sent = ['--url', url, '--token-file', join(folder, 'token'), ...more];
  return startProgram(program, ['import', kind, file, ...sent], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
};
const run = async (kind: string, file: string, ...more: string[]) => {
  const started = await start(kind, file, ...more);
  return { code: await started.exited, output: started.output() };
};
const readingsOf = async (kpiId: string): Promise<string[]> => {
  const types: string[] = [];
  for await (const entry of system.store.readStream(`kpi-${kpiId}`))
    if (entry.kind === 'event') types.push(entry.event.type);
  return types.slice(1);
};
const weeks = (year: number) =>
  Array.from({ length: 52 }, (_, week) => `${year}-W${String(week + 1).padStart(2, '0')}`);

const imported = async (file: string, mapping: string, dryRun = false) => {
  const by = await readMapping(mapping, measurementFields);
  const asked = { url, token: strategist.token, file, mapping: by, dryRun, onProgress: () => undefined };
  return (await importMeasurements(asked)).map(({ line, outcome, code, fields }) => ({
    line,
    outcome,
    code,
    wrong: fields?.[0]?.message,
  }));
};

test('a file is tried in a dry run, imported by its mapping, and changes nothing the second time', async () => {
  const kpiId = await define('Visits');
  const file = await write('visits.csv', 'KPI;Week;Amount\nVisits;2024-W01;12.5\nVisits;2024-W02;13,5\n');
  const columns = { kpiId: 'KPI', period: 'Week', value: 'Amount' };
  const named = { columns, constants: { source: 'Web' }, kpis: { Visits: kpiId } };
  const mapping = await write('mapping.json', JSON.stringify(named));
  expect(await imported(file, mapping, true)).toEqual([
    { line: 2, outcome: 'recorded' },
    { line: 3, outcome: 'refused', code: 'line/invalid', wrong: expect.stringContaining('decimal point') },
  ]);
  expect(await readingsOf(kpiId)).toEqual([]);

  await writeFile(file, 'KPI;Week;Amount\nVisits;2024-W01;12.5\nVisits;2024-W02;13.5\n');
  expect(await imported(file, mapping)).toMatchObject([{ outcome: 'recorded' }, { outcome: 'recorded' }]);
  expect(await imported(file, mapping)).toMatchObject([{ outcome: 'unchanged' }, { outcome: 'unchanged' }]);
  expect(await readingsOf(kpiId)).toEqual(['KpiMeasured', 'KpiMeasured']);
});

test('an import that is killed is completed by the same file', async () => {
  const kpis = await Promise.all(['A', 'B'].map(define));
  const periods = Array.from({ length: 20 }, (_, index) => weeks(1990 + index)).flat();
  const lines = periods.flatMap((period) =>
    kpis.map((kpiId) => ({ kpiId, period, value: 1, source: 'ERP' })),
  );
  const file = await write('all.json', JSON.stringify(lines));
  const killed = await start('measurements', file);
  await killed.says(/1000 of 2080 sent/);
  expect(await killed.end('SIGKILL')).toBe('SIGKILL');
  const completed = await run('measurements', file);
  expect(completed.code).toBe(0);
  expect(completed.output).toMatch(/[1-9]\d* recorded, 0 corrected, [1-9]\d* unchanged, 0 refused/);
  for (const kpiId of kpis) expect(await readingsOf(kpiId)).toEqual(periods.map(() => 'KpiMeasured'));
});

const linesPut = (kind: ImportKind, file: string, dryRun = false, mapping: Mapping = noMapping) =>
  importThings(kind, {
    url,
    token: strategist.token,
    file,
    mapping,
    dryRun,
    onProgress: () => undefined,
  });
const put = async (...asked: Parameters<typeof linesPut>) => {
  const lines = await linesPut(...asked);
  return lines.map(({ line, outcome, code, fields }) =>
    [line, outcome, code, fields?.[0]?.path].filter(Boolean).join(' '),
  );
};
const eventsIn = async (): Promise<number> => {
  let count = 0;
  for await (const { kind } of system.store.readAll()) if (kind === 'event') count += 1;
  return count;
};

const goals = (...rows: string[]) =>
  [
    'goal,parent,title,level,ambition,cycleId,ownerId,occurredAt,keyResult,kind,baseline,target',
    ...rows,
  ].join('\n');
const goalRow = (id: string, parent: string, keyResult: string, target: string | number = 9) =>
  `${id},${parent},Goal ${id},individual,committed,${cycleId},${ownerId},${year}-02-01T00:00:00Z,${keyResult},increase,1,${target}`;

test('goals come from a file with their key results and parents, and change nothing the second time', async () => {
  const bad = goals(
    goalRow('A', 'Z', 'One'),
    goalRow('B', '', 'Two', '"1,5"'),
    goalRow('C', 'B', 'Three', 1),
  );
  const file = await write('goals.csv', bad);
  const before = await eventsIn();
  expect(await put(goalFile, file, true)).toEqual([
    '2 refused line/needs-another parent',
    '3 refused line/invalid target',
    '4 refused key-result/target-equals-baseline target',
  ]);
  const good = goals(goalRow('A', 'B', 'One'), goalRow('B', '', 'Two'), goalRow('B', '', 'Three'));
  await writeFile(file, good);
  expect(await put(goalFile, file, true)).toEqual(['2 written', '3 written', '4 written']);
  expect(await eventsIn()).toBe(before);
  await put(goalFile, file);
  const written = await eventsIn();
  expect(written).toBe(before + 4);
  expect(await put(goalFile, file)).toEqual(['2 unchanged', '3 unchanged', '4 unchanged']);
  await writeFile(file, good.replace('Goal A', 'Another goal'));
  expect(await put(goalFile, file)).toEqual([
    '2 refused idempotency/key-reused',
    '3 unchanged',
    '4 unchanged',
  ]);
  expect(await eventsIn()).toBe(written);
});

customFieldSteps(() => ({
  system,
  people,
  strategist,
  cycleId,
  ownerId,
  put,
  write,
  eventsIn,
  goals,
  goalRow,
  queryUrl: () => system.query.listen({ port: 0, host: '127.0.0.1' }),
}));

test.runIf(isThorough)('an import of goals that is killed is completed by the same file', async () => {
  const rows = Array.from({ length: 200 }, (_, i) => goalRow(`K${i}`, '', 'One'));
  const file = await write('many.csv', goals(...rows));
  const before = await eventsIn();
  const killed = await start('goals', file);
  await killed.says(/100 of 200 sent/);
  expect(await killed.end('SIGKILL')).toBe('SIGKILL');
  const completed = await run('goals', file);
  expect(completed.output).toMatch(/\d+ written, [1-9]\d* unchanged, 0 refused/);
  expect(await eventsIn()).toBe(before + 200);
});

test('KPIs come with targets of which none overlap, and a scorecard with what is on it', async () => {
  const kpi = {
    kpi: 'V',
    name: 'Visits',
    direction: 'up',
    aggregation: 'sum',
    periodicity: 'weekly',
    ownerId,
  };
  const anchors = { red: 1, goal: 2 };
  const next = { ...kpi, anchors: { red: 2, goal: 4 } };
  const kpis = [
    { ...kpi, anchors },
    { ...next, effectiveFrom: '2050-01-01', effectiveTo: '2050-06-30' },
    { ...next, effectiveFrom: '2050-06-01', effectiveTo: '2050-12-31' },
  ];
  const kpiPath = await write('kpis.json', JSON.stringify(kpis));
  expect(await put(kpiFile, kpiPath, true)).toEqual([
    '1 written',
    '2 written',
    '3 refused kpi/overlapping-target effectiveFrom',
  ]);
  const kpiId = await define('Orders');
  const head = 'scorecard;name;level;publish;perspectiveId;objective;objectiveName;kpiId;effect';
  const card = (last: string) =>
    [head, `S;Firm;enterprise;yes;learningAndGrowth;L;Learn;${kpiId};C`, `S;;;;customer;C;${last}`].join(
      '\n',
    );
  const file = await write('card.csv', card('Serve;not-a-kpi;'));
  const left = ['2 refused scorecard/lines-refused', '3 refused request/invalid kpiId'];
  expect(await put(scorecardFile, file, true)).toEqual(left);
  expect(await put(scorecardFile, file)).toEqual(left);
  await writeFile(file, card(`Serve;${kpiId};`));
  expect(await put(scorecardFile, file)).toEqual(['2 written', '3 written']);
  expect(await put(scorecardFile, file)).toEqual(['2 unchanged', '3 unchanged']);

  const objectives = [
    { objective: 'C', name: 'Serve', perspectiveId: 'customer', kpis: [{ kpiId: 'none' }] },
  ];
  const whole = { scorecard: 'N', name: 'North', level: 'enterprise', publish: true, objectives };
  const json = await write('card.json', JSON.stringify([whole]));
  expect(await linesPut(scorecardFile, json, true)).toMatchObject([
    { code: 'request/invalid', note: expect.stringContaining('does not publish the scorecard') },
  ]);
});
