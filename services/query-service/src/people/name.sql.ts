import type { Personal } from '@cairn/contracts/personal';
import { type RawBuilder, sql } from 'kysely';

/** The name of a person today; null if nobody is registered under the id. */
export const personName = (personId: RawBuilder<unknown>): RawBuilder<Personal | null> =>
  sql`(select n.name from review.person n where n.person_id = ${personId})`;

/** The name of a unit today; null if there is none with the id. */
export const unitName = (unitId: RawBuilder<unknown>): RawBuilder<string | null> =>
  sql`(select n.name from review.unit n where n.unit_id = ${unitId})`;
