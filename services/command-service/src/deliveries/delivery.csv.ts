import { delimiterOf, figureIn } from '@cairn/contracts/spreadsheet';
import { pipeline, Readable } from 'node:stream';
import { ProblemError } from '@cairn/http/problem';
import { CsvError, parse } from 'csv-parse';
import type { SentLine } from './sent-line.ts';

const required = ['kpiId', 'period', 'source'];
const optional = ['value', 'numerator', 'denominator', 'reason', 'occurredAt'];
const numbers = new Set(['value', 'numerator', 'denominator']);

const malformed = (detail: string, message: string): ProblemError =>
  new ProblemError(400, 'body/malformed-csv', { detail, fields: [{ path: 'body', message }] });

const headerOf = (names: readonly string[]): readonly string[] => {
  const unknown = names.find((name) => !required.includes(name) && !optional.includes(name));
  const missing = required.find((name) => !names.includes(name));
  const all = [...required, ...optional].join(', ');
  if (unknown !== undefined)
    throw malformed(`No column is called ${unknown.slice(0, 40)}.`, `columns of ${all}`);
  if (missing !== undefined)
    throw malformed(`The first line names no column ${missing}.`, `a column ${missing}`);
  return names;
};

const fieldsOf = (header: readonly string[], row: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    header.flatMap((name, place) => {
      const text = row[place] ?? '';
      if (text === '') return [];
      return [[name, numbers.has(name) ? figureIn(text) : text]];
    }),
  );

/** The text up to its first line break, with all that arrived with it, and then the rest. */
const firstLineOf = async (text: AsyncIterator<string>): Promise<string> => {
  let head = '';
  while (!head.includes('\n')) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
};

async function* followedBy(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

type Row = { record: string[]; info: { lines: number } };

async function* rowsOf(text: AsyncIterable<string>): AsyncGenerator<Row> {
  const arriving = text[Symbol.asyncIterator]();
  const head = await firstLineOf(arriving);
  const parser = parse({
    delimiter: delimiterOf(head),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: 64 * 1024,
  });
  pipeline(Readable.from(followedBy(head, arriving)), parser, () => undefined);
  try {
    for await (const row of parser) yield row as Row;
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    throw malformed('The body is not valid CSV.', thrown.message.slice(0, 200));
  }
}

const wrongColumns = (found: number, named: number) => ({
  code: 'line/wrong-columns',
  detail: `The line has ${found} columns, and the first line names ${named}. A number has a decimal point, not a comma.`,
});

/** CSV whose first line names the columns, which are separated by commas, semicolons or tabs. Empty fields count as absent. */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<SentLine> {
  let header: readonly string[] | undefined;
  for await (const { record, info } of rowsOf(text)) {
    const line = info.lines;
    if (!header) header = headerOf(record);
    else if (record.length !== header.length)
      yield { line, wrong: wrongColumns(record.length, header.length) };
    else yield { line, fields: fieldsOf(header, record) };
  }
}
