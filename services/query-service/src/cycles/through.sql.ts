import type { StageName } from '@cairn/contracts/stage.values';
import { type RawBuilder, sql } from 'kysely';
import { isMerged } from '../reviews/submitted.sql.ts';

const gives = (
  relations: RawBuilder<unknown>,
  more: RawBuilder<unknown> = sql``,
): RawBuilder<boolean> => sql`exists (
  select from review.participant p
  where p.review_id = r.review_id and not p.released and p.relation in (${relations}) ${more})`;
const givers = sql`'self', 'peer', 'upward'`;
const shown = sql`and not ${isMerged}`;
const isFinal = sql`r.finalized_at is not null`;

/**
 * Whether review `r` is through each stage. A final rating ends the stages before it, in which nothing can be done any more.
 * Of those whose input is merged nothing is told, so that the self and peer stage waits for the others only.
 */
export const through: Readonly<Record<StageName, RawBuilder<boolean>>> = {
  nomination: sql`(${isFinal} or ${gives(sql`'peer', 'upward'`)})`,
  selfAndPeer: sql`(${isFinal} or (${gives(givers)} and not ${gives(givers, sql`${shown} and not p.submitted`)}))`,
  manager: sql`(r.mark is not null)`,
  calibration: sql`(${isFinal})`,
  sharing: sql`(r.shared_at is not null)`,
  acknowledgement: sql`(r.acknowledged_at is not null)`,
};
