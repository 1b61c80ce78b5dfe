import { review } from '@cairn/domain/review.decider';
import { suggestion } from '@cairn/domain/suggestion.decider';
import { newId } from '@cairn/runtime/new-id';
import { ago } from '@cairn/testing/clock';
import type { FinishedReview } from '../journeys/finished-review.fixture.ts';
import type { System } from '../system.ts';

export const suggestedWords = 'Listens before she answers.';

const hash = '0f'.repeat(32);

/** A suggestion for the rater, decided as if the review were still open. */
export const suggestionFor = async (
  { execute }: System,
  { reviewId, rater, seenAt }: FinishedReview,
): Promise<string> => {
  const { state } = await execute.state(review, reviewId);
  if (state.status === 'unopened') throw new Error('the review was never opened');
  const suggestionId = newId();
  const at = ago(0);
  const provenance = { model: 'm', modelVersion: 'm-1', template: 't@1', seenAt };
  const hashes = { templateHash: hash, inputHash: hash, outputHash: hash };
  await execute({
    decider: suggestion,
    id: reviewId,
    command: {
      type: 'MakeSuggestion',
      data: {
        ...provenance,
        ...hashes,
        reviewId,
        suggestionId,
        kind: 'draft',
        text: suggestedWords,
        occurredAt: at,
      },
      actor: {
        personId: newId(),
        kind: 'ai',
        actingAs: 'manager',
        onBehalfOf: rater.personId,
        client: 'test',
        issuer: 'test',
        subject: 'model',
      },
      at,
    },
    facts: { review: { ...state, status: 'open' }, cycle: { status: 'unset' } },
    correlationId: 'test',
    causationId: 'test',
  });
  return suggestionId;
};
