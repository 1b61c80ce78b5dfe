import { z } from 'zod';
import { type CommandData, occurredAt, onlyWhen, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { goalOwner } from './goal.values.ts';
import { id } from './values.ts';

export const offerGoalBody = z.strictObject({
  owner: z.strictObject(goalOwner.shape),
  accountableId: id.optional().describe('who is asked; by default the new owner, who must then be a person'),
  note: text.optional(),
  occurredAt,
});
export const acceptGoalOfferBody = onlyWhen;
export const declineGoalOfferBody = z.strictObject({ reason: text, occurredAt });
export const withdrawGoalOfferBody = onlyWhen;

type OfOffer<B extends z.ZodType> = CommandData<B, 'goalId' | 'offerId'>;

export type OfferGoal = Command<'OfferGoal', OfOffer<typeof offerGoalBody>>;
export type AcceptGoalOffer = Command<'AcceptGoalOffer', OfOffer<typeof acceptGoalOfferBody>>;
export type DeclineGoalOffer = Command<'DeclineGoalOffer', OfOffer<typeof declineGoalOfferBody>>;
export type WithdrawGoalOffer = Command<'WithdrawGoalOffer', OfOffer<typeof withdrawGoalOfferBody>>;
export type GoalOfferCommand = OfferGoal | AcceptGoalOffer | DeclineGoalOffer | WithdrawGoalOffer;
