import { boolean, double, integer, jsonb, position, table, text, timestamptz } from './table.ts';

export const reviewSchema = 'review';

export const reviewTable = table('review', {
  columns: {
    review_id: text(),
    kind: text(),
    subject_id: text(),
    employment_id: text(),
    cycle_id: text(),
    accountable_rater_id: text(),
    unit_id: text().nullable(),
    level: text().nullable(),
    managers: jsonb(),
    /** open, finalized, shared or acknowledged. */
    state: text(),
    /** The mark that stands: proposed, moved or final. */
    mark: double().nullable(),
    rationale: jsonb().nullable(),
    /** What the standing mark rests on: { kind, id, revision, by }. */
    rests_on: jsonb().nullable(),
    proposal_evidence: jsonb(),
    goal_results: jsonb(),
    scoring_version: text().nullable(),
    agrees: boolean().nullable(),
    comment: jsonb().nullable(),
    /** Revision of the last assessment, proposal or move; null before the first. */
    last_step: integer().nullable(),
    /** The last screening: its revision, and the review revision that it covers. */
    screening_revision: integer().nullable(),
    screening_covers: integer().nullable(),
    /** Flags of the last screening, those that ask and have no answer, and those first seen after finalizing. */
    flags: integer(),
    open_flags: integer(),
    late_flags: integer(),
    /** Ids of the flags of the last screening, with whether each asks and is answered. */
    standing_flags: jsonb(),
    /** Findings of a screening that is not complete yet, and the ids of all flags ever answered. */
    raised_flags: jsonb(),
    answered_flags: jsonb(),
    opened_at: timestamptz(),
    finalized_at: timestamptz().nullable(),
    finalized_revision: integer().nullable(),
    final_screening_revision: integer().nullable(),
    shared_at: timestamptz().nullable(),
    acknowledged_at: timestamptz().nullable(),
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
    relation: text(),
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
    relation: text(),
    ratings: jsonb(),
    text: jsonb(),
    evidence: jsonb(),
    superseded_by: text().nullable(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
    revision: integer(),
    position: position(),
  },
  key: ['review_id', 'assessment_id'],
  indexes: [],
});

export const flagTable = table('flag', {
  columns: {
    review_id: text(),
    flag_id: text(),
    detector: text(),
    version: text(),
    kind: text(),
    about: text(),
    author_id: text(),
    numbers: jsonb(),
    sample_size: integer(),
    minimum: integer(),
    threshold: double(),
    source: text(),
    ours: boolean(),
    first_revision: integer(),
    last_revision: integer(),
    answer: text().nullable(),
    answer_reason: jsonb().nullable(),
    answered_by: text().nullable(),
    answered_at: timestamptz().nullable(),
  },
  key: ['review_id', 'flag_id'],
  indexes: [],
});

export const screeningTable = table('screening', {
  columns: {
    review_id: text(),
    revision: integer(),
    trigger_event_id: text(),
    trigger_type: text(),
    covers: integer(),
    inputs_up_to: jsonb(),
    detectors: jsonb(),
    recorded_at: timestamptz(),
    position: position(),
  },
  key: ['review_id', 'revision'],
  indexes: [],
});

export const feedbackTable = table('feedback', {
  columns: {
    feedback_id: text(),
    subject_id: text(),
    giver_id: text(),
    kind: text(),
    text: jsonb(),
    audience: text(),
    attribution: text(),
    goal_id: text().nullable(),
    occurred_at: timestamptz(),
    withdrawn_at: timestamptz().nullable(),
    withdrawn_reason: jsonb().nullable(),
    revision: integer(),
    position: position(),
  },
  key: ['feedback_id'],
  indexes: [
    ['subject_id', 'occurred_at'],
    ['giver_id', 'occurred_at'],
  ],
});

/** Every step of every review and screening: one row an event. */
export const trailTable = table('trail', {
  columns: {
    position: position(),
    event_id: text(),
    stream: text(),
    revision: integer(),
    type: text(),
    review_id: text(),
    subject_id: text(),
    accountable_rater_id: text(),
    unit_id: text().nullable(),
    level: text().nullable(),
    cycle_id: text(),
    actor_id: text(),
    actor_kind: text(),
    acting_as: text(),
    on_behalf_of: text().nullable(),
    from_mark: double().nullable(),
    to_mark: double().nullable(),
    /** What the step was about, in ids, dates and figures: no personal text. */
    detail: jsonb(),
    occurred_at: timestamptz(),
    recorded_at: timestamptz(),
  },
  key: ['position'],
  indexes: [
    ['review_id', 'position'],
    ['subject_id', 'position'],
    ['accountable_rater_id', 'position'],
    ['actor_id', 'position'],
    ['unit_id', 'position'],
    ['cycle_id', 'position'],
    ['type', 'position'],
    ['recorded_at', 'position'],
  ],
});

export const reviewTables = [
  reviewTable,
  participantTable,
  assessmentTable,
  flagTable,
  screeningTable,
  feedbackTable,
  trailTable,
] as const;
