import { z } from 'zod';
import { type Instant, instant } from './envelope.ts';
import { day, figure, id } from './values.ts';

// A day one cadence or one year later still has a year of four digits.
const end = '3000';

/** A day in a command. */
export const commandDay = day.refine((given) => given < end, 'a day before the year 3000');

/** A range of days in a command; both days are included. */
export const commandDays = z.strictObject({ from: commandDay, to: commandDay });

// Unicode counts fillers as letters and the empty Braille cell as a symbol, but neither shows anything.
const ink = /[^\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Text in a command with at least one visible character. Invisible characters beside it are kept. */
export const visible = (schema: z.ZodString) =>
  schema
    .min(1, { abort: true })
    .refine((given) => ink.test(given), 'at least one visible character')
    .describe('must have at least one visible character');

/** One of the organisation's own names in a command. */
export const commandLabel = visible(z.string().trim().max(200));

/** Free text in a command. */
export const text = visible(z.string().trim().max(8_000));

/** A reason that is needed if the change dates back. */
export const reasonIfBackdated = text
  .optional()
  .describe('needed if this changes something recorded earlier, from a day before today');

const inUtc = (given: string): Instant => {
  const at = new Date(given);
  return Number.isNaN(at.getTime()) ? given : at.toISOString();
};

/** An instant in a request: RFC 3339 with any offset and precision. It is read in UTC and cut to milliseconds. */
export const givenInstant = z.iso
  .datetime({
    offset: true,
    abort: true,
    error: 'an instant with an offset (RFC 3339), such as 2026-07-01T09:30:00Z',
  })
  .overwrite(inUtc)
  .refine((given) => instant.safeParse(given).success, 'an instant from 1900 on');

/** The objective of a scorecard that a goal serves; null for none. */
export const servedObjective = z.strictObject({ scorecardId: id, objectiveId: id }).nullable();

/** When it happened. Without it, the time of the command. */
export const occurredAt = givenInstant
  .refine((given) => given < end, 'an instant before the year 3000')
  .optional();

/** The body of a command that carries only `occurredAt`. The body may be left out. */
export const onlyWhen = z
  .strictObject({ occurredAt })
  .nullable()
  .transform((body) => body ?? {});

const about = new Set(['reason', 'occurredAt']);

/** A body of which each field may be left out, but not all: it says what becomes of at least one, as in the example. */
export const atLeastOne = <B extends z.ZodObject>(body: B, example: z.input<B>): B => {
  const fields = Object.keys(body.shape).filter((field) => !about.has(field));
  const description = `at least one of ${fields.slice(0, -1).join(', ')} and ${fields.at(-1)}`;
  return body
    .refine((given) => fields.some((field) => given[field] !== undefined), description)
    .meta({ description, examples: [example] });
};

// Within these limits no sum or quotient of figures overflows, and no share of a weight becomes 0.
const leastFigure = 1e-15;
const leastWeight = 1e-6;

/** What a figure in a command may be. */
export const figureSize = '0, or between 1e-15 and 1e15 in size';

/** A figure in a command. */
export const commandFigure = figure
  .refine((given) => given === 0 || Math.abs(given) >= leastFigure, '0, or at least 1e-15 in size')
  .describe(figureSize);

/** A weight that a command must give. */
export const givenWeight = z.number().min(leastWeight).max(1_000);

/** A weight in a command; 1 by default. */
export const commandWeight = givenWeight.default(1);

/** The data of a command: its validated body, `occurredAt` filled in, and the ids named by `Ids`, which are new or come from the path. */
export type CommandData<B extends z.ZodType, Ids extends string> = Omit<z.infer<B>, 'occurredAt'> & {
  [id in Ids]: string;
} & { occurredAt: Instant };
