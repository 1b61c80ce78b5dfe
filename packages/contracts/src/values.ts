import { z } from 'zod';

/** The UUID of a person, goal, review and so on. It is stored in lower case; capitals mean the same id (RFC 9562). */
export const id = z.uuid().toLowerCase();

/** A calendar day, `YYYY-MM-DD`. JavaScript and Postgres disagree about years before 100. */
export const day = z.iso.date().refine((given) => given >= '1900', 'a day from 1900 on');

/** One of the organisation's own names (for units, cycles, scorecards, KPIs): short text that is about no person. */
export const label = z.string().trim().min(1).max(200);

/** How much a part counts among its siblings. Only ratios matter. */
export const weight = z.number().positive().max(1_000);

/** A zod number is finite; the bound keeps sums finite too. */
export const figure = z.number().min(-1e15).max(1e15);

/** A range of days; both days are included. */
export const dayRange = z.object({ from: day, to: day });
export type DayRange = z.infer<typeof dayRange>;

const streamName = z
  .string()
  .regex(/^[a-zA-Z]+-[\w-]{1,100}$/, 'a stream is named category-id')
  .overwrite((given) => given.replace(/-.*$/, (dashAndId) => dashAndId.toLowerCase()));

/** Cited evidence: an event, named by its stream and revision. */
export const evidence = z.object({
  stream: streamName,
  revision: z.int().min(0),
});
export type Evidence = z.infer<typeof evidence>;
