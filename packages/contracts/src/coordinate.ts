import { z } from 'zod';
import { id } from './values.ts';

/** A position in the log: a decimal string. */
export const position = z.string().regex(/^(0|[1-9]\d{0,19})$/, 'a position is a decimal number in a string');

/** A position in the log with the event's id. Positions change when a log is copied; the id shows whether this is still the same event. */
export const coordinateSchema = z.object({ position, eventId: id });
export type Coordinate = z.infer<typeof coordinateSchema>;
