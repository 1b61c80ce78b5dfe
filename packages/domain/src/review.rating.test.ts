import type { Actor } from '@cairn/contracts/envelope';
import { given } from '@cairn/testing/given-when-then';
import { describe, expect, test } from 'vitest';
import { review } from './review.decider.ts';
import { uuid } from '@cairn/testing/uuid';
import {
  actor,
  bossId,
  command,
  facts,
  moved,
  opened,
  peerId,
  proposed,
  raterId,
  screenedTo,
  subjectId,
  submitted,
} from './review.fixture.ts';
import { personWhoRates } from './review.rules.ts';

describe('proposing and moving a rating', () => {
  test('proposes a mark in an event that holds the mark before it', () => {
    given(review, opened()).when(command('ProposeRating', raterId), facts()).decides(proposed());
    const another = { proposalId: uuid('f2'), mark: 5 };
    given(review, opened(), proposed())
      .when(command('ProposeRating', raterId, another), facts())
      .decides(proposed({ ...another, from: 4 }));
  });
  test('decides nothing for a proposal or move that was already made', () => {
    given(review, opened(), proposed()).when(command('ProposeRating', raterId), facts()).decidesNothing();
    given(review, opened(), proposed(), moved(), moved({ moveId: uuid('d2'), mark: 2, from: 3 }))
      .when(command('MoveRating', bossId), facts({ managesRater: true }))
      .decidesNothing();
  });
  test('refuses a proposal by anyone but the accountable rater, or with a mark that is not on the scale', () => {
    given(review, opened())
      .when(command('ProposeRating', peerId), facts())
      .refuses('review/not-the-accountable-rater');
    given(review, opened())
      .when(command('ProposeRating', raterId, { mark: 6 }), facts())
      .refuses('review/mark-not-on-scale', 'mark');
    given(review, opened())
      .when(
        command('ProposeRating', raterId, { evidence: [{ stream: `goal-${uuid('60')}`, revision: 0 }] }),
        facts(),
      )
      .refuses('review/unknown-evidence', 'evidence/0');
  });
  test("lets only the rater's line manager move a proposed rating", () => {
    const move = command('MoveRating', bossId);
    given(review, opened(), proposed())
      .when(move, facts({ managesRater: true }))
      .decides(moved());
    given(review, opened(), proposed()).when(move, facts()).refuses('review/not-the-raters-manager');
    given(review, opened())
      .when(move, facts({ managesRater: true }))
      .refuses('review/no-rating');
    given(review, opened(), proposed())
      .when(command('MoveRating', bossId, { mark: 0 }), facts({ managesRater: true }))
      .refuses('review/mark-not-on-scale', 'mark');
  });
  test('refuses to let the subject move their own rating, even if they manage the rater', () => {
    given(review, opened(), proposed())
      .when(command('MoveRating', subjectId), facts({ managesRater: true }))
      .refuses('review/own-rating');
  });
  test('refuses to move a rating to its current mark', () => {
    given(review, opened(), proposed())
      .when(command('MoveRating', bossId, { mark: 4 }), facts({ managesRater: true }))
      .refuses('review/mark-stands', 'mark');
  });
});

describe('a person rates', () => {
  const { kind: _, ...unnamed } = actor(raterId);
  const others: [string, Actor][] = [
    ['ai', actor(raterId, 'ai')],
    ['system', actor(raterId, 'system')],
    ['no kind at all', unnamed as Actor],
  ];

  test.each(others)('refuses to let %s propose, move or finalize a rating', (_, by) => {
    const history = [opened(), submitted(), proposed()];
    const able = facts({ managesRater: true, screening: screenedTo(2) });
    for (const type of ['ProposeRating', 'MoveRating', 'FinalizeRating'] as const)
      given(review, ...history)
        .when(command(type, by), able)
        .refuses('review/only-a-person-rates');
    expect(() => personWhoRates(by)).toThrow('Only a person');
  });

  test('the types of rating commands accept only a human actor', () => {
    const rating = command('ProposeRating', raterId);
    const anyone: Actor = actor(raterId);
    // @ts-expect-error An actor that may be of any kind makes no rating command.
    rating.actor = anyone;
    expect(rating.actor.kind).toBe('human');
  });
});
