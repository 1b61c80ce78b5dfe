import { z } from 'zod';
import { id } from './values.ts';

/** What a model is asked for: a sentence on what happened, wording for an assessment, or a question to the rater. */
export const suggestionKinds = ['observation', 'draft', 'question'] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

/** What its writer did with a suggestion. */
export const suggestionAnswers = ['accepted', 'edited', 'dismissed'] as const;
export type SuggestionAnswer = (typeof suggestionAnswers)[number];

/** A suggestion whose words an assessment or a proposal used. */
export const usedSuggestion = z.object({
  suggestionId: id,
  kind: z.enum(suggestionKinds),
  answer: z.enum(['accepted', 'edited']),
  model: z.string(),
  modelVersion: z.string(),
});
export type UsedSuggestion = z.infer<typeof usedSuggestion>;
