import { calibrates } from '@cairn/access/calibration.visibility';
import { noRelation, type Relations } from '@cairn/access/matching';
import { inReview, relationsToReview, seesWholeReview } from '@cairn/access/review.visibility';
import type { Relation } from '@cairn/access/rule';
import type { Role } from '@cairn/contracts/envelope';
import { reject } from '@cairn/contracts/rejection';
import type { OpenReview } from '@cairn/contracts/review.commands';
import { calibration } from '@cairn/domain/calibration.decider';
import type { Calibration } from '@cairn/domain/calibration.state';
import { review } from '@cairn/domain/review.decider';
import type { ReviewState } from '@cairn/domain/review.state';
import { screening } from '@cairn/domain/screening.decider';
import type { Principal } from '@cairn/http/principal';
import type { SentCommand } from '../command-route.ts';
import type { CommandContext } from '../context.ts';
import { answered, foundEvenly, isPrincipalEmployed, requesterOf } from '../people/inquiry.facts.ts';

/** A command to a review, or to something that belongs to one. */
type SentToReview = {
  principal: Principal;
  type: string;
  data: { reviewId: string; assignmentId?: string; flagId?: string; calibrationSessionId?: string | null };
};

/** How the principal wrote the text that the flag in the path is about; undefined if somebody else wrote it. */
const authorship = async (
  context: CommandContext,
  { principal, data }: SentToReview,
  state: ReviewState,
): Promise<Relation | undefined> => {
  if (data.flagId === undefined || !(await isPrincipalEmployed(context, principal))) return undefined;
  const { last } = (await context.execute.state(screening, data.reviewId)).state;
  const flag = last?.flags.get(data.flagId);
  if (flag?.authorId !== principal.personId || state.status === 'unopened') return undefined;
  const assignment = [...state.assessments].find(([, id]) => flag.about === `assessment:${id}`)?.[0];
  const part = assignment === undefined ? undefined : state.participants.get(assignment);
  return part && part.relation !== 'manager' ? 'author' : 'managingAuthor';
};

/** In these, HR near the subject do not act as HR, as in an open review. */
const redecides: ReadonlySet<string> = new Set([
  'AssignDisputeReviewer',
  'ReopenReview',
  'LookAtConsequences',
  'RecordDecision',
]);

/** The calibration session that a command names, if it names one that was opened. */
const sessionNamedBy = async (
  { execute }: CommandContext,
  { calibrationSessionId = null }: SentToReview['data'],
): Promise<Calibration | undefined> => {
  if (calibrationSessionId === null) return undefined;
  const { state } = await execute.state(calibration, calibrationSessionId);
  return state.status === 'unset' ? undefined : state;
};

/**
 * How the principal stands to a review, also as the author of what the flag in the path is about, and which of their roles
 * count in it. Throws a `notFound` Rejection if the review was never opened, or the principal has nothing to do with it and
 * does not see it. Both cost the same reads.
 */
export const reviewRelations = async (
  context: CommandContext,
  sent: SentToReview,
): Promise<{ relations: Relations; roles: readonly Role[] }> => {
  const { state } = await context.execute.state(review, sent.data.reviewId);
  const requester = requesterOf(context, sent.principal);
  const { assignmentId } = sent.data;
  const author = await authorship(context, sent, state);
  const session = await sessionNamedBy(context, sent.data);
  const found = await foundEvenly(context, sent.principal, async (answered) => {
    if (state.status === 'unopened') return undefined;
    const judged = redecides.has(sent.type) ? { ...state, status: 'open' as const } : state;
    const { roles } = await answered(inReview(requester, judged));
    const relations = await answered(relationsToReview(requester, state, assignmentId));
    if (author) return { relations: new Set<Relation>([...relations, author]), roles };
    if (session && (await answered(calibrates(requester, session, state))))
      return { relations: new Set<Relation>([...relations, 'calibrating']), roles };
    const isSeen = relations.size > 0 || (await answered(seesWholeReview(requester, state)));
    return isSeen ? { relations, roles } : undefined;
  });
  return found ?? reject('notFound', 'review/unknown', 'No such review was opened.');
};

/** The roles of the principal that count when a review is opened. */
export const openingRelations = async (
  context: CommandContext,
  { principal, data }: SentCommand<OpenReview>,
): Promise<{ relations: Relations; roles: readonly Role[] }> => {
  const { subjectId, accountableRaterId = '' } = data;
  const opening = { status: 'open' as const, context: { subjectId, accountableRaterId } };
  const { roles } = await answered(context, inReview(requesterOf(context, principal), opening));
  return { relations: noRelation, roles };
};
