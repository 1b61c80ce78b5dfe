import { delimiterOf } from '@cairn/contracts/spreadsheet';
import { CsvError, parse } from 'csv-parse/sync';
import { jsonOf, textOf } from './text-file.ts';

/** A row of a file, with the number of its line, or of its place in a JSON file. */
export type FileRow = { line: number; row: Record<string, unknown> };

type Parsed = { record: Record<string, string>; info: { lines: number } };

const parsed = (path: string, text: string): Parsed[] => {
  try {
    return parse(text, {
      columns: true,
      delimiter: delimiterOf(text),
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Parsed[];
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    throw new Error(`${path}: ${thrown.message}. A number has a decimal point, not a comma.`, {
      cause: thrown,
    });
  }
};

const fromCsv = (path: string, text: string): FileRow[] =>
  parsed(path, text).map(({ record, info }) => ({ line: info.lines, row: record }));

const fromJson = (path: string, found: unknown): FileRow[] => {
  const isObject = (row: unknown) => typeof row === 'object' && row !== null && !Array.isArray(row);
  if (!Array.isArray(found) || !found.every(isObject)) throw new Error(`${path} is not an array of objects.`);
  return found.map((row: Record<string, unknown>, place) => ({ line: place + 1, row }));
};

/** The rows of a file in CSV, or in JSON if it is called so. Throws an `Error` if the file cannot be read or has none. */
export const readRows = async (path: string): Promise<FileRow[]> => {
  const rows = path.endsWith('.json')
    ? fromJson(path, await jsonOf(path))
    : fromCsv(path, await textOf(path));
  if (rows.length === 0) throw new Error(`${path} has no rows.`);
  return rows;
};
