import type { Personal } from '@cairn/contracts/personal';
import { where } from '@cairn/read-model/conditions';
import { type Json, jsonRows } from '@cairn/read-model/json-rows';
import { type RawBuilder, sql } from 'kysely';
import { today, type Viewer } from '../asking/viewer.ts';
import { exclusionOf } from '../cycles/taking-part.sql.ts';
import { cycleName, personName } from '../people/name.sql.ts';
import { isEmployed, lineAbove } from '../people/reporting-line.sql.ts';
import { isOverseen } from './review.visibility.sql.ts';

export const handoverReasons = ['notEmployed', 'onLeave', 'leaving', 'reportsToSubject'] as const;
type HandoverReason = (typeof handoverReasons)[number];

/** A review whose accountable rater cannot go on, or should not. */
export type Handover = {
  opened_position: string;
  review_id: string;
  subject_id: string;
  subject_name: Personal | null;
  rater_id: string;
  rater_name: Personal | null;
  cycle_id: string;
  cycle_name: string | null;
  reasons: HandoverReason[];
};

/** Whether the cycle excludes the rater for a reason. */
const isExcluded = (reason: 'onLeave' | 'leaving'): RawBuilder<boolean> => sql`exists (
  select from review.employment e
  where e.person_id = r.accountable_rater_id and ${exclusionOf(sql`e.employment_id`)} = ${reason}::text)`;

const reasonsOf = (viewer: Viewer): RawBuilder<unknown> => {
  const rater = sql`r.accountable_rater_id`;
  const day = today(viewer);
  const holds: readonly (readonly [HandoverReason, RawBuilder<boolean>])[] = [
    ['notEmployed', sql`not ${isEmployed(rater, day)}`],
    ['onLeave', isExcluded('onLeave')],
    ['leaving', isExcluded('leaving')],
    ['reportsToSubject', sql`coalesce(r.subject_id = any(${lineAbove(rater, day)}::text[]), false)`],
  ];
  const each = holds.map(([reason, condition]) => sql`case when ${condition} then ${reason}::text end`);
  return sql`array_remove(array[${sql.join(each)}], null)`;
};

/** The open reviews to hand over, in the order in which they were opened. */
export const handoversAfter = (
  viewer: Viewer,
  cycle: string | undefined,
  { after, limit }: { after: string; limit: number },
): RawBuilder<Json<Handover>[]> =>
  jsonRows<Handover>(sql`(
    select * from (
      select r.opened_position::text as opened_position, r.review_id, r.subject_id, ${personName(sql`r.subject_id`)} as subject_name,
        r.accountable_rater_id as rater_id, ${personName(sql`r.accountable_rater_id`)} as rater_name, r.cycle_id,
        ${cycleName(sql`r.cycle_id`)} as cycle_name, to_jsonb(${reasonsOf(viewer)}) as reasons
      from review.review r join review.cycle c on c.cycle_id = r.cycle_id
      ${where(
        sql`r.state in ('open', 'finalized')`,
        sql`r.opened_position > ${after}::bigint`,
        isOverseen(viewer),
        cycle && sql`r.cycle_id = ${cycle}`,
      )}) h
    where h.reasons <> '[]'::jsonb order by h.opened_position::bigint limit ${limit})`);
