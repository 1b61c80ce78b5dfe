import type { Personal } from '@cairn/contracts/personal';
import { streamOf } from '@cairn/contracts/streams';
import { fromJson, type Json, jsonRows } from '@cairn/read-model/json-rows';
import { contributionTable } from '@cairn/read-model/merged-input.tables';
import { sql } from 'kysely';
import { type Head, reflected } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import { select } from '../asking/select.ts';
import { showClocks } from '../asking/two-clocks.ts';
import type { Viewer } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { personName } from '../people/name.sql.ts';
import type { Contribution } from './merged-input.sql.ts';
import { isOverseen, seenReview } from './review.visibility.sql.ts';

type Given = Contribution & { giver_name: Personal | null };

const givenRow = fromJson(contributionTable);

const showGiven = (row: Given) => ({
  contributionId: row.contribution_id,
  relation: row.relation,
  giverId: row.giver_id,
  giverName: row.giver_name,
  promise: { attribution: 'merged' as const, k: row.k, policyVersion: row.policy_version },
  ratings: row.ratings,
  text: row.text,
  ...showClocks(row.occurred_at, row.recorded_at),
});

/** Who gave the released input to a review that the viewer oversees; undefined if there is no such review. */
export const mergedGivers = async (context: QueryContext, reviewId: string, viewer: Viewer) => {
  const released = jsonRows(sql<Given>`(
    select t.*, ${personName(sql`t.giver_id`)} as giver_name from review.contribution t
    where t.review_id = r.review_id and t.released order by t.relation, t.contribution_id)`);
  const [found] = await select(
    context,
    sql<{ head: Head; released: Json<Given>[] }>`
      select ${reviewHead} as head, ${released} as released
      from ${seenReview(reviewId, viewer)} r where ${isOverseen(viewer)}`,
  );
  if (!found) return undefined;
  const restsOn = { shown: [streamOf('review', reviewId), streamOf('mergedInput', reviewId)] };
  return {
    reviewId,
    givers: found.released.map(givenRow).map(showGiven),
    ...reflected({ review: found.head }, restsOn),
  };
};
