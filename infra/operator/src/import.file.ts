import { readFile } from 'node:fs/promises';
import { delimiterOf } from '@cairn/contracts/spreadsheet';
import { parse } from 'csv-parse/sync';

/** A row of a file, with the number of its line, or of its place in a JSON file. */
export type FileRow = { line: number; row: Record<string, unknown> };

const textOf = async (path: string): Promise<string> => {
  const bytes = await readFile(path);
  if (bytes.subarray(0, 64).includes(0)) throw new Error(`${path} is in UTF-16. Save it in UTF-8.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path} is not in UTF-8.`);
  }
};

type Parsed = { record: Record<string, string>; info: { lines: number } };

const fromCsv = (text: string): FileRow[] => {
  const rows = parse(text, {
    columns: true,
    delimiter: delimiterOf(text),
    info: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as Parsed[];
  return rows.map(({ record, info }) => ({ line: info.lines, row: record }));
};

const fromJson = (path: string, text: string): FileRow[] => {
  const found: unknown = JSON.parse(text);
  if (!Array.isArray(found)) throw new Error(`${path} is not an array of objects.`);
  return found.map((row: Record<string, unknown>, place) => ({ line: place + 1, row }));
};

/** The rows of a file in CSV, or in JSON if it is called so. Throws an `Error` if the file as a whole cannot be read. */
export const readRows = async (path: string): Promise<FileRow[]> => {
  const text = await textOf(path);
  return path.endsWith('.json') ? fromJson(path, text) : fromCsv(text);
};
