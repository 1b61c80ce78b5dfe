import { type Action, access, type Relation } from '@cairn/contracts/access';
import { Rejection } from '@cairn/contracts/rejection';
import { review } from '@cairn/domain/review.decider';
import { roleFor } from '@cairn/http/access';
import type { FastifyRequest } from 'fastify';
import type { CommandContext } from './context.ts';
import type { Relations } from './handle.ts';
import { isRatersManager, screeningState } from './review.facts.ts';

const unknownReview = (): Rejection =>
  new Rejection('notFound', 'review/unknown', 'No such review was opened.');

const isAsked = async (
  context: CommandContext,
  { principal, params }: FastifyRequest,
  reviewId: string,
): Promise<boolean> => {
  const { flagId } = params as { flagId?: string };
  if (flagId === undefined) return false;
  const { last } = await screeningState(context, reviewId);
  return last?.flags.get(flagId)?.authorId === principal.personId;
};

/**
 * How the one who asks stands to a review; `author` of what the flag in the path is about. Throws a `notFound` Rejection
 * where there is none, and also for those who have nothing to do with it and may not do what they ask for.
 */
export const reviewRelations = async (
  context: CommandContext,
  request: FastifyRequest,
  reviewId: string,
): Promise<Relations> => {
  const { state } = await context.execute.state(review, reviewId);
  if (state.status === 'unopened') throw unknownReview();
  const { principal, routeOptions } = request;
  const { personId } = principal;
  const relations = new Set<Relation>();
  if (state.context.subjectId === personId) relations.add('self');
  if (state.context.accountableRaterId === personId) relations.add('accountableRater');
  if ([...state.participants.values()].some((each) => each.personId === personId))
    relations.add('participant');
  if (await isAsked(context, request, reviewId)) relations.add('author');
  if (principal.roles.includes('manager') && (await isRatersManager(context, personId, state)))
    relations.add('ratersManager');
  const may = roleFor(principal, routeOptions.config.access as Action, relations, access) !== undefined;
  if (!may && relations.size === 0) throw unknownReview();
  return relations;
};
