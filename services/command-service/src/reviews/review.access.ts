import type { Relations } from '@cairn/access/matching';
import { relationsToReview, seesWholeReview } from '@cairn/access/review.visibility';
import { Rejection } from '@cairn/contracts/rejection';
import { review } from '@cairn/domain/review.decider';
import { screening } from '@cairn/domain/screening.decider';
import type { FastifyRequest } from 'fastify';
import type { CommandContext } from '../context.ts';
import { answered, requesterOf } from '../people/inquiry.facts.ts';

const unknownReview = (): Rejection =>
  new Rejection('notFound', 'review/unknown', 'No such review was opened.');

const isAsked = async (
  { execute }: CommandContext,
  { principal, params }: FastifyRequest,
  reviewId: string,
): Promise<boolean> => {
  const { flagId } = params as { flagId?: string };
  if (flagId === undefined) return false;
  const { state } = await execute.state(screening, reviewId);
  return state.last?.flags.get(flagId)?.authorId === principal.personId;
};

/**
 * How the principal stands to a review: also as `author` of what the flag in the path is about. Throws a `notFound`
 * Rejection if the review was never opened, or the principal has nothing to do with it and does not see it.
 */
export const reviewRelations = async (
  context: CommandContext,
  request: FastifyRequest,
  reviewId: string,
): Promise<Relations> => {
  const { state } = await context.execute.state(review, reviewId);
  if (state.status === 'unopened') throw unknownReview();
  const requester = requesterOf(context, request.principal);
  const found = await answered(context, relationsToReview(requester, state));
  const isAuthor = await isAsked(context, request, reviewId);
  if (isAuthor) return new Set([...found, 'author']);
  if (found.size === 0 && !(await answered(context, seesWholeReview(requester, state))))
    throw unknownReview();
  return found;
};
