import { readsFeedback, readsReleasedFeedback } from '@cairn/access/feedback.visibility';
import { isAllowed, noRelation } from '@cairn/access/matching';
import type { Requester } from '@cairn/access/requester';
import { isItsRater, seesAsParticipant, seesWholeReview } from '@cairn/access/review.visibility';
import { splitStream } from '@cairn/contracts/streams';
import type { Evidence } from '@cairn/contracts/values';
import { feedback } from '@cairn/domain/feedback.decider';
import { goal } from '@cairn/domain/goal.decider';
import { mergedFeedbackRelease } from '@cairn/domain/merged-feedback.release';
import { review } from '@cairn/domain/review.decider';
import type { CitedFeedback } from '@cairn/domain/review.facts';
import type { Review } from '@cairn/domain/review.state';
import type { Principal } from '@cairn/http/principal';
import type { CommandContext } from '../context.ts';
import { canSee } from '../goals/goal.access.ts';
import { foundEvenly, requesterOf } from '../people/inquiry.facts.ts';

/** Who cites, and in which review. */
export type Citing = { principal: Principal; review: Review };

const mayCiteFeedback = async (
  context: CommandContext,
  { principal, review }: Citing,
  id: string,
): Promise<boolean> => {
  const { state } = await context.execute.state(feedback, id);
  const requester = requesterOf(context, principal);
  const found = await foundEvenly(context, principal, async (answered) => {
    if (state.status === 'unset') return undefined;
    const ratesSubject =
      review.context.subjectId === state.subjectId && (await answered(isItsRater(requester, review)));
    return (await answered(readsFeedback(requester, state, { ratesSubject }))) || undefined;
  });
  return found ?? false;
};

/** What the rules need to know about the cited feedback, by its stream. */
export const citedFeedback = async (
  { execute }: CommandContext,
  evidence: readonly Evidence[],
): Promise<ReadonlyMap<string, CitedFeedback>> => {
  const found = new Map<string, CitedFeedback>();
  for (const { stream } of evidence) {
    const { category, id } = splitStream(stream);
    if (category !== 'feedback' || found.has(stream)) continue;
    const { state } = await execute.state(feedback, id);
    if (state.status !== 'unset') found.set(stream, state);
  }
  return found;
};

const isOwnAssessment = async (
  { store }: CommandContext,
  { personId }: Requester,
  { stream, revision }: Evidence,
): Promise<boolean> => {
  for await (const entry of store.readStream(stream, { from: revision, limit: 1 }))
    return (
      entry.kind === 'event' &&
      entry.event.type === 'AssessmentSubmitted' &&
      entry.event.data.authorId === personId
    );
  return false;
};

/** A participant cites from a review only the assessments that they submitted themselves. */
const mayCiteReview = async (
  context: CommandContext,
  { principal }: Citing,
  evidence: Evidence,
): Promise<boolean> => {
  const { state } = await context.execute.state(review, splitStream(evidence.stream).id);
  const requester = requesterOf(context, principal);
  const seen = await foundEvenly(context, principal, async (answered) => {
    if (state.status === 'unopened') return undefined;
    if (await answered(seesWholeReview(requester, state))) return 'whole';
    return (await answered(seesAsParticipant(requester, state))) ? 'part' : undefined;
  });
  return seen === 'whole' || (seen === 'part' && isOwnAssessment(context, requester, evidence));
};

/** Merged input is cited by those who see the review that it belongs to whole, about its subject. */
const mayCiteMerged = async (context: CommandContext, citing: Citing, reviewId: string): Promise<boolean> => {
  const { state } = await context.execute.state(review, reviewId);
  const requester = requesterOf(context, citing.principal);
  const found = await foundEvenly(context, citing.principal, async (answered) => {
    if (state.status === 'unopened') return undefined;
    const isAboutSubject = state.context.subjectId === citing.review.context.subjectId;
    return (isAboutSubject && (await answered(seesWholeReview(requester, state)))) || undefined;
  });
  return found ?? false;
};

/** Released merged feedback is cited by those who read it, about the subject of the review. */
const mayCiteMergedFeedback = async (
  context: CommandContext,
  { principal, review }: Citing,
  { stream, revision }: Evidence,
): Promise<boolean> => {
  const { id: subjectId } = splitStream(stream);
  const { state } = await context.execute.state(mergedFeedbackRelease, subjectId);
  const requester = requesterOf(context, principal);
  const found = await foundEvenly(context, principal, async (answered) => {
    const audience = state.status === 'released' ? state.audiences.get(revision) : undefined;
    if (audience === undefined || subjectId !== review.context.subjectId) return undefined;
    const ratesSubject = await answered(isItsRater(requester, review));
    return (
      (await answered(readsReleasedFeedback(requester, { subjectId, audience }, { ratesSubject }))) ||
      undefined
    );
  });
  return found ?? false;
};

/**
 * Whether the author of a citation may read the event that they cite. If not, the event is treated as one that was
 * never recorded.
 */
export const mayCite = async (
  context: CommandContext,
  citing: Citing,
  evidence: Evidence,
): Promise<boolean> => {
  const { category, id } = splitStream(evidence.stream);
  switch (category) {
    case 'goal':
      return canSee(context, citing.principal, (await context.execute.state(goal, id)).state);
    case 'kpi':
      return isAllowed(citing.principal.roles, 'ReadKpis', noRelation);
    case 'feedback':
      return mayCiteFeedback(context, citing, id);
    case 'review':
      return mayCiteReview(context, citing, evidence);
    case 'mergedInput':
      return mayCiteMerged(context, citing, id);
    case 'mergedFeedback':
      return mayCiteMergedFeedback(context, citing, evidence);
    default:
      return false;
  }
};
