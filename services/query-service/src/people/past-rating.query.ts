import { streamOf } from '@cairn/contracts/streams';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { pastRatingTable } from '@cairn/read-model/past-rating.tables';
import type { Personal } from '@cairn/contracts/personal';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import { type Head, readUpTo } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { select } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import { today, type Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { personName } from './name.sql.ts';
import { reportsOf } from './reporting-line.sql.ts';

export type PastRatingRow = RowOf<typeof pastRatingTable> & { recorded_by_name: Personal | null };

const pastRatingRow = fromJson(pastRatingTable);

/** Whether a viewer sees the past ratings of a person: HR, auditors and the managers above do, but nobody their own. */
const seesPastRatings = (viewer: Viewer, personId: string): RawBuilder<boolean> => {
  const { relations } = viewer;
  const me = viewer.personId;
  if (relations.has('anyone')) return sql`${personId}::text <> ${me}`;
  return relations.has('manager') ? sql`${personId}::text in ${reportsOf(me, today(viewer))}` : sql`false`;
};

/** The ratings of a person from before Cairn, oldest first, for a packet or a list. */
export const pastRatingsOf = (personId: string | RawBuilder<string>): RawBuilder<Json<PastRatingRow>[]> =>
  jsonRows<PastRatingRow>(sql`(
    select r.*, ${personName(sql`r.recorded_by`)} as recorded_by_name from review.past_rating r
    where r.person_id = ${personId} order by r.period_from, r.position)`);

/** A past rating as every answer shows it. */
export const showPastRating = (json: Json<PastRatingRow>) => {
  const row = pastRatingRow(json);
  return {
    pastRatingId: row.past_rating_id,
    period: { from: row.period_from, to: row.period_to },
    mark: row.mark,
    scale: row.scale,
    source: row.source,
    rater: row.rater,
    comment: row.comment,
    reason: row.reason,
    recordedById: row.recorded_by,
    recordedByName: row.recorded_by_name,
    ...showClocks(row.occurred_at, row.recorded_at),
  };
};

/** The past ratings of a person, or undefined if the viewer may not see them. */
export const pastRatings = async (context: QueryContext, personId: string, viewer: Viewer) => {
  const [found] = await select(
    context,
    sql<{ head: Head; seen: boolean; ratings: Json<PastRatingRow>[] }>`
      select ${reviewHead} as head, ${seesPastRatings(viewer, personId)} as seen, ${pastRatingsOf(personId)} as ratings`,
  );
  if (!found?.seen) return undefined;
  return {
    personId,
    pastRatings: found.ratings.map(showPastRating),
    ...readUpTo([found.head], { shown: [streamOf('pastRating', personId)] }),
  };
};
