import type { Relations } from '@cairn/access/matching';
import { relationsToReview, seesWholeReview } from '@cairn/access/review.visibility';
import { Rejection } from '@cairn/contracts/rejection';
import type { ReviewCommand } from '@cairn/contracts/review.commands';
import { review } from '@cairn/domain/review.decider';
import { screening } from '@cairn/domain/screening.decider';
import type { SentCommand } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { answered, isPrincipalEmployed, requesterOf } from '../people/inquiry.facts.ts';

const unknownReview = (): Rejection =>
  new Rejection('notFound', 'review/unknown', 'No such review was opened.');

const wroteFlaggedText = async (
  context: CommandContext,
  { principal, data }: SentCommand<ReviewCommand>,
): Promise<boolean> => {
  if (!('flagId' in data) || !(await isPrincipalEmployed(context, principal))) return false;
  const { state } = await context.execute.state(screening, data.reviewId);
  return state.last?.flags.get(data.flagId)?.authorId === principal.personId;
};

/**
 * How the principal stands to a review: also as `author` of what the flag in the path is about. Throws a `notFound`
 * Rejection if the review was never opened, or the principal has nothing to do with it and does not see it.
 */
export const reviewRelations = async (
  context: CommandContext,
  sent: SentCommand<ReviewCommand>,
): Promise<Relations> => {
  const { state } = await context.execute.state(review, sent.data.reviewId);
  if (state.status === 'unopened') throw unknownReview();
  const requester = requesterOf(context, sent.principal);
  const found = await answered(context, relationsToReview(requester, state));
  if (await wroteFlaggedText(context, sent)) return new Set([...found, 'author']);
  if (found.size === 0 && !(await answered(context, seesWholeReview(requester, state))))
    throw unknownReview();
  return found;
};
