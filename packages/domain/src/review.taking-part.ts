import { refuseField, reject } from '@cairn/contracts/rejection';
import type {
  AssignParticipant,
  ChangeAccountableRater,
  ReleaseParticipant,
} from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { ReviewFacts } from './review.facts.ts';
import { refuseAbsent, refuseFinalized } from './review.rules.ts';
import type { Participant, Review } from './review.state.ts';

export const participantOf = ({ participants }: Review, assignmentId: string): Participant =>
  participants.get(assignmentId) ??
  reject('notFound', 'review/unknown-assignment', 'The review has no such assignment.');

/** The assignment of the person who writes. Throws if it is somebody else's, or they were released or have declined. */
export const ownAssignment = (review: Review, assignmentId: string, writerId: string): Participant => {
  const participant = participantOf(review, assignmentId);
  if (participant.personId !== writerId)
    reject(
      'forbidden',
      'review/not-the-assigned-person',
      'Only the assigned person may submit this assessment.',
    );
  if (participant.released)
    reject('conflict', 'review/released', 'This participant was released from the review.');
  return participant;
};

/** The id of a person's assignment in one relation, also of one that was released. */
export const assignmentOf = (
  { participants }: Review,
  { personId, relation }: Pick<Participant, 'personId' | 'relation'>,
): string | undefined =>
  [...participants].find(([, each]) => each.personId === personId && each.relation === relation)?.[0];

/** The relations in which a person may assess: as they stand to the subject in the reporting line. */
const trueRelations = (
  personId: string,
  { context: { subjectId, accountableRaterId } }: Review,
  { inLine }: ReviewFacts,
): readonly Participant['relation'][] => {
  if (personId === subjectId) return ['self'];
  const manages = inLine.has('manager') || personId === accountableRaterId;
  if (!manages && !inLine.has('upward')) return ['peer'];
  return [...(manages ? ['manager' as const] : []), ...(inLine.has('upward') ? ['upward' as const] : [])];
};

/** Refuses a relation in which the person does not stand to the subject. */
export const refuseRelation = (
  { personId, relation }: Pick<Participant, 'personId' | 'relation'>,
  review: Review,
  facts: ReviewFacts,
): void => {
  const possible = trueRelations(personId, review, facts);
  if (!possible.includes(relation))
    refuseField('review/wrong-relation', 'The person does not stand in this relation to the subject.', {
      path: 'relation',
      message: possible.join(' or '),
    });
};

/** Each person has one assignment per relation, which must be true of the reporting line; its id derives from both. */
export const assignParticipant = (
  command: AssignParticipant,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { assignmentId, personId, relation, occurredAt } = command.data;
  if (review.participants.get(assignmentId)?.released === false) return [];
  refuseFinalized(review);
  refuseAbsent(personId, 'personId', facts);
  refuseRelation(command.data, review, facts);
  const { reviewId, context } = review;
  return [
    {
      type: 'ParticipantAssigned',
      data: { reviewId, context, occurredAt, assignmentId, personId, relation },
    },
  ];
};

/** Releases a participant. What they submitted stays. */
export const releaseParticipant = (command: ReleaseParticipant, review: Review): readonly ReviewEvent[] => {
  const { assignmentId, reason, occurredAt } = command.data;
  const { personId, relation, released, declined } = participantOf(review, assignmentId);
  if (declined) reject('conflict', 'review/declined', 'This participant has declined.');
  if (released) return [];
  refuseFinalized(review);
  const { reviewId, context } = review;
  const data = { reviewId, context, occurredAt, assignmentId, personId, relation, reason };
  return [{ type: 'ParticipantReleased', data }];
};

export const changeAccountableRater = (
  command: ChangeAccountableRater,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { accountableRaterId, reason, occurredAt } = command.data;
  const { reviewId, context } = review;
  if (accountableRaterId === context.accountableRaterId) return [];
  refuseFinalized(review);
  const path = 'accountableRaterId';
  if (accountableRaterId === context.subjectId)
    refuseField('review/rates-oneself', 'Nobody can be accountable for their own rating.', {
      path,
      message: 'another person',
    });
  refuseAbsent(accountableRaterId, path, facts);
  const from = context.accountableRaterId;
  const data = { reviewId, context: { ...context, accountableRaterId }, occurredAt, from, reason };
  return [{ type: 'AccountableRaterChanged', data }];
};
