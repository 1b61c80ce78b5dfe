import { type RawBuilder, sql } from 'kysely';

/** Whether whoever has the assignment `participant p` has submitted an assessment or a contribution: for their own eyes only. */
export const hasSubmitted: RawBuilder<boolean> = sql`(p.submitted or exists (
  select from review.contribution t where t.review_id = p.review_id and t.assignment_id = p.assignment_id))`;

/** Whether cycle `c` merges the input of the relation in which `participant p` assesses. */
export const isMerged: RawBuilder<boolean> = sql`coalesce(jsonb_exists(c.policy #> '{mergedInput,relations}', p.relation), false)`;
