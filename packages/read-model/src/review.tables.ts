import { accessRecordTable } from './access-record.tables.ts';
import { developmentNeedTable } from './development.tables.ts';
import type { ActorKind } from '@cairn/contracts/actor.values';
import type { Personal } from '@cairn/contracts/personal';
import type {
  DimensionRatings,
  DisputeOutcome,
  GoalResult,
  ParticipantRelation,
  PinnedManager,
  ReviewKind,
} from '@cairn/contracts/review.values';
import type { UsedSuggestion } from '@cairn/contracts/suggestion.values';
import type { Evidence } from '@cairn/contracts/values';
import { calibrationTable, pinnedReviewTable } from './calibration.tables.ts';
import { evidenceChangeTable } from './evidence-change.tables.ts';
import {
  fairnessFindingTable,
  fairnessGroupTable,
  fairnessPartitionTable,
  fairnessRequestTable,
  fairnessScreeningTable,
} from './fairness.tables.ts';
import { feedbackRequestTable, feedbackTable } from './feedback.tables.ts';
import { cycleTemplateTable, cycleTemplateVersionTable } from './cycle-template.tables.ts';
import {
  feedbackReleaseTable,
  feedbackScreeningTable,
  mergedFeedbackTable,
} from './merged-feedback.tables.ts';
import { contributionTable, inputReleaseTable, inputScreeningTable } from './merged-input.tables.ts';
import { nominationTable } from './nomination.tables.ts';
import { pastRatingTable } from './past-rating.tables.ts';
import { flagTable, screeningTable } from './screening.tables.ts';
import { suggestionTable } from './suggestion.tables.ts';
import type {
  ConsequencesLook,
  FinalRating,
  ReviewDecision,
  ReviewDispute,
  ReviewTalk,
} from './review.afterwards.values.ts';
import { trailNameTable, trailTable } from './trail.tables.ts';
import type { RaisedFlag, ReviewState, RatingSource, RatingStep, StandingFlag } from './review.values.ts';
import { boolean, double, integer, jsonb, position, table, text, timestamptz } from './table.ts';

export const reviewSchema = 'review';

export const reviewTable = table('review', {
  columns: {
    review_id: text(),
    kind: text<ReviewKind>(),
    subject_id: text(),
    employment_id: text(),
    cycle_id: text(),
    accountable_rater_id: text(),
    unit_id: text().nullable(),
    level: text().nullable(),
    managers: jsonb<PinnedManager[]>(),
    state: text<ReviewState>(),
    /** The current mark: proposed, moved or final. */
    mark: double().nullable(),
    rationale: jsonb<Personal>().nullable(),
    /** The proposal or move that the current mark comes from. */
    rests_on: jsonb<RatingSource>().nullable(),
    /** All proposals and moves, oldest first. */
    rating_steps: jsonb<RatingStep[]>(),
    proposal_evidence: jsonb<Evidence[]>(),
    goal_results: jsonb<GoalResult[]>(),
    scoring_version: text().nullable(),
    agrees: boolean().nullable(),
    comment: jsonb<Personal>().nullable(),
    /** Revision of the last assessment, proposal or move; null before the first. */
    last_step: integer().nullable(),
    /** The last screening: its revision, and the review revision that it covers. */
    screening_revision: integer().nullable(),
    screening_covers: integer().nullable(),
    /** Flags of the last screening, those that ask and have no answer, and those first seen after finalizing. */
    flags: integer(),
    open_flags: integer(),
    late_flags: integer(),
    /** The flags of the last screening. */
    standing_flags: jsonb<StandingFlag[]>(),
    /** The flags of a screening that is not complete yet. */
    raised_flags: jsonb<RaisedFlag[]>(),
    /** The ids of all flags ever answered. */
    answered_flags: jsonb<string[]>(),
    /** How many events of the review are dated before they were recorded. */
    backdated_steps: integer(),
    /** When it happened, as its writers said, and when that was recorded. */
    opened_at: timestamptz(),
    opened_recorded_at: timestamptz(),
    finalized_at: timestamptz().nullable(),
    finalized_recorded_at: timestamptz().nullable(),
    finalized_revision: integer().nullable(),
    final_screening_revision: integer().nullable(),
    withdrawn_at: timestamptz().nullable(),
    withdrawn_recorded_at: timestamptz().nullable(),
    shared_at: timestamptz().nullable(),
    shared_recorded_at: timestamptz().nullable(),
    acknowledged_at: timestamptz().nullable(),
    acknowledged_recorded_at: timestamptz().nullable(),
    /** All ratings that were made final, oldest first; the last may have been reopened. */
    finals: jsonb<FinalRating[]>(),
    disputes: jsonb<ReviewDispute[]>(),
    /** Of the last dispute: undecided, or its outcome. Null if there was none. */
    dispute_state: text<'open' | DisputeOutcome>().nullable(),
    /** Who decides it; null again once they did. */
    dispute_reviewer_id: text().nullable(),
    talks: jsonb<ReviewTalk[]>(),
    decisions: jsonb<ReviewDecision[]>(),
    /** Looks at later changes to the evidence for final ratings, oldest first. */
    looks: jsonb<ConsequencesLook[]>(),
    opened_position: position(),
    revision: integer(),
    position: position(),
  },
  key: ['review_id'],
  indexes: [
    ['opened_position'],
    ['subject_id', 'opened_position'],
    ['accountable_rater_id', 'opened_position'],
    ['unit_id', 'opened_position'],
    ['cycle_id', 'opened_position'],
  ],
});

export const participantTable = table('participant', {
  columns: {
    review_id: text(),
    assignment_id: text(),
    person_id: text(),
    relation: text<ParticipantRelation>(),
    released: boolean(),
    submitted: boolean(),
  },
  key: ['review_id', 'assignment_id'],
  indexes: [['person_id']],
});

export const assessmentTable = table('assessment', {
  columns: {
    review_id: text(),
    assessment_id: text(),
    assignment_id: text(),
    author_id: text(),
    author_kind: text<ActorKind>(),
    relation: text<ParticipantRelation>(),
    ratings: jsonb<DimensionRatings>(),
    not_applicable: jsonb<string[]>(),
    text: jsonb<Personal>(),
    answers: jsonb<{ question: string; text: Personal }[]>(),
    evidence: jsonb<Evidence[]>(),
    /** Whose words it used, of those that a model suggested. */
    suggestions: jsonb<UsedSuggestion[]>(),
    superseded_by: text().nullable(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    revision: integer(),
    position: position(),
  },
  key: ['review_id', 'assessment_id'],
  indexes: [],
});

export const reviewTables = [
  reviewTable,
  participantTable,
  nominationTable,
  assessmentTable,
  flagTable,
  screeningTable,
  contributionTable,
  inputReleaseTable,
  inputScreeningTable,
  mergedFeedbackTable,
  feedbackReleaseTable,
  feedbackScreeningTable,
  suggestionTable,
  feedbackTable,
  feedbackRequestTable,
  trailTable,
  trailNameTable,
  pastRatingTable,
  calibrationTable,
  pinnedReviewTable,
  evidenceChangeTable,
  accessRecordTable,
  developmentNeedTable,
  fairnessGroupTable,
  fairnessRequestTable,
  fairnessScreeningTable,
  fairnessFindingTable,
  fairnessPartitionTable,
  cycleTemplateTable,
  cycleTemplateVersionTable,
] as const;
