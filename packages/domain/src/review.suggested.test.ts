import type { Actor } from '@cairn/contracts/envelope';
import type { SubmitAssessment } from '@cairn/contracts/review.commands';
import type { SuggestionEvent } from '@cairn/contracts/suggestion.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { review } from './review.decider.ts';
import { actor, assigned, command, facts, opened, proposed, raterId, submitted } from './review.fixture.ts';
import { suggestion } from './suggestion.decider.ts';
import { accepted, dismissed, edited, made, suggestionId } from './suggestion.fixture.ts';

const after = (...events: SuggestionEvent[]) => facts({ suggestions: stateAfter(suggestion, events) });
const using = { suggestionIds: [suggestionId] };
const used = (answer: 'accepted' | 'edited') => ({
  suggestions: [
    { suggestionId, kind: 'draft' as const, answer, model: 'writer', modelVersion: 'writer-2026-01' },
  ],
});
const history = [opened(), assigned(raterId, 'manager')];

describe('words that a model suggested', () => {
  test('are named in the assessment and the proposal, with the model and what the writer did', () => {
    given(review, ...history)
      .when(command('SubmitAssessment', raterId, using), after(made, edited('Calm.')))
      .decides(submitted(used('edited')));
    given(review, ...history)
      .when(command('ProposeRating', raterId, using), after(made, accepted))
      .decides(proposed(used('accepted')));
  });
  test('are refused if nobody accepted or edited them', () => {
    for (const events of [[made], [made, dismissed]])
      given(review, ...history)
        .when(command('SubmitAssessment', raterId, using), after(...events))
        .refuses('review/unused-suggestion', 'suggestionIds/0');
  });
  test('are refused if they were made for somebody else or in another review', () => {
    const forOther = { ...made, data: { ...made.data, writerId: uuid('0e') } } as SuggestionEvent;
    for (const events of [[forOther, { ...accepted }], []])
      given(review, ...history)
        .when(command('ProposeRating', raterId, using), after(...events))
        .refuses('review/unknown-suggestion', 'suggestionIds/0');
  });
});

test('the type of an assessment with marks accepts only a person', () => {
  const written = command('SubmitAssessment', raterId);
  const byModel: Actor & { kind: 'ai' } = { ...actor(raterId), kind: 'ai' };
  const { data, type, at } = written;
  const words: SubmitAssessment = { type, at, actor: byModel, data: { ...data, ratings: [] } };
  // @ts-expect-error A model gives no marks.
  const marks: SubmitAssessment = { type, at, actor: byModel, data };
  given(review, ...history)
    .when(marks, facts())
    .refuses('review/only-a-person-rates');
  expect(words.data.ratings).toEqual([]);
});
