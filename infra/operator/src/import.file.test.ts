import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRows } from './import.file.ts';
import { mapRow, noMapping, readMapping, refuseUnknownColumns } from './import.mapping.ts';
import { tokenIn } from './text-file.ts';
import { measurementFields, partsOf } from './import.measurements.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const written = async (name: string, content: string | Buffer): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

test('reads the rows of a CSV with their lines, and those of a JSON array with their places', async () => {
  const row = { kpiId: 'k', value: '1' };
  expect(await readRows(await written('a.csv', '\uFEFFkpiId;value\r\n\r\nk;1\r\n'))).toEqual([
    { line: 3, row },
  ]);
  expect(await readRows(await written('a.json', JSON.stringify([row])))).toEqual([{ line: 1, row }]);
});

test.each([
  ['utf16.csv', Buffer.from('kpiId\n', 'utf16le'), /is in UTF-16\. Save it in UTF-8\.$/],
  ['latin1.csv', Buffer.from('Büro\n', 'latin1'), /is not in UTF-8\. Save it in UTF-8\.$/],
  ['object.json', '{}', /is not an array of objects\.$/],
  ['figures.json', '[1]', /is not an array of objects\.$/],
  ['empty.csv', '', /has no rows\.$/],
  ['header.csv', 'kpiId\n', /has no rows\.$/],
  ['empty.json', '[]', /has no rows\.$/],
  ['broken.json', '[{', /broken\.json is not valid JSON\.$/],
])('refuses a file that it cannot read: %s', async (name, content, reason) => {
  await expect(readRows(await written(name, content))).rejects.toThrow(reason);
});

test('refuses a file that is too large before it reads it', async () => {
  const path = await written('large.csv', '');
  // It has no blocks on the disk.
  await truncate(path, 5 * 1024 ** 3);
  await expect(readRows(path)).rejects.toThrow(`${path} has 5120 MB; 16 MB is the most.`);
});

test('says which file is not there', async () => {
  const path = join(folder, 'nowhere.csv');
  const said = `There is no file ${path}.`;
  await expect(readRows(path)).rejects.toThrow(said);
  await expect(readMapping(path, measurementFields)).rejects.toThrow(said);
  await expect(tokenIn(path)).rejects.toThrow(said);
});

test.each(['', 'two tokens', 'one\nother', 'Bearer x'])(
  'takes no token from a file with %j',
  async (content) => {
    const path = await written('token', content);
    await expect(tokenIn(path)).rejects.toThrow(`${path} does not hold one token and nothing else.`);
    expect(await tokenIn(await written('token', 'a.b-c_d\n'))).toBe('a.b-c_d');
  },
);

test('maps columns, constants and the names of KPIs, and leaves out what is empty', () => {
  const fields = measurementFields;
  const mapping = {
    ...noMapping,
    fields,
    columns: { kpiId: 'KPI', value: 'Amount', reason: 'Why' },
    constants: { source: 'Web' },
    kpis: { Visits: 'k' },
  } as const;
  const row = { KPI: 'Visits', Amount: '12.5', Why: '', period: '2026-01' };
  expect(mapRow(row, mapping)).toEqual({ kpiId: 'k', period: '2026-01', value: 12.5, source: 'Web' });
  expect(mapRow({ value: '12,5' }, { ...noMapping, fields })).toEqual({ value: '12,5' });
});

test('refuses a mapping of a field that there is not, and names it', async () => {
  const path = await written('mapping.json', JSON.stringify({ columns: { worth: 'X' } }));
  await expect(readMapping(path, measurementFields)).rejects.toThrow(/mapping\.json: columns/);
});

test('takes columns for custom fields only where things have them, each with a name or an id', async () => {
  const id = 'a01ee777-ceea-467f-9c1b-0123456789ab';
  const read = async (fieldId: string, hasCustomFields: boolean) =>
    readMapping(
      await written('custom.json', JSON.stringify({ customFields: { Budget: fieldId } })),
      measurementFields,
      { hasCustomFields },
    );
  expect(await read(id, true)).toMatchObject({ customFields: { Budget: id } });
  expect(await read('Budget of the year', true)).toMatchObject({
    customFields: { Budget: 'Budget of the year' },
  });
  await expect(read(' ', true)).rejects.toThrow(
    /custom\.json: customFields\.Budget: must be the name or the id of a/,
  );
  await expect(read(id, false)).rejects.toThrow(/customFields\.Budget: must be left out/);
});

test('refuses a column that would hold a field and a custom field', async () => {
  const columns = { value: 'Amount', reason: 'Why' };
  const path = await written('both.json', JSON.stringify({ columns, customFields: { Why: 'Reason' } }));
  await expect(readMapping(path, measurementFields, { hasCustomFields: true })).rejects.toThrow(
    /both\.json: customFields\.Why: must be left out here or in columns, where this column holds reason/,
  );
});

test('refuses a column that holds no field, unless the mapping leaves it out', () => {
  const rows = [{ line: 2, row: { kpiId: 'k', Colour: 'red' } }];
  const by = { ...noMapping, fields: measurementFields };
  expect(() => refuseUnknownColumns('a.csv', rows, by)).toThrow(/line 2: no field is called "Colour"/);
  expect(() => refuseUnknownColumns('a.csv', rows, { ...by, ignored: ['Colour'] })).not.toThrow();
});

test('a dry run of many lines keeps those about one measurement in one part', () => {
  const lineAt = (line: number, period: number) => ({ line, fields: { kpiId: 'k', period, source: 'Web' } });
  const lines = Array.from({ length: 12_000 }, (_, i) => lineAt(i + 2, i));
  const repeated = lineAt(12_002, 0);
  const parts = partsOf([...lines, repeated], true);
  expect(parts.map((part) => part.length)).toEqual([10_000, 2_001]);
  expect(parts[0]).toContain(repeated);
});
