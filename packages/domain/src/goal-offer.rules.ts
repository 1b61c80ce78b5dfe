import type {
  AcceptGoalOffer,
  DeclineGoalOffer,
  OfferGoal,
  WithdrawGoalOffer,
} from '@cairn/contracts/goal-offer.commands';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { OfferOutcome } from '@cairn/contracts/goal.values';
import { reject, refuseField } from '@cairn/contracts/rejection';
import type { GoalFacts } from './goal.facts.ts';
import { accountableOf, checkTakesPart, isSameKeeping, refuseAfterCycle } from './goal-opening.rules.ts';
import type { OpenGoal } from './goal.state.ts';

type Answer = AcceptGoalOffer | DeclineGoalOffer | WithdrawGoalOffer;

/** Asks somebody to take the goal over. There is one open offer at most. */
export const offerGoal = (command: OfferGoal, goal: OpenGoal, facts: GoalFacts): GoalEvent[] => {
  const { owner, accountableId: _, ...offer } = command.data;
  if (goal.offers.has(offer.offerId)) return [];
  refuseAfterCycle(facts);
  if (goal.offer)
    reject('conflict', 'goal/already-offered', 'The goal is offered already. Withdraw that offer first.');
  const accountableId = accountableOf(command, facts);
  if (isSameKeeping(goal.context, { owner, accountableId }))
    refuseField('goal/already-theirs', 'They keep this goal already.', {
      path: 'owner/id',
      message: 'another owner, or another accountableId',
    });
  checkTakesPart(command, facts);
  return [{ type: 'GoalOffered', data: { ...offer, to: { owner, accountableId }, context: goal.context } }];
};

const ended = ({ context, offers }: OpenGoal, { data }: Answer, outcome: OfferOutcome): GoalEvent[] => {
  const known =
    offers.get(data.offerId) ?? reject('notFound', 'offer/unknown', 'The goal has no such offer.');
  if (known === outcome) return [];
  if (known !== 'open') reject('conflict', 'offer/already-ended', `The offer was ${known}.`);
  return [{ type: 'GoalOfferEnded', data: { ...data, context, outcome } }];
};

export const declineGoalOffer = (command: DeclineGoalOffer, goal: OpenGoal): GoalEvent[] =>
  ended(goal, command, 'declined');

export const withdrawGoalOffer = (command: WithdrawGoalOffer, goal: OpenGoal): GoalEvent[] =>
  ended(goal, command, 'withdrawn');

/** Ends the offer, and hands the goal to the one who was asked. */
export const acceptGoalOffer = (command: AcceptGoalOffer, goal: OpenGoal, facts: GoalFacts): GoalEvent[] => {
  const accepted = ended(goal, command, 'accepted');
  if (accepted.length === 0 || !goal.offer) return [];
  const { goalId, occurredAt } = command.data;
  const { owner, accountableId } = goal.offer;
  const taking = { data: { owner, accountableId } };
  accountableOf(taking, facts);
  checkTakesPart(taking, facts);
  const from = { owner: goal.context.owner, accountableId: goal.context.accountableId };
  const context = { ...goal.context, owner, accountableId, unitId: facts.owner.unitId };
  return [...accepted, { type: 'GoalOwnerChanged', data: { goalId, context, from, occurredAt } }];
};

/** Withdraws an open offer, because the goal is assigned or closed. */
export const withoutOffer = ({ goalId, context, offer }: OpenGoal, occurredAt: string): GoalEvent[] =>
  offer
    ? [
        {
          type: 'GoalOfferEnded',
          data: { goalId, context, offerId: offer.offerId, outcome: 'withdrawn', occurredAt },
        },
      ]
    : [];
