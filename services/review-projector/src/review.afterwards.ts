import type { AnyRecorded } from '@cairn/contracts/registry';
import type { FinalRating, ReviewDispute } from '@cairn/read-model/review.afterwards.values';
import type { reviewTable } from '@cairn/read-model/review.tables';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof reviewTable>;
type Columns = Pick<
  Row,
  'finals' | 'disputes' | 'dispute_state' | 'dispute_reviewer_id' | 'talks' | 'decisions' | 'looks'
>;

/** A review to which nothing of this has happened. */
export const nothingAfterwards: Columns = {
  finals: [],
  disputes: [],
  dispute_state: null,
  dispute_reviewer_id: null,
  talks: [],
  decisions: [],
  looks: [],
};

const clocksOf = ({ data, metadata }: AnyRecorded) => ({
  occurredAt: data.occurredAt,
  recordedAt: metadata.recordedAt,
});

const finalOf = (event: Extract<AnyRecorded, { type: 'RatingFinalized' }>): FinalRating => {
  const { mark, finalizerId: by, restsOn, screeningRevision, scoringVersion, goalResults } = event.data;
  const rests = { restsOn, screeningRevision, scoringVersion, goalResults };
  const next = { shared: null, acknowledged: null, reopened: null };
  return { mark, by, revision: event.revision, ...rests, ...next, ...clocksOf(event) };
};

const withLast = <T>(all: readonly T[], change: (last: T) => T): T[] =>
  all.map((each, i) => (i === all.length - 1 ? change(each) : each));

const lastFinal = (row: Row, change: Partial<FinalRating>): Pick<Row, 'finals'> => ({
  finals: withLast(row.finals, (last) => ({ ...last, ...change })),
});

const disputeOf = (event: Extract<AnyRecorded, { type: 'ReviewDisputed' }>): ReviewDispute => {
  const { disputeId, grounds, evidence } = event.data;
  return { disputeId, grounds, evidence, reviewerId: null, resolved: null, ...clocksOf(event) };
};

const disputed = (row: Row, event: AnyRecorded): Partial<Row> => {
  const changeDispute = (id: string, change: Partial<ReviewDispute>): ReviewDispute[] =>
    row.disputes.map((each) => (each.disputeId === id ? { ...each, ...change } : each));
  switch (event.type) {
    case 'ReviewDisputed':
      return { disputes: [...row.disputes, disputeOf(event)], dispute_state: 'open' };
    case 'DisputeReviewerAssigned': {
      const { disputeId, reviewerId } = event.data;
      return { disputes: changeDispute(disputeId, { reviewerId }), dispute_reviewer_id: reviewerId };
    }
    case 'DisputeResolved': {
      const { disputeId, outcome, reason } = event.data;
      const resolved = { outcome, reason, ...clocksOf(event) };
      const disputes = changeDispute(disputeId, { resolved });
      return { disputes, dispute_state: outcome, dispute_reviewer_id: null };
    }
    default:
      return {};
  }
};

const noted = (row: Row, event: AnyRecorded): Partial<Row> => {
  switch (event.type) {
    case 'ReviewTalkHeld': {
      const { talkId, writerId: by, day, notes = null } = event.data;
      return { talks: [...row.talks, { talkId, by, day, notes, ...clocksOf(event) }] };
    }
    case 'ConsequencesLookedAt': {
      const { lookId, outcome, changesUntil, reason } = event.data;
      const { personId: by } = event.metadata.actor;
      return {
        looks: [...row.looks, { lookId, by, outcome, changesUntil, reason, ...clocksOf(event) }],
      };
    }
    case 'DecisionRecorded': {
      const { decisionId, decision, effectiveFrom = null, note = null } = event.data;
      const { personId: by } = event.metadata.actor;
      const recorded = { decisionId, by, decision, effectiveFrom, note, ...clocksOf(event) };
      return { decisions: [...row.decisions, recorded] };
    }
    default:
      return disputed(row, event);
  }
};

const reopen = (row: Row, event: Extract<AnyRecorded, { type: 'ReviewReopened' }>): Partial<Row> => {
  const { reason, disputeId } = event.data;
  const { personId: by } = event.metadata.actor;
  return {
    ...lastFinal(row, { reopened: { by, reason, disputeId, ...clocksOf(event) } }),
    state: 'open',
    goal_results: [],
    scoring_version: null,
    finalized_at: null,
    finalized_recorded_at: null,
    finalized_revision: null,
    final_screening_revision: null,
    shared_at: null,
    shared_recorded_at: null,
    acknowledged_at: null,
    acknowledged_recorded_at: null,
    agrees: null,
    comment: null,
  };
};

/** The columns that an event changes of what follows a final rating. */
export const follow = (row: Row, event: AnyRecorded): Partial<Row> => {
  switch (event.type) {
    case 'RatingFinalized':
      return { finals: [...row.finals, finalOf(event)] };
    case 'ReviewShared':
      return lastFinal(row, { shared: clocksOf(event) });
    case 'ReviewAcknowledged': {
      const { agrees, comment = null } = event.data;
      return lastFinal(row, { acknowledged: { agrees, comment, ...clocksOf(event) } });
    }
    case 'ReviewReopened':
      return reopen(row, event);
    default:
      return noted(row, event);
  }
};
