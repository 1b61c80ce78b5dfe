import { noRelation, type Relations } from '@cairn/access/matching';
import { inReview } from '@cairn/access/review.visibility';
import type { Role } from '@cairn/contracts/envelope';
import type { AddLateJoiner, ExcludeLeaver } from '@cairn/contracts/population.commands';
import { population } from '@cairn/domain/population.decider';
import { openingFor, withdrawalFor } from '@cairn/domain/population.members';
import { review } from '@cairn/domain/review.decider';
import { noFacts } from '@cairn/domain/review.facts';
import type { RequestHeaders, SentCommand } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { answered, requesterOf } from '../people/inquiry.facts.ts';
import { lateOpening, reviewsIn } from './population.facts.ts';

/** The roles of the principal that count for the open reviews of a person, or for one that is opened. */
export const memberRelations = async (
  context: CommandContext,
  { principal, data }: SentCommand<AddLateJoiner | ExcludeLeaver>,
): Promise<{ relations: Relations; roles: readonly Role[] }> => {
  const { personId: subjectId } = data;
  const accountableRaterId = ('accountableRaterId' in data && data.accountableRaterId) || '';
  const opened = await reviewsIn(context, data);
  const judged = [
    { status: 'open' as const, context: { subjectId, accountableRaterId } },
    ...opened.filter(({ status }) => status === 'open'),
  ];
  let requester = requesterOf(context, principal);
  for (const each of judged) requester = await answered(context, inReview(requester, each));
  return { relations: noRelation, roles: requester.roles };
};

/** Opens the review of a late joiner, unless it is there. It may have been withdrawn since. */
export const openTheirReview = async (
  context: CommandContext,
  command: AddLateJoiner,
  { correlationId, causationId }: RequestHeaders,
): Promise<bigint> => {
  const { reviewId } = command.data;
  if ((await context.execute.state(review, reviewId)).state.status !== 'unopened') return -1n;
  const { position } = await context.execute({
    decider: review,
    id: reviewId,
    command: openingFor(command),
    facts: () => lateOpening(context, command),
    correlationId,
    causationId,
  });
  return position;
};

/** Withdraws the reviews that were open when somebody left, unless they are final by now. */
export const withdrawTheirReviews = async (
  context: CommandContext,
  command: ExcludeLeaver,
  { correlationId, causationId }: RequestHeaders,
): Promise<bigint> => {
  const { cycleId, employmentId } = command.data;
  const { left } = (await context.execute.state(population, cycleId)).state;
  let last = -1n;
  for (const reviewId of left.get(employmentId) ?? []) {
    if ((await context.execute.state(review, reviewId)).state.status !== 'open') continue;
    const { position } = await context.execute({
      decider: review,
      id: reviewId,
      command: withdrawalFor(command, reviewId),
      facts: noFacts,
      correlationId,
      causationId,
    });
    last = position;
  }
  return last;
};
