import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readMapping } from '@cairn/operator/import.mapping';
import { importMeasurements } from '@cairn/operator/import.measurements';
import { startProgram } from '@cairn/testing/start-program';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { staff } from './organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

const program = fileURLToPath(import.meta.resolve('@cairn/operator/main'));

let system: System;
let strategist: Caller;
let ownerId: string;
let url: string;
let folder: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  const people = await staff(system);
  ownerId = people.subject.personId;
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
const start = (file: string, ...more: string[]) => {
  const sent = ['--url', url, '--token-file', join(folder, 'token'), ...more];
  return startProgram(program, ['import', 'measurements', file, ...sent], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
};
const run = async (file: string, ...more: string[]) => {
  const started = await start(file, ...more);
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
  const by = await readMapping(mapping);
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
  const periods = Array.from({ length: 24 }, (_, index) => weeks(1990 + index)).flat();
  const lines = periods.flatMap((period) =>
    kpis.map((kpiId) => ({ kpiId, period, value: 1, source: 'ERP' })),
  );
  const file = await write('all.json', JSON.stringify(lines));
  const killed = await start(file);
  await killed.says(/1000 of 2496 lines/);
  expect(await killed.end('SIGKILL')).toBe('SIGKILL');
  const completed = await run(file);
  expect(completed.code).toBe(0);
  expect(completed.output).toMatch(/[1-9]\d* recorded, 0 corrected, [1-9]\d* unchanged, 0 refused/);
  for (const kpiId of kpis) expect(await readingsOf(kpiId)).toEqual(periods.map(() => 'KpiMeasured'));
});
