import { id } from '@cairn/contracts/values';
import { Rejection } from '@cairn/contracts/rejection';
import { plainWords } from '@cairn/http/plain-words';
import type { z } from 'zod';
import { type ImportedCommand, importedCommand } from './import.shapes.ts';

/** What references stand for: the ids of what the commands before made, by their keys, and those of people. */
export type Known = { made: ReadonlyMap<string, string>; personCalled?(externalId: string): string };

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
  const read = schema.safeParse(given, { error: plainWords });
  if (!read.success) throw invalid(refused, read.error);
  return read.data;
};

/** The body of a command. Throws a Rejection that names the fields. */
export const checkedBody = <T>(schema: z.ZodType<T>, given: unknown): T => checked(schema, given, badBody);

/** Reads a line of an import. Throws a Rejection. */
export const readCommand = (fields: Record<string, unknown>): ImportedCommand =>
  checked(importedCommand, fields, badLine);

type Reference = { madeBy?: string; personCalled?: string };

/** A reference, or an id itself. */
export type Named = Reference | string;

const isReference = (value: object): value is Reference => {
  const entries = Object.entries(value);
  const names = ['madeBy', 'personCalled'];
  return (
    entries.length > 0 && entries.every(([name, given]) => names.includes(name) && typeof given === 'string')
  );
};

const notMade = (path: string, key: string | undefined): Rejection =>
  new Rejection(
    'invalid',
    'line/needs-another',
    `It needs what ${key} makes, but nothing was made under that key.`,
    [{ path, message: `a line before it with the key ${key} that is not refused` }],
  );

/** The id that a reference stands for: what was made in this import or, if nothing was, the person with the external id. */
const idOf = ({ madeBy, personCalled }: Reference, known: Known, path: string): string => {
  const made = madeBy === undefined ? undefined : known.made.get(madeBy);
  if (made !== undefined) return made;
  if (personCalled === undefined || !known.personCalled) throw notMade(path, madeBy);
  return known.personCalled(personCalled);
};

/** A value with an id in place of each reference. Throws a Rejection if it stands for nothing. */
export const withIds = (value: unknown, known: Known, path = ''): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const below = (name: string | number) => (path === '' ? `${name}` : `${path}/${name}`);
  if (Array.isArray(value)) return value.map((each: unknown, i) => withIds(each, known, below(i)));
  if (isReference(value)) return idOf(value, known, path);
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withIds(each, known, below(name))]),
  );
};

/** The references in a value, and the ids that it names itself. */
export const namedIn = (value: unknown): Named[] => {
  if (typeof value === 'string') return id.safeParse(value).success ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return isReference(value) ? [value] : Object.values(value).flatMap(namedIn);
};
