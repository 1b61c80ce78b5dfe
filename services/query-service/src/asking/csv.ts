import { type Personal, readable } from '@cairn/contracts/personal';
import papaparse from 'papaparse';
import { z } from 'zod';

/** Spreadsheets read a file without it in the encoding of the machine. */
const byteOrderMark = '\uFEFF';

export type Cell = string | number | boolean | null | undefined;

/** A column by its name, and its cell in a row. */
export type Column<Row> = { name: string; of(row: Row): Cell };

// Spreadsheets take the wide forms of these characters for the others.
const formula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Rows as CSV (RFC 4180), with a byte order mark before the header. A cell that a spreadsheet would read as a formula gets
 * an apostrophe in front (OWASP, CSV injection).
 */
export const csvOf = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { header }: { header: boolean },
): string => {
  const data = rows.map((row) => columns.map((column) => column.of(row)));
  const lines = header ? [columns.map(({ name }) => name), ...data] : data;
  if (lines.length === 0) return '';
  const text = papaparse.unparse(lines, { newline: '\r\n', escapeFormulae: formula });
  return `${header ? byteOrderMark : ''}${text}\r\n`;
};

const isErased = (value: object): value is Exclude<Personal, string> => 'erased' in value;

const cellOf = (value: unknown): Cell => {
  if (typeof value !== 'object' || value === null) return value as Cell;
  return isErased(value) ? readable(value) : JSON.stringify(value);
};

const valueAt = (row: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, field) => (value as Record<string, unknown> | null | undefined)?.[field], row);

const bare = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns of the rows that a schema describes: one for each field, also of the objects in it. */
const columnsOf = (schema: z.ZodObject, path: readonly string[] = []): Column<object>[] =>
  Object.entries(schema.shape).flatMap(([field, each]) => {
    const inner = bare(each);
    const at = [...path, field];
    return inner instanceof z.ZodObject
      ? columnsOf(inner, at)
      : [{ name: at.map(snake).join('_'), of: (row: object) => cellOf(valueAt(row, at)) }];
  });

/** Rows of an answer as CSV, in the columns of their schema. Lists in a row are written as JSON. */
export const rowsAsCsv = (
  schema: z.ZodObject,
  rows: readonly object[],
  { header }: { header: boolean } = { header: true },
): string => csvOf(columnsOf(schema), rows, { header });
