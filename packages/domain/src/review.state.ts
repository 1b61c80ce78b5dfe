import type { Instant } from '@cairn/contracts/envelope';
import type { ReviewContext } from '@cairn/contracts/review.context';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { Evidence } from '@cairn/contracts/values';
import { laterOf } from './occurred-at.ts';
import { afterwards, type Afterwards, noAfterwards } from './review.afterwards.state.ts';
import { revisionOf } from './revision-of.ts';

export type Participant = {
  personId: string;
  relation: 'self' | 'peer' | 'manager' | 'upward';
  /** Released, or declined by themselves. */
  released: boolean;
  declined: boolean;
  /** How often they have declined. */
  timesDeclined: number;
};

/** Whom the subject nominated. An assignment approves an open nomination; one from before it does not. */
export type Nomination = Pick<Participant, 'personId' | 'relation'> & {
  status: 'nominated' | 'approved' | 'turnedDown';
  /** Who was assigned in their place. */
  insteadId: string | null;
  /** Undefined if the event does not tell it. */
  insteadRelation?: Participant['relation'] | null | undefined;
};

/** The current mark, the proposal or move that set it, and who proposed or moved. */
export type Rating = {
  mark: number;
  kind: 'proposal' | 'move';
  id: string;
  revision: number;
  by: string;
};

export type Review = Afterwards & {
  status: 'open' | 'finalized' | 'shared' | 'acknowledged' | 'withdrawn';
  reviewId: string;
  context: ReviewContext;
  openedAt: Instant;
  /** When its last change happened. */
  changedAt: Instant;
  /** The accountable rater at the opening. */
  openedFor: string;
  /** Revision of the stream's last event. */
  revision: number;
  participants: ReadonlyMap<string, Participant>;
  /** By the assignment that each one asks for. */
  nominations: ReadonlyMap<string, Nomination>;
  /** The current assessment of each assignment. */
  assessments: ReadonlyMap<string, string>;
  /** The ids of all assessments, proposals and moves so far. */
  steps: ReadonlySet<string>;
  /** Revision of the last of them, which a screening must cover. */
  lastStep: number | null;
  rating: Rating | null;
  /** What the current proposal cites, and the revision of that proposal. */
  cited: readonly Evidence[];
  citedAt: number | null;
  /** Who made each move, and the moves to which the accountable rater objected. */
  moves: ReadonlyMap<string, string>;
  objections: ReadonlySet<string>;
  answers: ReadonlyMap<string, 'kept' | 'changed'>;
};

export type ReviewState = { status: 'unopened' } | Review;

type Opening = Extract<ReviewEvent, { type: 'ReviewOpened' }>;
type Later = Exclude<ReviewEvent, Opening>;

const opened = ({ data: { reviewId, context, occurredAt } }: Opening): Review => ({
  status: 'open',
  reviewId,
  context,
  openedAt: occurredAt,
  changedAt: occurredAt,
  openedFor: context.accountableRaterId,
  revision: 0,
  participants: new Map(),
  nominations: new Map(),
  assessments: new Map(),
  steps: new Set(),
  lastStep: null,
  rating: null,
  cited: [],
  citedAt: null,
  moves: new Map(),
  objections: new Set(),
  answers: new Map(),
  ...noAfterwards(context.accountableRaterId),
});

const step = ({ steps }: Review, id: string, revision: number) => ({
  steps: new Set(steps).add(id),
  lastStep: revision,
});

const assigned = (review: Review, assignmentId: string, participant: Participant): Partial<Review> => ({
  participants: new Map(review.participants).set(assignmentId, participant),
});

const nominated = (
  review: Review,
  assignmentId: string,
  { personId, relation, status, insteadId, insteadRelation }: Nomination,
): Partial<Review> => ({
  nominations: new Map(review.nominations).set(assignmentId, {
    personId,
    relation,
    status,
    insteadId,
    insteadRelation,
  }),
});

const approved = (review: Review, assignmentId: string): Partial<Review> => {
  const nomination = review.nominations.get(assignmentId);
  return nomination?.status === 'nominated'
    ? nominated(review, assignmentId, { ...nomination, status: 'approved' })
    : {};
};

const changed = (review: Review, { type, data }: Later, revision: number): Partial<Review> => {
  switch (type) {
    case 'ParticipantAssigned':
    case 'ParticipantReleased':
    case 'ParticipantDeclined': {
      const { assignmentId, personId, relation } = data;
      const released = type !== 'ParticipantAssigned';
      const declined = type === 'ParticipantDeclined';
      const timesDeclined = (review.participants.get(assignmentId)?.timesDeclined ?? 0) + (declined ? 1 : 0);
      return {
        ...assigned(review, assignmentId, { personId, relation, released, declined, timesDeclined }),
        ...(released ? {} : approved(review, assignmentId)),
      };
    }
    case 'ParticipantNominated':
      return nominated(review, data.assignmentId, { ...data, status: 'nominated', insteadId: null });
    case 'NominationTurnedDown':
      return nominated(review, data.assignmentId, { ...data, status: 'turnedDown' });
    case 'ReviewWithdrawn':
      return { status: 'withdrawn' };
    case 'AssessmentSubmitted': {
      const assessments = new Map(review.assessments).set(data.assignmentId, data.assessmentId);
      return { assessments, ...step(review, data.assessmentId, revision) };
    }
    case 'RatingProposed': {
      const { proposalId: id, proposerId, mark, evidence } = data;
      const rating: Rating = { mark, kind: 'proposal', id, revision, by: proposerId };
      return { rating, cited: evidence, citedAt: revision, ...step(review, id, revision) };
    }
    case 'RatingMoved': {
      const { moveId: id, moverId, mark } = data;
      const rating: Rating = { mark, kind: 'move', id, revision, by: moverId };
      return { rating, moves: new Map(review.moves).set(id, moverId), ...step(review, id, revision) };
    }
    case 'ObjectionRecorded':
      return { objections: new Set(review.objections).add(data.moveId) };
    case 'FlagAnswered':
      return { answers: new Map(review.answers).set(data.flagId, data.answer) };
    default:
      return {};
  }
};

export const evolveReview = (state: ReviewState, event: ReviewEvent): ReviewState => {
  if (event.type === 'ReviewOpened') return opened(event);
  if (state.status === 'unopened') return state;
  const { context, occurredAt } = event.data;
  const revision = revisionOf(event, state.revision);
  const changedAt = laterOf(state.changedAt, occurredAt);
  const moved = { context, changedAt, revision, ...changed(state, event, revision) };
  return { ...state, ...moved, ...afterwards(state, event) };
};
