import { type RawBuilder, sql } from 'kysely';

/**
 * Whether a reader has a review in cycle `c` that is not shared with them. Whoever sees the marks of everybody else could then
 * compute their own from any figure over the whole cycle.
 */
export const ownIsOpen = (readerId: string): RawBuilder<boolean> => sql`exists (
  select from review.review own where own.cycle_id = c.cycle_id and own.subject_id = ${readerId}
    and own.state not in ('shared', 'acknowledged', 'withdrawn'))`;
