import type { DeclineAssignment } from '@cairn/contracts/review.commands';
import { contributionDecline } from '@cairn/domain/contribution.decider';
import { cycle } from '@cairn/domain/cycle.decider';
import { mergedInputIn } from '@cairn/domain/merged-input.rules';
import { review } from '@cairn/domain/review.decider';
import { participantOf } from '@cairn/domain/review.taking-part';
import type { Principal } from '@cairn/http/principal';
import type { RequestHeaders } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { contributionIn } from './contribution.ids.ts';
import { contributionFacts } from './merged-input.facts.ts';
import { reviewFacts } from './review.facts.ts';

/**
 * Declines in the stream of the contribution before the review notes it, if the cycle merges the input. Of a contribution and
 * a decline that come at the same instant, only one is then accepted. The decline is decided first, and the same request
 * completes it.
 */
export const declineContribution = async (
  context: CommandContext,
  decline: DeclineAssignment,
  { principal, correlationId, causationId }: RequestHeaders & { principal: Principal },
): Promise<void> => {
  const { execute, deriveId } = context;
  const { reviewId, assignmentId, occurredAt } = decline.data;
  const { state } = await execute.state(review, reviewId);
  const decided = review.decide(decline, state, await reviewFacts(context, decline, principal, state));
  if (decided.length === 0 || state.status === 'unopened') return;
  const { state: rules } = await execute.state(cycle, state.context.cycleId);
  if (!mergedInputIn(rules, participantOf(state, assignmentId).relation)) return;
  const contributionId = deriveId(...contributionIn(decline.data));
  const { actor, at } = decline;
  const data = { contributionId, reviewId, assignmentId, occurredAt };
  const command = { type: 'DeclineContribution', data, actor, at } as const;
  await execute({
    decider: contributionDecline,
    id: contributionId,
    command,
    facts: () => contributionFacts(context, command),
    correlationId,
    causationId,
  });
};
