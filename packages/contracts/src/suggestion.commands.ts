import { z } from 'zod';
import { type CommandData, occurredAt, onlyWhen, text } from './command-data.ts';
import type { Command } from './decider.ts';
import type { Actor, Instant } from './envelope.ts';
import type { HumanActor } from './review.commands.ts';
import type { SuggestionEvent } from './suggestion.events.ts';
import { suggestionKinds } from './suggestion.values.ts';

export const askForSuggestionBody = z.strictObject({
  kind: z
    .enum(suggestionKinds)
    .describe(
      'a sentence on what happened, wording for an assessment, or a question that you should ask yourself',
    ),
});
export const acceptSuggestionBody = onlyWhen;
export const editSuggestionBody = z.strictObject({
  text: text.describe('the words that you use instead'),
  occurredAt,
});
export const dismissSuggestionBody = onlyWhen;

/** A model that acts for the person who asked it. */
export type AiActor = Actor & { kind: 'ai'; onBehalfOf: string };

type Made = Extract<SuggestionEvent, { type: 'SuggestionMade' }>['data'];
type MakingData = Omit<Made, 'context' | 'writerId' | 'text'> & { text: string };
export type MakeSuggestion = {
  type: 'MakeSuggestion';
  data: MakingData;
  actor: AiActor;
  at: Instant;
};

type Answering<T extends string, B extends z.ZodType> = Omit<Command<T>, 'actor' | 'data'> & {
  data: CommandData<B, 'reviewId' | 'suggestionId'>;
  actor: HumanActor;
};
export type AcceptSuggestion = Answering<'AcceptSuggestion', typeof acceptSuggestionBody>;
export type EditSuggestion = Answering<'EditSuggestion', typeof editSuggestionBody>;
export type DismissSuggestion = Answering<'DismissSuggestion', typeof dismissSuggestionBody>;

/** What the writer does with a suggestion. */
export type AnswerSuggestion = AcceptSuggestion | EditSuggestion | DismissSuggestion;
export type SuggestionCommand = MakeSuggestion | AnswerSuggestion;
