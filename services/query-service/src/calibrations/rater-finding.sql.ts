import { type RawBuilder, sql } from 'kysely';
import { findingColumns, type FindingRow } from '../fairness/finding.sql.ts';

/** The screening of the cycle of session `s`: the last one, or the last before it closed. */
const screening = sql`(select f.fairness_screening_id from review.fairness_screening f
  where f.cycle_id = s.cycle_id and (s.state = 'open' or f.position < s.position)
  order by f.position desc limit 1)`;

/** What was flagged about these raters in the cycle of session `s`. Findings about groups are not among them. */
export const flaggedRaters = (raterIds: RawBuilder<unknown>): RawBuilder<FindingRow> => sql`(
  select ${findingColumns} from review.fairness_finding f
  where f.fairness_screening_id = ${screening} and f.outcome = 'flagged' and f.rater_id in (${raterIds})
  order by f.place)`;
