import { z } from 'zod';

/** A person, goal, review … by its UUID; capitals mean the same id (RFC 9562) and are written small. */
export const id = z.uuid().toLowerCase();

/** A calendar day, `YYYY-MM-DD`. JavaScript and Postgres read years before 100 in other ways, and below 1 not at all. */
export const day = z.iso.date().refine((given) => given >= '1900', 'a day from 1900 on');

/** The organisation's own names (of units, cycles, scorecards, KPIs): short text about no person. */
export const label = z.string().trim().min(1).max(200);

/** How much a part counts among its siblings; only ratios matter. */
export const weight = z.number().positive().max(1_000);

/** Finite by zod's own definition of a number; the bound keeps sums finite too. */
export const figure = z.number().min(-1e15).max(1e15);

/** Days from … to, both included. */
export const dayRange = z.object({ from: day, to: day });
export type DayRange = z.infer<typeof dayRange>;

const streamName = z
  .string()
  .regex(/^[a-zA-Z]+-[\w-]{1,100}$/, 'a stream is named category-id')
  .overwrite((given) => given.replace(/-.*$/, (dashAndId) => dashAndId.toLowerCase()));

/** Cited evidence: an event by its stream and revision. */
export const evidence = z.object({
  stream: streamName,
  revision: z.int().min(0),
});
export type Evidence = z.infer<typeof evidence>;
