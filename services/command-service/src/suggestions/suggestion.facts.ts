import { cycle } from '@cairn/domain/cycle.decider';
import { review } from '@cairn/domain/review.decider';
import type { SuggestionFacts } from '@cairn/domain/suggestion.decider';
import type { CommandContext } from '../context.ts';

/** The review and its cycle, read forward. */
export const suggestionFacts = async (
  { execute }: CommandContext,
  reviewId: string,
): Promise<SuggestionFacts> => {
  const { state } = await execute.state(review, reviewId);
  if (state.status === 'unopened') return { review: state, cycle: { status: 'unset' } };
  return { review: state, cycle: (await execute.state(cycle, state.context.cycleId)).state };
};
