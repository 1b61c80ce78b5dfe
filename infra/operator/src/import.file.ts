import { readFile, stat } from 'node:fs/promises';
import { delimiterOf } from '@cairn/contracts/spreadsheet';
import { CsvError, parse } from 'csv-parse/sync';

/** A row of a file, with the number of its line, or of its place in a JSON file. */
export type FileRow = { line: number; row: Record<string, unknown> };

const mostBytes = 16 * 1024 * 1024;

const textOf = async (path: string): Promise<string> => {
  const { size } = await stat(path);
  if (size > mostBytes)
    throw new Error(
      `${path} has ${Math.ceil(size / 1024 / 1024)} MB; 16 MB is the most. Split it into parts.`,
    );
  const bytes = await readFile(path);
  if (bytes.subarray(0, 64).includes(0)) throw new Error(`${path} is in UTF-16. Save it in UTF-8.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path} is not in UTF-8.`);
  }
};

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

const fromJson = (path: string, text: string): FileRow[] => {
  const found: unknown = JSON.parse(text);
  if (!Array.isArray(found)) throw new Error(`${path} is not an array of objects.`);
  return found.map((row: Record<string, unknown>, place) => ({ line: place + 1, row }));
};

/** The rows of a file in CSV, or in JSON if it is called so. Throws an `Error` if the file as a whole cannot be read. */
export const readRows = async (path: string): Promise<FileRow[]> => {
  const text = await textOf(path);
  return path.endsWith('.json') ? fromJson(path, text) : fromCsv(path, text);
};
