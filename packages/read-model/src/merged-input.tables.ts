import type { GroupOutcome } from '@cairn/contracts/screening.values';
import type { Personal } from '@cairn/contracts/personal';
import type { DimensionRatings, NominatedRelation } from '@cairn/contracts/review.values';
import { boolean, integer, jsonb, position, table, text, timestamptz } from './table.ts';

/** Every version of every contribution. */
export const contributionTable = table('contribution', {
  columns: {
    contribution_id: text(),
    revision: integer(),
    review_id: text(),
    assignment_id: text(),
    cycle_id: text(),
    subject_id: text(),
    relation: text<NominatedRelation>(),
    giver_id: text(),
    /** What was promised to the giver. */
    k: integer(),
    policy_version: text(),
    ratings: jsonb<DimensionRatings>(),
    text: jsonb<Personal>(),
    superseded: boolean(),
    released: boolean(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    position: position(),
  },
  key: ['contribution_id', 'revision'],
  indexes: [['review_id'], ['giver_id', 'position']],
});

/** A group is a list of versions of contributions, in the order in which they are shown. */
export type InputGroup = { contributionId: string; revision: number }[];

export const inputReleaseTable = table('input_release', {
  columns: {
    review_id: text(),
    revision: integer(),
    relation: text<NominatedRelation>(),
    k: integer(),
    policy_version: text(),
    means_version: text(),
    groups: jsonb<InputGroup[]>(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    position: position(),
  },
  key: ['review_id', 'revision'],
  indexes: [],
});

/** What was found in the texts of each release. */
export const inputScreeningTable = table('input_screening', {
  columns: {
    review_id: text(),
    release_revision: integer(),
    /** In the order of the groups of the release. */
    groups: jsonb<GroupOutcome[][]>(),
    recorded_at: timestamptz(),
    position: position(),
  },
  key: ['review_id', 'release_revision'],
  indexes: [],
});
