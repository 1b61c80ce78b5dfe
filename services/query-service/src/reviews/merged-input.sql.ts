import type { Personal } from '@cairn/contracts/personal';
import type { CyclePolicy, RatingDimension, RatingScale } from '@cairn/contracts/cycle.values';
import type {
  contributionTable,
  inputReleaseTable,
  inputScreeningTable,
} from '@cairn/read-model/merged-input.tables';
import { type Json, jsonRows } from '@cairn/read-model/json-rows';
import type { RowOf } from '@cairn/read-model/table';
import { type RawBuilder, sql } from 'kysely';
import type { Head } from '../asking/head.ts';
import { reviewHead } from '../asking/head.sql.ts';
import type { Viewer } from '../asking/viewer.ts';
import { personName } from '../people/name.sql.ts';
import { isOverseen, seenReview, seesWhole } from './review.visibility.sql.ts';

export type InputRelease = RowOf<typeof inputReleaseTable>;
export type InputScreening = RowOf<typeof inputScreeningTable>;
export type Contribution = RowOf<typeof contributionTable>;

export type MergedInputFound = {
  head: Head;
  review_id: string;
  subject_id: string;
  subject_name: Personal | null;
  cycle_id: string;
  overseen: boolean;
  policy: CyclePolicy;
  scale: RatingScale | null;
  dimensions: RatingDimension[];
  releases: Json<InputRelease>[];
  screenings: Json<InputScreening>[];
  contributions: Json<Contribution>[];
};

/** A review that the viewer sees whole, with its releases of merged input and all contributions to it. */
export const mergedInputOf = (reviewId: string, viewer: Viewer): RawBuilder<MergedInputFound> => sql`
  select ${reviewHead} as head, r.review_id, r.subject_id, ${personName(sql`r.subject_id`)} as subject_name,
    r.cycle_id, ${isOverseen(viewer)} as overseen, c.policy, c.scale, c.dimensions,
    ${jsonRows(sql<InputRelease>`(select t.* from review.input_release t where t.review_id = r.review_id order by t.revision)`)} as releases,
    ${jsonRows(sql<InputScreening>`(select t.* from review.input_screening t where t.review_id = r.review_id)`)} as screenings,
    ${jsonRows(sql<Contribution>`(select t.* from review.contribution t where t.review_id = r.review_id
      order by t.contribution_id, t.revision)`)} as contributions
  from ${seenReview(reviewId, viewer)} r join review.cycle c on c.cycle_id = r.cycle_id
  where ${seesWhole(viewer)}`;
