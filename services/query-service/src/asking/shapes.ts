import { coordinateSchema } from '@cairn/contracts/coordinate';
import { z } from 'zod';

/** Personal text, or `{ erased: true }` if it was erased. */
export const personalText = z.union([z.string(), z.object({ erased: z.literal(true) })]);

export const revision = z.int().describe('give it as If-Match to a command that rests on what is shown here');

export const next = z.string().nullable().describe('the cursor of the next page; null on the last');

export const position = z.string().describe('how far into the log this answer looks');

/** What every answer says about the read models that it comes from. */
export const reflected = {
  seenAt: z
    .record(z.string(), coordinateSchema)
    .describe('what this answer shows, by projection: send it back as `seenAt` with what you write'),
  position,
};
