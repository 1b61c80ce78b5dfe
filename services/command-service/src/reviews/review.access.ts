import type { Relations } from '@cairn/access/matching';
import { relationsToReview, seesWholeReview } from '@cairn/access/review.visibility';
import type { Relation } from '@cairn/access/table';
import { reject } from '@cairn/contracts/rejection';
import type { ReviewCommand } from '@cairn/contracts/review.commands';
import { review } from '@cairn/domain/review.decider';
import { screening } from '@cairn/domain/screening.decider';
import type { SentCommand } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { foundEvenly, isPrincipalEmployed, requesterOf } from '../people/inquiry.facts.ts';

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
 * Rejection if the review was never opened, or the principal has nothing to do with it and does not see it. Both cost the
 * same reads.
 */
export const reviewRelations = async (
  context: CommandContext,
  sent: SentCommand<ReviewCommand>,
): Promise<Relations> => {
  const { state } = await context.execute.state(review, sent.data.reviewId);
  const isAuthor = await wroteFlaggedText(context, sent);
  const requester = requesterOf(context, sent.principal);
  const found = await foundEvenly(context, sent.principal, async (answered) => {
    if (state.status === 'unopened') return undefined;
    const relations = await answered(relationsToReview(requester, state));
    if (isAuthor) return new Set<Relation>([...relations, 'author']);
    return relations.size > 0 || (await answered(seesWholeReview(requester, state))) ? relations : undefined;
  });
  return found ?? reject('notFound', 'review/unknown', 'No such review was opened.');
};
