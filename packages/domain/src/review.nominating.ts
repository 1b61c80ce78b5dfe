import { refuseField, reject } from '@cairn/contracts/rejection';
import type {
  ApproveNomination,
  ChangeNomination,
  DeclineAssignment,
  NominateParticipant,
  TurnDownNomination,
} from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { nominatedRelations } from '@cairn/contracts/review.values';
import type { ReviewFacts } from './review.facts.ts';
import { refuseAbsent, refuseFinalized } from './review.rules.ts';
import type { Nomination, Participant, Review } from './review.state.ts';
import { participantOf, refuseRelation } from './review.taking-part.ts';

const refuseOthers = (personId: string, { context }: Review): void => {
  if (personId !== context.subjectId)
    reject('forbidden', 'review/not-the-subject', 'Only the subject nominates people for their review.');
};

const takesPart = ({ participants }: Review, assignmentId: string): boolean =>
  participants.get(assignmentId)?.released === false;

/**
 * The subject nominates a person once. The relation must be true, as in an assignment. The answer is the same whether or not
 * others assigned the person before, because the subject may not know that.
 */
export const nominateParticipant = (
  command: NominateParticipant,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { assignmentId, personId, relation, occurredAt } = command.data;
  refuseOthers(command.actor.personId, review);
  const nomination = review.nominations.get(assignmentId);
  const isOver = nomination?.status === 'approved' && !takesPart(review, assignmentId);
  if (nomination?.status === 'turnedDown' || isOver)
    reject(
      'conflict',
      'review/nomination-answered',
      'This person was turned down, released, or has declined. Nominate somebody else.',
    );
  if (nomination) return [];
  refuseFinalized(review);
  refuseAbsent(personId, 'personId', facts);
  refuseRelation({ personId, relation }, review, facts);
  const { reviewId, context } = review;
  const data = { reviewId, context, occurredAt, assignmentId, personId, relation };
  return [{ type: 'ParticipantNominated', data }];
};

/** The nomination for an assignment. Throws a `notFound` Rejection if nobody was nominated for it. */
export const nominationOf = ({ nominations }: Review, assignmentId: string): Nomination =>
  nominations.get(assignmentId) ??
  reject('notFound', 'review/unknown-nomination', 'The review has no such nomination.');

/** Nobody is turned down who takes part, whether by this nomination or because others assigned them. */
const refuseApproved = (review: Review, assignmentId: string): void => {
  if (review.nominations.get(assignmentId)?.status === 'approved')
    reject(
      'conflict',
      'review/nomination-approved',
      'The nomination was approved. Release the participant if they are not to assess.',
    );
  if (takesPart(review, assignmentId))
    reject(
      'conflict',
      'review/takes-part',
      'This person was assigned. Approve the nomination, or release them first.',
    );
};

/** Approves a nomination. It is recorded also if the person takes part already, because it answers the subject. */
export const approveNomination = (
  command: ApproveNomination,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { assignmentId, occurredAt } = command.data;
  const { personId, relation, status } = nominationOf(review, assignmentId);
  if (status === 'approved') return [];
  refuseFinalized(review);
  if (status === 'turnedDown')
    reject('conflict', 'review/nomination-turned-down', 'The nomination was turned down. Assign the person.');
  refuseAbsent(personId, 'assignmentId', facts);
  refuseRelation({ personId, relation }, review, facts);
  const { reviewId, context } = review;
  return [
    {
      type: 'ParticipantAssigned',
      data: { reviewId, context, occurredAt, assignmentId, personId, relation },
    },
  ];
};

type Assessor = Pick<Participant, 'personId' | 'relation'>;

const turnedDown = (
  { data: { assignmentId, reason, occurredAt } }: TurnDownNomination | ChangeNomination,
  { nomination: { personId, relation }, instead }: { nomination: Nomination; instead: Assessor | null },
  { reviewId, context }: Review,
): ReviewEvent => ({
  type: 'NominationTurnedDown',
  data: {
    reviewId,
    context,
    occurredAt,
    assignmentId,
    personId,
    relation,
    insteadId: instead?.personId ?? null,
    insteadRelation: instead?.relation ?? null,
    reason,
  },
});

export const turnDownNomination = (command: TurnDownNomination, review: Review): readonly ReviewEvent[] => {
  const { assignmentId } = command.data;
  const nomination = nominationOf(review, assignmentId);
  if (nomination.status === 'turnedDown') return [];
  refuseFinalized(review);
  refuseApproved(review, assignmentId);
  return [turnedDown(command, { nomination, instead: null }, review)];
};

/** An earlier event tells the person only. */
const isChangedTo = (
  { status, insteadId, insteadRelation }: Nomination,
  { personId, relation }: Assessor,
): boolean =>
  status === 'turnedDown' &&
  insteadId === personId &&
  (insteadRelation === undefined || insteadRelation === relation);

/** Turns a nomination down and assigns another person, both at once. */
export const changeNomination = (
  command: ChangeNomination,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { assignmentId, insteadAssignmentId, personId, relation, occurredAt } = command.data;
  const nomination = nominationOf(review, assignmentId);
  if (isChangedTo(nomination, { personId, relation })) return [];
  refuseFinalized(review);
  refuseApproved(review, assignmentId);
  if (nomination.status === 'turnedDown')
    reject('conflict', 'review/nomination-turned-down', 'The nomination was turned down. Assign the person.');
  if (personId === nomination.personId)
    refuseField('review/same-person', 'Approve the nomination if this person is to assess.', {
      path: 'personId',
      message: 'another person',
    });
  refuseAbsent(personId, 'personId', facts);
  refuseRelation({ personId, relation }, review, facts);
  const { reviewId, context } = review;
  const data = { reviewId, context, occurredAt, assignmentId: insteadAssignmentId, personId, relation };
  const isAssigned = takesPart(review, insteadAssignmentId);
  return [
    turnedDown(command, { nomination, instead: { personId, relation } }, review),
    ...(isAssigned ? [] : [{ type: 'ParticipantAssigned' as const, data }]),
  ];
};

const isNominated = (relation: Participant['relation']): boolean =>
  nominatedRelations.some((each) => each === relation);

/** A peer or report who was assigned declines, unless they have written something. */
export const declineAssignment = (
  command: DeclineAssignment,
  review: Review,
  { contributed }: ReviewFacts,
): readonly ReviewEvent[] => {
  const { assignmentId, reason, occurredAt } = command.data;
  const { personId, relation, released, declined } = participantOf(review, assignmentId);
  if (personId !== command.actor.personId)
    reject('forbidden', 'review/not-the-assigned-person', 'Only the assigned person may decline.');
  if (declined) return [];
  if (!isNominated(relation))
    reject('conflict', 'review/cannot-decline', 'Only a peer or a report may decline.');
  if (released) reject('conflict', 'review/released', 'This participant was released from the review.');
  refuseFinalized(review);
  if (contributed || review.assessments.has(assignmentId))
    reject('conflict', 'review/already-assessed', 'You have submitted an assessment, which stays.');
  const { reviewId, context } = review;
  const data = { reviewId, context, occurredAt, assignmentId, personId, relation, reason };
  return [{ type: 'ParticipantDeclined', data }];
};
