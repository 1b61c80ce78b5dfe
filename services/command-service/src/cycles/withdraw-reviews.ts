import { inReview } from '@cairn/access/review.visibility';
import type { CloseCycle } from '@cairn/contracts/cycle.commands';
import { review } from '@cairn/domain/review.decider';
import { noFacts } from '@cairn/domain/review.facts';
import type { RequestHeaders } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { answered, requesterOf } from '../people/inquiry.facts.ts';
import { isLaunching } from './is-launching.ts';
import { openReviewsOf } from './open-reviews.ts';

/**
 * Whether the actor may withdraw a review. Nobody withdraws one that was reopened, and HR withdraw neither their own nor
 * those of people near them.
 */
const mayWithdraw = async (
  context: CommandContext,
  { actor: { personId } }: CloseCycle,
  reviewId: string,
): Promise<boolean> => {
  const { state } = await context.execute.state(review, reviewId);
  if (state.status === 'unopened' || state.reopenedBy !== null) return false;
  const { roles } = await answered(
    context,
    inReview(requesterOf(context, { personId, roles: ['hr'] }), state),
  );
  return roles.includes('hr');
};

/**
 * Withdraws the open reviews of a cycle before it is closed, if the command asks for it. After a failure in between, the
 * same request goes on with the rest. A review that the actor may not withdraw is left open.
 */
export const withdrawReviews = async (
  context: CommandContext,
  close: CloseCycle,
  { correlationId, causationId }: RequestHeaders,
): Promise<void> => {
  const { actor, at, data } = close;
  if (data.openReviews !== 'withdraw' || (await isLaunching(context, data.cycleId))) return;
  for (const reviewId of (await openReviewsOf(context, data.cycleId)).keys()) {
    if (!(await mayWithdraw(context, close, reviewId))) continue;
    const reason = 'The cycle was closed.';
    const command = {
      type: 'WithdrawReview',
      data: { reviewId, reason, occurredAt: data.occurredAt },
      actor,
      at,
    } as const;
    await context.execute({
      decider: review,
      id: reviewId,
      command,
      facts: noFacts,
      correlationId,
      causationId,
    });
  }
};
