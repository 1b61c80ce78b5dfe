import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readLines } from './delivery.lines.ts';

const csv = (...chunks: (string | Buffer)[]) =>
  readLines(Readable.from(chunks.map((each) => Buffer.from(each))), 'text/csv; charset=utf-8');
const ndjson = (...chunks: string[]) =>
  readLines(Readable.from(chunks.map((each) => Buffer.from(each))), 'application/x-ndjson');

const header = 'kpiId,period,source,value\n';

describe('the lines of a CSV', () => {
  test('have the fields that the first line names, wherever the body is cut', async () => {
    expect(await csv('kpiId,per', 'iod,source,value,reason\nk,2026-0', '1,ERP,12.5,\n')).toEqual([
      { line: 2, fields: { kpiId: 'k', period: '2026-01', source: 'ERP', value: 12.5 } },
    ]);
  });

  test('may be separated by semicolons or tabs, and begin with a byte order mark', async () => {
    const fields = { kpiId: 'k', period: '2026-01', source: 'ERP', value: '12,5' };
    expect(await csv('\uFEFFkpiId;period;source;value\r\nk;2026-01;ERP;12,5\r\n')).toEqual([
      { line: 2, fields },
    ]);
    expect(await csv('kpiId\tperiod\tsource\tvalue\nk\t2026-01\tERP\t12,5\n')).toEqual([{ line: 2, fields }]);
  });

  test('are wrong if they have more or fewer columns, as with a decimal comma', async () => {
    expect(await csv(header, 'k,2026-01,ERP,12,5\n')).toMatchObject([
      { line: 2, wrong: { code: 'line/wrong-columns', detail: expect.stringContaining('decimal point') } },
    ]);
  });

  test.each([
    ['names an unknown column', 'kpiId,period,source,worth\n', 'No column is called worth.'],
    ['lacks a column', 'kpiId,value\n', 'The first line names no column period.'],
    ['breaks its quotes', `${header}k,"2026`, 'The body is not valid CSV.'],
  ])('are not read if the body %s', async (_, body, message) => {
    await expect(csv(body)).rejects.toMatchObject({ statusCode: 400, code: 'body/malformed-csv', message });
  });
});

describe('the lines of an NDJSON', () => {
  test('are JSON objects, and each other line is wrong', async () => {
    expect(await ndjson('{"period":"2026', '-01"}\n\n[]\n', '{"a":1')).toEqual([
      { line: 1, fields: { period: '2026-01' } },
      { line: 3, wrong: { code: 'line/malformed-json', detail: 'The line is not a JSON object.' } },
      { line: 4, wrong: { code: 'line/malformed-json', detail: 'The line is not a JSON object.' } },
    ]);
  });
});

test('a line of an NDJSON that is too long is called so, in however many pieces it arrives', async () => {
  const long = JSON.stringify({ source: 'w'.repeat(65 * 1024) });
  const wrong = { code: 'line/too-long', detail: 'A line has at most 65536 characters.' };
  expect(await ndjson(`${long}\n`)).toEqual([{ line: 1, wrong }]);
  expect(await ndjson(long.slice(0, 66_000), long.slice(66_000))).toEqual([{ line: 1, wrong }]);
});

describe('a body', () => {
  test('without a measurement is refused, as CSV and as NDJSON', async () => {
    const refused = { statusCode: 400, code: 'measurements/no-lines' };
    for (const body of ['', '\n \n']) {
      await expect(ndjson(body)).rejects.toMatchObject(refused);
      await expect(csv(body)).rejects.toMatchObject(refused);
    }
    await expect(csv(header)).rejects.toMatchObject(refused);
  });

  test.each(['utf16le', 'utf16be with a mark'])('in %s is refused', async (encoding) => {
    const bytes = Buffer.from(header, 'utf16le');
    const body = encoding === 'utf16le' ? bytes : Buffer.concat([Buffer.from([0xfe, 0xff]), bytes.swap16()]);
    await expect(csv(body)).rejects.toMatchObject({
      statusCode: 400,
      code: 'body/not-utf-8',
      message: 'The body is in UTF-16. Save the file in UTF-8.',
    });
  });

  test('in Latin-1 is refused', async () => {
    await expect(csv(Buffer.from(`${header}k,2026-01,Büro,1\n`, 'latin1'))).rejects.toMatchObject({
      code: 'body/not-utf-8',
    });
  });

  test('of twenty megabytes is refused without being read to its end', async () => {
    let sent = 0;
    const endless = Readable.from(
      (function* () {
        for (; sent < 20; sent += 1)
          yield Buffer.from(sent === 0 ? header : `${' '.repeat(1024 * 1024 - 1)}\n`);
      })(),
    );
    await expect(readLines(endless, 'text/csv')).rejects.toMatchObject({
      statusCode: 413,
      code: 'body/too-large',
    });
    expect(sent).toBeLessThan(15);
  });

  test('of more than 10 000 lines is refused', async () => {
    const line = 'k,2026-01,ERP,1\n';
    expect(await csv(header, line.repeat(10_000))).toHaveLength(10_000);
    await expect(csv(header, line.repeat(10_001))).rejects.toMatchObject({
      statusCode: 413,
      code: 'measurements/too-many-lines',
    });
  });
});
