import type {
  AiActor,
  AnswerSuggestion,
  MakeSuggestion,
  SuggestionCommand,
} from '@cairn/contracts/suggestion.commands';
import type { SuggestionEvent } from '@cairn/contracts/suggestion.events';
import { uuid } from '@cairn/testing/uuid';
import { actor, at, context, occurredAt, raterId, reviewId } from './review.fixture.ts';

export const suggestionId = uuid('50');

const provenance = {
  kind: 'draft' as const,
  model: 'writer',
  modelVersion: 'writer-2026-01',
  template: 'draft@1',
  templateHash: 'a'.repeat(64),
  inputHash: 'b'.repeat(64),
  outputHash: 'c'.repeat(64),
  seenAt: { review: { position: '7', eventId: uuid('7') } },
};

export const model = (onBehalfOf: string = raterId): AiActor => ({
  ...actor(uuid('a1')),
  kind: 'ai',
  onBehalfOf,
});

export const making = (text = 'She helped two teams.', by: AiActor = model()): MakeSuggestion => ({
  type: 'MakeSuggestion',
  data: { ...provenance, reviewId, suggestionId, occurredAt, text },
  actor: by,
  at,
});

const every = { reviewId, suggestionId, occurredAt, context, writerId: raterId };
export const made: SuggestionEvent = {
  type: 'SuggestionMade',
  data: { ...provenance, ...every, text: 'She helped two teams.' },
};
export const accepted: SuggestionEvent = { type: 'SuggestionAccepted', data: every };
export const edited = (text: string): SuggestionEvent => ({
  type: 'SuggestionEdited',
  data: { ...every, text },
});
export const dismissed: SuggestionEvent = { type: 'SuggestionDismissed', data: every };

/** An answer to the suggestion, by the rater unless somebody else is named. */
export const answering = (
  type: AnswerSuggestion['type'],
  more: { by?: ReturnType<typeof actor>; text?: string; occurredAt?: string; suggestionId?: string } = {},
): SuggestionCommand => {
  const { by = actor(raterId), ...data } = more;
  return { type, data: { reviewId, suggestionId, occurredAt, ...data }, actor: by, at } as AnswerSuggestion;
};
