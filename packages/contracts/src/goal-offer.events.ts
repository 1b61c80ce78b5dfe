import { z } from 'zod';
import { eventType } from './event-type.ts';
import { ofAccountable, ofGoal } from './goal.context.ts';
import { goalOwner, offerOutcomes } from './goal.values.ts';
import { personal } from './personal.ts';
import { id } from './values.ts';

/** Somebody is asked whether they take the goal over. */
export const goalOffered = eventType(
  'GoalOffered',
  z.object({
    ...ofGoal,
    offerId: id,
    to: z.object({ owner: goalOwner, accountableId: id }),
    note: ofAccountable(z.string()).optional(),
  }),
);
/** After `accepted`, `GoalOwnerChanged` follows. */
export const goalOfferEnded = eventType(
  'GoalOfferEnded',
  z.object({
    ...ofGoal,
    offerId: id,
    outcome: z.enum(offerOutcomes),
    reason: personal('metadata.actor.personId', z.string()).optional(),
  }),
);
