import { readFile } from 'node:fs/promises';
import { figureIn } from '@cairn/contracts/spreadsheet';
import { z } from 'zod';

const field = z.enum([
  'kpiId',
  'period',
  'value',
  'numerator',
  'denominator',
  'source',
  'reason',
  'occurredAt',
]);
const figures = new Set<string>(['value', 'numerator', 'denominator']);

const mapping = z.strictObject({
  /** The column of the file that holds each field. */
  columns: z.partialRecord(field, z.string()).default({}),
  /** What a field is in every line. */
  constants: z.partialRecord(field, z.string()).default({}),
  /** The id of each KPI by what the file calls it. */
  kpis: z.record(z.string(), z.string()).default({}),
});
export type Mapping = z.infer<typeof mapping>;

/** For a file whose columns are called as the fields are. */
export const noMapping: Mapping = { columns: {}, constants: {}, kpis: {} };

/** Reads a mapping file. Throws an `Error` that names the wrong field. */
export const readMapping = async (path: string): Promise<Mapping> => {
  const read = mapping.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
};

const valueOf = (name: string, text: string, { kpis }: Mapping): string | number => {
  if (figures.has(name)) return figureIn(text);
  return name === 'kpiId' ? (kpis[text] ?? text) : text;
};

/** The fields of a measurement in a row of a file. Empty ones are left out. */
export const mapRow = (row: Readonly<Record<string, unknown>>, by: Mapping): Record<string, unknown> => {
  const { columns, constants } = by;
  const texts = field.options.map((name) => [name, constants[name] ?? row[columns[name] ?? name]] as const);
  return Object.fromEntries(
    texts.flatMap(([name, given]) => {
      if (given === undefined || given === null || given === '') return [];
      return [[name, typeof given === 'string' ? valueOf(name, given, by) : given]];
    }),
  );
};
