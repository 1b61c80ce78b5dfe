import { isAllowed, noRelation } from '@cairn/access/matching';
import { splitStream } from '@cairn/contracts/streams';
import type { Evidence } from '@cairn/contracts/values';
import { feedback } from '@cairn/domain/feedback.decider';
import { goal } from '@cairn/domain/goal.decider';
import { review } from '@cairn/domain/review.decider';
import type { Review } from '@cairn/domain/review.state';
import type { Principal } from '@cairn/http/principal';
import type { CommandContext } from '../context.ts';
import { canSee } from '../goals/goal.access.ts';
import { isManagerOf } from '../people/reporting-line.facts.ts';
import { answersFor, seesWhole, takesPart } from './review.access.ts';

/** Who cites, and in which review. */
type Citing = { principal: Principal; review: Review };

const isMeantFor = async (
  context: CommandContext,
  { principal, review }: Citing,
  { subjectId, audience }: { subjectId: string; audience: string },
): Promise<boolean> => {
  const { personId } = principal;
  if (subjectId === personId) return audience !== 'manager';
  if (audience === 'subject') return false;
  const rates = review.context.subjectId === subjectId && answersFor(principal, review);
  return rates || isManagerOf(context, personId, subjectId);
};

const mayCiteFeedback = async (context: CommandContext, citing: Citing, id: string): Promise<boolean> => {
  const { principal } = citing;
  const { state } = await context.execute.state(feedback, id);
  if (state.status === 'unset') return false;
  const isGiver = state.giverId === principal.personId;
  if (isAllowed(principal.roles, 'ReadFeedback', isGiver ? new Set(['author']) : noRelation)) return true;
  return (
    (await isMeantFor(context, citing, state)) &&
    isAllowed(principal.roles, 'ReadFeedback', new Set(['audience']))
  );
};

/** A participant sees of a review what they submitted themself. */
const isOwnAssessment = async (
  { store }: CommandContext,
  { personId }: Principal,
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

const mayCiteReview = async (
  context: CommandContext,
  { principal }: Citing,
  evidence: Evidence,
): Promise<boolean> => {
  const { state } = await context.execute.state(review, splitStream(evidence.stream).id);
  if (state.status === 'unopened') return false;
  if (await seesWhole(context, principal, state)) return true;
  return takesPart(principal, state) && isOwnAssessment(context, principal, evidence);
};

/**
 * Whether an event that a review cites is there for whoever cites it: they may read it, by the lines of the queries in the
 * access table. What they may not read is to them as what was never recorded.
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
      return isAllowed(citing.principal.roles, 'ReadScorecard', noRelation);
    case 'feedback':
      return mayCiteFeedback(context, citing, id);
    case 'review':
      return mayCiteReview(context, citing, evidence);
    default:
      return false;
  }
};
