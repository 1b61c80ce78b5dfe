import { Rejection } from '@cairn/contracts/rejection';
import { missing } from '@cairn/http/missing';
import type { z } from 'zod';
import { type ImportedCommand, importedCommand } from './import.shapes.ts';

/** The ids of what the commands before made, by their keys. */
export type Made = ReadonlyMap<string, string>;

const invalid = ({ code, detail }: Refused, error: z.ZodError): Rejection =>
  new Rejection(
    'invalid',
    code,
    detail,
    error.issues.slice(0, 10).map(({ path, message }) => ({ path: path.map(String).join('/'), message })),
  );

type Refused = { code: string; detail: string };
const badLine: Refused = { code: 'line/invalid', detail: 'The line is not valid.' };
const badBody: Refused = { code: 'request/invalid', detail: 'The body of the command is not valid.' };

const checked = <T>(schema: z.ZodType<T>, given: unknown, refused: Refused): T => {
  const read = schema.safeParse(given, { error: missing });
  if (!read.success) throw invalid(refused, read.error);
  return read.data;
};

/** The body of a command. Throws a Rejection that names the fields. */
export const checkedBody = <T>(schema: z.ZodType<T>, given: unknown): T => checked(schema, given, badBody);

/** Reads a line of an import. Throws a Rejection. */
export const readCommand = (fields: Record<string, unknown>): ImportedCommand =>
  checked(importedCommand, fields, badLine);

const madeByIn = (value: object): string | undefined => {
  const [[name, key] = [], ...more] = Object.entries(value);
  return name === 'madeBy' && typeof key === 'string' && more.length === 0 ? key : undefined;
};

const notMade = (path: string, key: string): Rejection =>
  new Rejection(
    'invalid',
    'line/needs-another',
    `It needs what ${key} makes, but nothing was made under that key.`,
    [{ path, message: `a line before it with the key ${key} that is not refused` }],
  );

/** A value with the id of what was made in place of each `{ madeBy }`. Throws a Rejection if it was not made. */
export const withIds = (value: unknown, made: Made, path = ''): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const below = (name: string | number) => (path === '' ? `${name}` : `${path}/${name}`);
  if (Array.isArray(value)) return value.map((each: unknown, i) => withIds(each, made, below(i)));
  const key = madeByIn(value);
  if (key === undefined)
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, withIds(each, made, below(name))]),
    );
  const id = made.get(key);
  if (id === undefined) throw notMade(path, key);
  return id;
};

/** The keys of what a value refers to. */
export const keysIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const key = madeByIn(value);
  return key === undefined ? Object.values(value).flatMap(keysIn) : [key];
};
