import { z } from 'zod';
import { id } from './values.ts';

/** A position in the log: a decimal string. */
export const position = z.string().regex(/^(0|[1-9]\d{0,19})$/, 'a position is a decimal number in a string');

/** A place in the log that outlives a copy of it: whoever resumes from it compares the event's id. */
export const coordinateSchema = z.object({ position, eventId: id });
export type Coordinate = z.infer<typeof coordinateSchema>;
