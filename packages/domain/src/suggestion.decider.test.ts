import type { Actor } from '@cairn/contracts/envelope';
import type { ReviewEvent } from '@cairn/contracts/review.events';
import { given, stateAfter } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { review } from './review.decider.ts';
import {
  actor,
  assigned,
  bossId,
  cycle,
  finalized,
  opened,
  peerId,
  proposed,
  raterId,
  released,
  withdrawn,
} from './review.fixture.ts';
import { suggestion, type SuggestionFacts } from './suggestion.decider.ts';
import { accepted, answering, dismissed, edited, made, making, model } from './suggestion.fixture.ts';

const facts = (...more: ReviewEvent[]): SuggestionFacts => ({
  review: stateAfter(review, [opened(), ...more]),
  cycle: { status: 'open', ...cycle },
});

describe('a suggestion', () => {
  test('is recorded with its words, its model and for whom it was made', () => {
    given(suggestion).when(making(), facts()).decides(made);
  });
  test('is made once', () => {
    given(suggestion, made).when(making(), facts()).decidesNothing();
  });
  test('is refused if it names a mark of the cycle', () => {
    given(suggestion).when(making('A rating of 4 fits.'), facts()).refuses('suggestion/names-a-mark');
  });
  test('is made only by a model that acts for a person', () => {
    const { onBehalfOf: _, ...alone } = model();
    const others: Actor[] = [actor(raterId), actor(raterId, 'system'), alone, { ...model(), kind: 'human' }];
    for (const by of others)
      given(suggestion)
        .when({ ...making(), actor: by } as ReturnType<typeof making>, facts())
        .refuses('suggestion/only-a-model-suggests');
  });
  test('is made for the rater and for participants, and for nobody else', () => {
    const forPeer = making('She helped two teams.', model(peerId));
    given(suggestion).when(forPeer, facts()).refuses('suggestion/not-a-writer');
    given(suggestion)
      .when(forPeer, facts(assigned(peerId, 'peer'), released(peerId, 'peer')))
      .refuses('suggestion/not-a-writer');
    given(suggestion)
      .when(forPeer, facts(assigned(peerId, 'peer')))
      .decides({
        type: 'SuggestionMade',
        data: { ...(made.data as object), writerId: peerId },
      } as typeof made);
  });
  test('is refused for a review that is final, withdrawn or unknown', () => {
    given(suggestion).when(making(), facts(proposed(), finalized())).refuses('review/already-finalized');
    given(suggestion).when(making(), facts(withdrawn)).refuses('review/withdrawn');
    given(suggestion)
      .when(making(), { ...facts(), review: { status: 'unopened' } })
      .refuses('review/unknown');
  });
  test('leaves its words out of the state', () => {
    expect(JSON.stringify([...stateAfter(suggestion, [made, edited('Calm.')])])).not.toMatch(/helped|Calm/);
  });
});

describe('the writer of a suggestion', () => {
  test('accepts it, edits it or dismisses it', () => {
    given(suggestion, made).when(answering('AcceptSuggestion'), facts()).decides(accepted);
    given(suggestion, made)
      .when(answering('EditSuggestion', { text: 'She helped one team.' }), facts())
      .decides(edited('She helped one team.'));
    given(suggestion, made).when(answering('DismissSuggestion'), facts()).decides(dismissed);
  });
  test('answers once, and the same answer again changes nothing', () => {
    given(suggestion, made, accepted).when(answering('AcceptSuggestion'), facts()).decidesNothing();
    given(suggestion, made, accepted)
      .when(answering('DismissSuggestion'), facts())
      .refuses('suggestion/already-answered');
  });
  test('is the only one for whom it exists', () => {
    const answers = [answering('AcceptSuggestion', { by: actor(bossId) })];
    for (const answer of [...answers, answering('AcceptSuggestion', { suggestionId: uuid('51') })])
      given(suggestion, made).when(answer, facts()).refuses('suggestion/unknown');
  });
  test('is a person, and not the model itself', () => {
    for (const by of [actor(raterId, 'ai'), actor(raterId, 'system')])
      for (const type of ['AcceptSuggestion', 'EditSuggestion', 'DismissSuggestion'] as const)
        given(suggestion, made)
          .when(answering(type, { by, text: 'Calm.' }), facts())
          .refuses('suggestion/only-a-person');
  });
  test('answers after it was made, and while the review is open', () => {
    given(suggestion, {
      ...made,
      data: { ...made.data, occurredAt: '2026-01-10T09:30:00.000Z' },
    } as typeof made)
      .when({ ...answering('AcceptSuggestion'), at: '2026-01-10T10:00:00.000Z' }, facts())
      .refuses('occurred-at/too-early', 'occurredAt');
    given(suggestion, made)
      .when(answering('AcceptSuggestion'), facts(proposed(), finalized()))
      .refuses('review/already-finalized');
  });
});
