import { isAllowed, noRelation, type Relations } from '@cairn/access/matching';
import type { Relation } from '@cairn/access/table';
import { Rejection } from '@cairn/contracts/rejection';
import { review } from '@cairn/domain/review.decider';
import { screening } from '@cairn/domain/screening.decider';
import type { Review } from '@cairn/domain/review.state';
import type { Principal } from '@cairn/http/principal';
import type { FastifyRequest } from 'fastify';
import type { CommandContext } from '../context.ts';
import { isRatersManager } from './raters-manager.facts.ts';
import { isManagerOf } from '../people/reporting-line.facts.ts';

const unknownReview = (): Rejection =>
  new Rejection('notFound', 'review/unknown', 'No such review was opened.');

const query = 'ReadReviewSummaries';

/** Whether one reads a review as who answers for its rating. */
export const answersFor = (principal: Principal, { context }: Review): boolean =>
  context.accountableRaterId === principal.personId &&
  isAllowed(principal.roles, query, new Set(['accountableRater']));

/** Whether one sees a review as somebody who takes part in it. */
export const takesPart = (principal: Principal, { participants }: Review): boolean =>
  [...participants.values()].some(({ personId, released }) => personId === principal.personId && !released) &&
  isAllowed(principal.roles, query, new Set(['participant']));

/** Whether one sees a review whole, as the queries show it. */
export const seesWhole = async (
  context: CommandContext,
  principal: Principal,
  review: Review,
): Promise<boolean> => {
  if (isAllowed(principal.roles, query, noRelation)) return true;
  const { personId } = principal;
  const { subjectId } = review.context;
  if (subjectId === personId) {
    const isShared = review.status === 'shared' || review.status === 'acknowledged';
    return isShared && isAllowed(principal.roles, query, new Set(['audience']));
  }
  if (answersFor(principal, review)) return true;
  return (
    (isAllowed(principal.roles, query, new Set(['ratersManager'])) &&
      (await isRatersManager(context, personId, review))) ||
    (isAllowed(principal.roles, query, new Set(['manager'])) &&
      (await isManagerOf(context, personId, subjectId)))
  );
};

const isAsked = async (
  context: CommandContext,
  { principal, params }: FastifyRequest,
  reviewId: string,
): Promise<boolean> => {
  const { flagId } = params as { flagId?: string };
  if (flagId === undefined) return false;
  const { state } = await context.execute.state(screening, reviewId);
  return state.last?.flags.get(flagId)?.authorId === principal.personId;
};

/**
 * How the one who asks stands to a review; `author` of what the flag in the path is about. Throws a `notFound` Rejection
 * where there is none, and also for those who have nothing to do with it and do not see it.
 */
export const reviewRelations = async (
  context: CommandContext,
  request: FastifyRequest,
  reviewId: string,
): Promise<Relations> => {
  const { state } = await context.execute.state(review, reviewId);
  if (state.status === 'unopened') throw unknownReview();
  const { principal } = request;
  const { personId } = principal;
  const relations = new Set<Relation>();
  if (state.context.subjectId === personId) relations.add('self');
  if (state.context.accountableRaterId === personId) relations.add('accountableRater');
  if ([...state.participants.values()].some((each) => each.personId === personId))
    relations.add('participant');
  if (await isAsked(context, request, reviewId)) relations.add('author');
  if (principal.roles.includes('manager') && (await isRatersManager(context, personId, state)))
    relations.add('ratersManager');
  if (relations.size === 0 && !(await seesWhole(context, principal, state))) throw unknownReview();
  return relations;
};
