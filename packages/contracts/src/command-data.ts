import { z } from 'zod';
import { type Instant, instant } from './envelope.ts';
import { day } from './values.ts';

// A cadence or a year after it still has a year of four digits.
const end = '3000';

/** A day as a command names one. */
export const commandDay = day.refine((given) => given < end, 'a day before the year 3000');

/** Days from … to, both included, as a command names them. */
export const commandDays = z.strictObject({ from: commandDay, to: commandDay });

/** When it was true; where a command does not say, now. */
export const occurredAt = instant
  .refine((given) => given < end, 'an instant before the year 3000')
  .optional();

/**
 * A command's data: its validated body with the time filled in, and the ids that are new or stand in the path
 * (`Ids` names them).
 */
export type CommandData<B extends z.ZodType, Ids extends string> = Omit<z.infer<B>, 'occurredAt'> & {
  [id in Ids]: string;
} & { occurredAt: Instant };
