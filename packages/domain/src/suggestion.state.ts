import type { Instant } from '@cairn/contracts/envelope';
import type { SuggestionEvent } from '@cairn/contracts/suggestion.events';
import type { SuggestionAnswer, SuggestionKind } from '@cairn/contracts/suggestion.values';

/** A suggestion without its words. `status` is what its writer did with it. */
export type Suggestion = {
  writerId: string;
  kind: SuggestionKind;
  model: string;
  modelVersion: string;
  status: 'open' | SuggestionAnswer;
  madeAt: Instant;
};

/** All suggestions for one review, by id. */
export type SuggestionState = ReadonlyMap<string, Suggestion>;

export const noSuggestions: SuggestionState = new Map();

/** What a suggestion is after each answer. */
export const statusAfter = {
  SuggestionAccepted: 'accepted',
  SuggestionEdited: 'edited',
  SuggestionDismissed: 'dismissed',
} as const;

export const evolveSuggestion = (state: SuggestionState, event: SuggestionEvent): SuggestionState => {
  if (event.type === 'SuggestionMade') {
    const { suggestionId, writerId, kind, model, modelVersion, occurredAt: madeAt } = event.data;
    const made: Suggestion = { writerId, kind, model, modelVersion, status: 'open', madeAt };
    return new Map(state).set(suggestionId, made);
  }
  const found = state.get(event.data.suggestionId);
  if (!found) return state;
  return new Map(state).set(event.data.suggestionId, { ...found, status: statusAfter[event.type] });
};
