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

const shown = (value: unknown): string => String(cellOf(value) ?? '');

const besideName = /^value$|^kind$|Id$/;

/** The field that names what `value` is the value of, in objects that are no more than a name with a value, its kind and ids. */
const nameIn = ({ shape }: z.ZodObject): string | undefined => {
  const [name, ...more] = Object.keys(shape).filter((field) => !besideName.test(field));
  const isName = name === 'name' || name?.endsWith('Name');
  return 'value' in shape && isName && more.length === 0 ? name : undefined;
};

/**
 * A list in a cell: plain values with commas between them, as files to import have them; names with their values as
 * `name=value; name=value`; and any other objects as JSON.
 */
const listCell = (element: z.core.$ZodType, list: readonly unknown[]): Cell => {
  const inner = bare(element);
  if (!(inner instanceof z.ZodObject)) return list.map(shown).join(', ');
  const name = nameIn(inner);
  if (name === undefined) return JSON.stringify(list);
  return list.map((each) => `${shown(valueAt(each, [name]))}=${shown(valueAt(each, ['value']))}`).join('; ');
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns of the rows that a schema describes: one for each field, also of the objects in it. */
const columnsOf = (schema: z.ZodObject, path: readonly string[] = []): Column<object>[] =>
  Object.entries(schema.shape).flatMap(([field, each]) => {
    const inner = bare(each);
    const at = [...path, field];
    if (inner instanceof z.ZodObject) return columnsOf(inner, at);
    const cell = (value: unknown): Cell =>
      inner instanceof z.ZodArray && Array.isArray(value) ? listCell(inner.element, value) : cellOf(value);
    return [{ name: at.map(snake).join('_'), of: (row: object) => cell(valueAt(row, at)) }];
  });

/** Rows of an answer as CSV, in the columns of their schema. */
export const rowsAsCsv = (
  schema: z.ZodObject,
  rows: readonly object[],
  { header }: { header: boolean } = { header: true },
): string => csvOf(columnsOf(schema), rows, { header });
