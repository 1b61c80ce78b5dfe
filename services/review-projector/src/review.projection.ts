import { type AnyRecorded, isIn } from '@cairn/contracts/registry';
import { isBackdated, type TwoClocks } from '@cairn/contracts/backdated';
import { byIdOf, fold } from '@cairn/projection/view';
import { reviewTable } from '@cairn/read-model/review.tables';
import type { RatingStep } from '@cairn/read-model/review.values';
import type { RowOf } from '@cairn/read-model/table';
import { follow, nothingAfterwards } from './review.afterwards.ts';
import { answer, complete, raise } from './standing-flags.ts';

type Row = RowOf<typeof reviewTable>;

const timesOf = ({ data, metadata }: AnyRecorded): TwoClocks => ({
  occurredAt: data.occurredAt,
  recordedAt: metadata.recordedAt,
});

const begin = (event: Extract<AnyRecorded, { type: 'ReviewOpened' }>): Row => {
  const { data, revision, position } = event;
  const { occurredAt, recordedAt } = timesOf(event);
  return {
    review_id: data.reviewId,
    kind: data.kind,
    subject_id: data.context.subjectId,
    employment_id: data.context.employmentId,
    cycle_id: data.context.cycleId,
    accountable_rater_id: data.context.accountableRaterId,
    unit_id: data.context.unitId,
    level: data.context.level,
    managers: data.managers,
    state: 'open',
    mark: null,
    rationale: null,
    rests_on: null,
    rating_steps: [],
    proposal_evidence: [],
    goal_results: [],
    scoring_version: null,
    agrees: null,
    comment: null,
    last_step: null,
    screening_revision: null,
    screening_covers: null,
    flags: 0,
    open_flags: 0,
    late_flags: 0,
    standing_flags: [],
    raised_flags: [],
    answered_flags: [],
    backdated_steps: 0,
    opened_at: occurredAt,
    opened_recorded_at: recordedAt,
    finalized_at: null,
    finalized_recorded_at: null,
    finalized_revision: null,
    final_screening_revision: null,
    withdrawn_at: null,
    withdrawn_recorded_at: null,
    shared_at: null,
    shared_recorded_at: null,
    acknowledged_at: null,
    acknowledged_recorded_at: null,
    ...nothingAfterwards,
    opened_position: String(position),
    revision,
    position: String(position),
  };
};

// As `finalScreened` in the domain: what was folded so far is what stood in the log before.
const isScreened = ({ last_step, screening_covers }: Row): boolean =>
  last_step !== null && screening_covers !== null && screening_covers >= last_step;

type Rating = Extract<AnyRecorded, { type: 'RatingProposed' | 'RatingMoved' }>;

const stepOf = (event: Rating): RatingStep => {
  const { revision } = event;
  const { mark, from } = event.data;
  const when = timesOf(event);
  if (event.type === 'RatingMoved') {
    const { moveId: id, moverId: by, reason: text, calibrationSessionId } = event.data;
    const move = { kind: 'move' as const, id, revision, by, mark, from, text, calibrationSessionId };
    return { ...move, noEvidenceReason: null, objection: null, ...when };
  }
  const { proposalId: id, proposerId: by, rationale: text, noEvidenceReason = null } = event.data;
  const proposal = { kind: 'proposal' as const, id, revision, by, mark, from, text, noEvidenceReason };
  return { ...proposal, calibrationSessionId: null, objection: null, ...when };
};

const object = (row: Row, event: Extract<AnyRecorded, { type: 'ObjectionRecorded' }>): Partial<Row> => {
  const { moveId, objectorId: by, reason } = event.data;
  const objection = { by, reason, ...timesOf(event) };
  return {
    rating_steps: row.rating_steps.map((step) => (step.id === moveId ? { ...step, objection } : step)),
  };
};

const stand = (row: Row, step: RatingStep): Partial<Row> => {
  const { kind, id, revision, by, mark, text } = step;
  const rests_on = { kind, id, revision, by };
  return { mark, rationale: text, rests_on, rating_steps: [...row.rating_steps, step], last_step: revision };
};

/** The columns that a step of the rating changes. */
const rate = (row: Row, event: AnyRecorded): Partial<Row> => {
  switch (event.type) {
    case 'AssessmentSubmitted':
      return { last_step: event.revision };
    case 'RatingProposed':
      return { ...stand(row, stepOf(event)), proposal_evidence: event.data.evidence };
    case 'RatingMoved':
      return stand(row, stepOf(event));
    case 'ObjectionRecorded':
      return object(row, event);
    case 'RatingFinalized':
      if (!isScreened(row)) return { state: 'unscreened', mark: event.data.mark };
      return {
        state: 'finalized',
        mark: event.data.mark,
        goal_results: event.data.goalResults,
        scoring_version: event.data.scoringVersion,
        finalized_at: event.data.occurredAt,
        finalized_recorded_at: event.metadata.recordedAt,
        finalized_revision: event.revision,
        final_screening_revision: event.data.screeningRevision,
      };
    default:
      return {};
  }
};

/** The columns that any other step of the review changes. */
const accompany = (row: Row, event: AnyRecorded): Partial<Row> => {
  if (row.state === 'unscreened') return {};
  const { occurredAt, recordedAt } = timesOf(event);
  switch (event.type) {
    case 'AccountableRaterChanged':
      return { accountable_rater_id: event.data.context.accountableRaterId };
    case 'ReviewWithdrawn':
      return { state: 'withdrawn', withdrawn_at: occurredAt, withdrawn_recorded_at: recordedAt };
    case 'FlagAnswered':
      return answer(row, event.data.flagId);
    case 'ReviewShared':
      return { state: 'shared', shared_at: occurredAt, shared_recorded_at: recordedAt };
    case 'ReviewAcknowledged':
      return {
        state: 'acknowledged',
        acknowledged_at: occurredAt,
        acknowledged_recorded_at: recordedAt,
        agrees: event.data.agrees,
        comment: event.data.comment ?? null,
      };
    default:
      return rate(row, event);
  }
};

const folded = (before: Row, event: AnyRecorded): Row => {
  const row = { ...before, ...accompany(before, event) };
  return {
    ...row,
    ...(row.state === 'unscreened' && event.type !== 'ReviewReopened' ? {} : follow(row, event)),
    backdated_steps: row.backdated_steps + Number(isBackdated(timesOf(event))),
    revision: event.revision,
    position: String(event.position),
  };
};

/** One row per review: its current rating, and whether its flags are answered. */
export const reviewView = fold(reviewTable, {
  headOf: byIdOf('review'),
  // Merged input leaves no trace in a review: not in its revision or position either.
  keys: (event) => (isIn(event, 'review', 'screening') ? [[event.data.reviewId]] : []),
  evolve: (row, event) => {
    if (event.type === 'ReviewOpened') return folded(begin(event), event);
    if (!row) return row;
    if (event.type === 'BiasFlagged') return { ...row, ...raise(row, event) };
    if (event.type === 'ScreeningCompleted') return { ...row, ...complete(row, event) };
    return folded(row, event);
  },
});
