import { refuseField } from '@cairn/contracts/rejection';
import type { UsedSuggestion } from '@cairn/contracts/suggestion.values';
import type { ReviewFacts } from './review.facts.ts';

type Named = { suggestionIds?: readonly string[] | undefined };

const usedOf = (
  suggestionId: string,
  path: string,
  { writerId, suggestions }: { writerId: string } & Pick<ReviewFacts, 'suggestions'>,
): UsedSuggestion => {
  const found = suggestions.get(suggestionId);
  if (found?.writerId !== writerId)
    return refuseField('review/unknown-suggestion', 'There is no such suggestion.', {
      path,
      message: 'a suggestion that was made for you in this review',
    });
  const { kind, status: answer, model, modelVersion } = found;
  return answer === 'accepted' || answer === 'edited'
    ? { suggestionId, kind, answer, model, modelVersion }
    : refuseField('review/unused-suggestion', 'You have not accepted or edited this suggestion.', {
        path,
        message: 'a suggestion that you accepted or edited',
      });
};

/** The suggestions that a writer names as used, or no field if they name none. Refuses one that is not theirs to use. */
export const suggestionsUsed = (
  { suggestionIds }: Named,
  writerId: string,
  { suggestions }: Pick<ReviewFacts, 'suggestions'>,
): { suggestions?: UsedSuggestion[] } =>
  suggestionIds === undefined
    ? {}
    : {
        suggestions: suggestionIds.map((id, i) =>
          usedOf(id, `suggestionIds/${i}`, { writerId, suggestions }),
        ),
      };
