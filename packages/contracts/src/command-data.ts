import { z } from 'zod';
import { type Instant, instant } from './envelope.ts';
import { day, figure } from './values.ts';

// A cadence or a year after it still has a year of four digits.
const end = '3000';

/** A day as a command names one. */
export const commandDay = day.refine((given) => given < end, 'a day before the year 3000');

/** Days from … to, both included, as a command names them. */
export const commandDays = z.strictObject({ from: commandDay, to: commandDay });

// Fillers are letters to Unicode, and an empty Braille cell is a symbol; both show nothing.
const ink = /[^\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Text that shows something, as a command brings it; whatever else stands in it is kept. */
export const visible = (schema: z.ZodString) =>
  schema
    .min(1, { abort: true })
    .refine((given) => ink.test(given), 'at least one visible character')
    .describe('at least one visible character');

/** A name of the organisation's own as a command brings it. */
export const commandLabel = visible(z.string().trim().max(200));

/** Free text by people. */
export const text = visible(z.string().trim().max(8_000));

/** When it was true; where a command does not say, now. */
export const occurredAt = instant
  .refine((given) => given < end, 'an instant before the year 3000')
  .optional();

/** The body of a command that says no more than when; it may come without one. */
export const onlyWhen = z
  .strictObject({ occurredAt })
  .nullable()
  .transform((body) => body ?? {});

// With this, no quotient or sum of figures is too large for a number, and no weight too small for its share to be one.
const leastFigure = 1e-15;
const leastWeight = 1e-6;

/** A figure as a command names one. */
export const commandFigure = figure
  .refine((given) => given === 0 || Math.abs(given) >= leastFigure, '0, or at least 1e-15 in size')
  .describe('0, or between 1e-15 and 1e15 in size');

/** A weight as a command names one; 1 where it does not say. */
export const commandWeight = z.number().min(leastWeight).max(1_000).default(1);

/**
 * A command's data: its validated body with the time filled in, and the ids that are new or stand in the path
 * (`Ids` names them).
 */
export type CommandData<B extends z.ZodType, Ids extends string> = Omit<z.infer<B>, 'occurredAt'> & {
  [id in Ids]: string;
} & { occurredAt: Instant };
