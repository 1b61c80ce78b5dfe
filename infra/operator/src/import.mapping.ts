import { plainWords } from '@cairn/http/plain-words';
import { figureIn, noFigure } from '@cairn/contracts/spreadsheet';
import { z } from 'zod';
import type { FileRow } from './import.file.ts';
import { jsonOf } from './text-file.ts';

/** The fields that the rows of a file may have, each with its kind. */
export type Fields = Readonly<Record<string, 'text' | 'figure' | 'yesNo' | 'list'>>;

const noCustomField = z.never('must be left out: only goals have custom fields');

const mappingOf = (fields: Fields, hasCustomFields: boolean) => {
  const customField = z.record(
    z.string(),
    z.string().trim().min(1, 'must be the name or the id of a custom field'),
  );
  const field = z.enum(Object.keys(fields));
  const mapping = z.strictObject({
    /** The column of the file that holds each field. */
    columns: z.partialRecord(field, z.string()).default({}),
    /** What a field is in every line. */
    constants: z.partialRecord(field, z.string()).default({}),
    /** What stands for the texts of a field: the id of a person by their name, for example. */
    values: z.partialRecord(field, z.record(z.string(), z.string())).default({}),
    /** The id of each KPI by what the file calls it. */
    kpis: z.record(z.string(), z.string()).default({}),
    /** The name or the id of the custom field that each of these columns holds. */
    customFields: hasCustomFields ? customField.default({}) : z.record(z.string(), noCustomField).default({}),
    /** Columns that are left out. */
    ignored: z.array(z.string()).default([]),
  });
  return mapping.superRefine(({ columns, customFields }, context) => {
    for (const [field, column] of Object.entries(columns))
      if (column !== undefined && Object.hasOwn(customFields, column))
        context.addIssue({
          code: 'custom',
          path: ['customFields', column],
          message: `must be left out here or in columns, where this column holds ${field}`,
        });
  });
};
export type Mapping = z.infer<ReturnType<typeof mappingOf>>;

/** For a file whose columns are called as the fields are. */
export const noMapping: Mapping = {
  columns: {},
  constants: {},
  values: {},
  kpis: {},
  customFields: {},
  ignored: [],
};

/** Reads a mapping file. Throws an `Error` that names the wrong field. */
export const readMapping = async (
  path: string,
  fields: Fields,
  { hasCustomFields = false } = {},
): Promise<Mapping> => {
  const read = mappingOf(fields, hasCustomFields).safeParse(await jsonOf(path), { error: plainWords });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error([path, issue?.path.join('.'), issue?.message].filter(Boolean).join(': '));
};

/** The column that holds a field. */
export const columnOf = ({ columns }: Mapping, field: string): string => columns[field] ?? field;

/** Refuses a file with a column that holds no field. Throws an `Error` that names it. */
export const refuseUnknownColumns = (
  file: string,
  rows: readonly FileRow[],
  by: Mapping & { fields: Fields },
) => {
  const known = new Set([
    ...Object.keys(by.fields).map((field) => columnOf(by, field)),
    ...Object.keys(by.customFields),
    ...by.ignored,
  ]);
  for (const { line, row } of rows)
    for (const column of Object.keys(row))
      if (!known.has(column))
        throw new Error(
          `${file}: line ${line}: no field is called "${column}". Say in a mapping file which field it holds, or that it is ignored. The fields are ${Object.keys(by.fields).join(', ')}.`,
        );
};

const yesNo: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };

const listIn = (text: string): string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean);

const valueOf = (kind: Fields[string], text: string): string | number | boolean | string[] => {
  if (kind === 'figure') return figureIn(text);
  if (kind === 'list') return listIn(text);
  return kind === 'yesNo' ? (yesNo[text.toLowerCase()] ?? text) : text;
};

/** The fields in a row of a file. Empty ones are left out. */
export const mapRow = (row: FileRow['row'], by: Mapping & { fields: Fields }): Record<string, unknown> => {
  const values: Mapping['values'] = { ...by.values, kpiId: { ...by.kpis, ...by.values['kpiId'] } };
  return Object.fromEntries(
    Object.entries(by.fields).flatMap(([name, kind]) => {
      const column = columnOf(by, name);
      const given = by.constants[name] ?? (column in by.customFields ? undefined : row[column]);
      if (given === undefined || given === null || given === '') return [];
      return [[name, typeof given === 'string' ? valueOf(kind, values[name]?.[given] ?? given) : given]];
    }),
  );
};

/** The fields of a row that are of another kind than they should be, by their columns. */
export const wrongIn = (
  row: Readonly<Record<string, unknown>>,
  by: Mapping & { fields: Fields },
): { path: string; message: string }[] =>
  Object.entries(by.fields).flatMap(([name, kind]) => {
    const given = row[name];
    if (kind === 'text' || typeof given !== 'string') return [];
    const message = kind === 'yesNo' ? 'yes or no' : noFigure(given, 'a number');
    return [{ path: columnOf(by, name), message }];
  });
