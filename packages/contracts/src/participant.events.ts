import { z } from 'zod';
import { eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { ofReview } from './review.context.ts';
import { participantRelations } from './review.values.ts';
import { id } from './values.ts';

const assignment = { assignmentId: id, personId: id, relation: z.enum(participantRelations) };
export const participantAssigned = eventType('ParticipantAssigned', z.object({ ...ofReview, ...assignment }));
export const participantReleased = eventType(
  'ParticipantReleased',
  z.object({ ...ofReview, ...assignment, reason: personal('metadata.actor.personId', z.string()) }),
);

/** The subject asks that this person assesses. `ParticipantAssigned` with the same assignment approves it. */
export const participantNominated = eventType(
  'ParticipantNominated',
  z.object({ ...ofReview, ...assignment }),
);

/**
 * `insteadId` is who was assigned in their place, and `insteadRelation` in which relation; null if nobody was. Earlier events
 * have no `insteadRelation`.
 */
export const nominationTurnedDown = eventType(
  'NominationTurnedDown',
  z.object({
    ...ofReview,
    ...assignment,
    insteadId: id.nullable(),
    insteadRelation: z.enum(participantRelations).nullable().optional(),
    reason: personal('metadata.actor.personId', z.string()),
  }),
);

/** The participant does not want to assess. */
export const participantDeclined = eventType(
  'ParticipantDeclined',
  z.object({ ...ofReview, ...assignment, reason: personal('metadata.actor.personId', z.string()) }),
);

export const participantEvents = [
  participantAssigned,
  participantReleased,
  participantNominated,
  nominationTurnedDown,
  participantDeclined,
] as const;
