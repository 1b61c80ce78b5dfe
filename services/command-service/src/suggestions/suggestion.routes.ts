import {
  acceptSuggestionBody,
  type AnswerSuggestion,
  dismissSuggestionBody,
  editSuggestionBody,
} from '@cairn/contracts/suggestion.commands';
import type { SuggestionEvent } from '@cairn/contracts/suggestion.events';
import {
  ownSuggestion,
  personWhoWrites,
  suggestion,
  type SuggestionFacts,
} from '@cairn/domain/suggestion.decider';
import type { SuggestionState } from '@cairn/domain/suggestion.state';
import type { CommandsTo, FoundRelations, SentCommand } from '../command-route.ts';
import { commandRoutes } from '../command-routes.ts';
import type { CommandContext } from '../context.ts';
import { reviewRelations } from '../reviews/review.access.ts';
import { suggestionFacts } from './suggestion.facts.ts';

/** The relations to the review. For somebody else than its writer there is no suggestion, whatever they see of the review. */
const writerRelations = async (
  context: CommandContext,
  sent: SentCommand<AnswerSuggestion>,
): Promise<FoundRelations<SuggestionState>> => {
  const found = await reviewRelations(context, sent);
  const { state } = await context.execute.state(suggestion, sent.data.reviewId);
  ownSuggestion(state, sent.data.suggestionId, sent.principal.personId);
  return found;
};

const answers: CommandsTo<SuggestionState, AnswerSuggestion, SuggestionEvent, SuggestionFacts> = {
  decider: suggestion,
  key: 'reviewId',
  relations: writerRelations,
  facts: (context, { data }) => suggestionFacts(context, data.reviewId),
};

/** What a writer does with a suggestion that was made for them. */
export const suggestionRoutes = commandRoutes(answers, {
  AcceptSuggestion: {
    path: '/v1/reviews/:reviewId/suggestions/:suggestionId/accept',
    summary: 'Accept a suggestion that was made for you: you use its words as they are',
    body: acceptSuggestionBody,
    asActor: personWhoWrites,
  },
  EditSuggestion: {
    path: '/v1/reviews/:reviewId/suggestions/:suggestionId/edit',
    summary: 'Use other words instead of those that were suggested to you; both are kept',
    body: editSuggestionBody,
    asActor: personWhoWrites,
  },
  DismissSuggestion: {
    path: '/v1/reviews/:reviewId/suggestions/:suggestionId/dismiss',
    summary: 'Dismiss a suggestion that was made for you',
    body: dismissSuggestionBody,
    asActor: personWhoWrites,
  },
});
