import { refuseField, reject } from '@cairn/contracts/rejection';
import type {
  AssignParticipant,
  ChangeAccountableRater,
  ReleaseParticipant,
} from '@cairn/contracts/review.commands';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { ReviewFacts } from './review.facts.ts';
import { refuseFinalized, refuseUnknownPerson } from './review.rules.ts';
import type { Participant, Review } from './review.state.ts';

export const participantOf = ({ participants }: Review, assignmentId: string): Participant =>
  participants.get(assignmentId) ??
  reject('notFound', 'review/unknown-assignment', 'The review has no such assignment.');

/** The id of a person's assignment in one relation, also of one that was released. */
export const assignmentOf = (
  { participants }: Review,
  { personId, relation }: Pick<Participant, 'personId' | 'relation'>,
): string | undefined =>
  [...participants].find(([, each]) => each.personId === personId && each.relation === relation)?.[0];

const refuseRelation = ({ personId, relation }: AssignParticipant['data'], { context }: Review): void => {
  if ((relation === 'self') !== (personId === context.subjectId))
    refuseField('review/wrong-relation', 'Only the subject assesses as self.', {
      path: 'relation',
      message: personId === context.subjectId ? 'self' : 'peer, manager or upward',
    });
};

/** Each person has one assignment per relation; its id derives from both. */
export const assignParticipant = (
  command: AssignParticipant,
  review: Review,
  facts: ReviewFacts,
): readonly ReviewEvent[] => {
  const { assignmentId, personId, relation, occurredAt } = command.data;
  if (review.participants.get(assignmentId)?.released === false) return [];
  refuseFinalized(review);
  refuseRelation(command.data, review);
  refuseUnknownPerson(personId, 'personId', facts);
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
  const { personId, relation, released } = participantOf(review, assignmentId);
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
  refuseUnknownPerson(accountableRaterId, path, facts);
  const from = context.accountableRaterId;
  const data = { reviewId, context: { ...context, accountableRaterId }, occurredAt, from, reason };
  return [{ type: 'AccountableRaterChanged', data }];
};
