import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { review } from './review.decider.ts';
import {
  acknowledged,
  assigned,
  bossId,
  command,
  facts,
  finalized,
  opened,
  proposed,
  raterId,
  shared,
  subjectId,
} from './review.fixture.ts';

test('a change dated before the last one is refused, and the same change again decides nothing', () => {
  const earlier = '2026-01-10T08:00:00.000Z';
  const before = opened({ occurredAt: earlier });
  const history = [before, assigned(raterId, 'manager'), proposed(), finalized()] as const;
  const share = command('ShareReview', raterId, { occurredAt: earlier });
  given(review, ...history)
    .when(share, facts())
    .refuses('occurred-at/before-the-last-change', 'occurredAt');
  given(review, ...history, shared)
    .when(share, facts())
    .decidesNothing();
});

describe('after the rating is final', () => {
  const history = [opened(), assigned(raterId, 'manager'), proposed(), finalized()] as const;

  test('refuses every change to a review whose rating is final', () => {
    const changes = [
      command('AssignParticipant', raterId),
      command('ReleaseParticipant', raterId, { assignmentId: raterId }),
      command('ChangeAccountableRater', bossId),
      command('SubmitAssessment', raterId),
      command('ProposeRating', raterId, { proposalId: uuid('f2') }),
      command('MoveRating', bossId),
      command('FinalizeRating', raterId),
    ];
    for (const change of changes)
      given(review, ...history)
        .when(change, facts({ managesRater: true }))
        .refuses('review/already-finalized');
  });
  test('decides nothing if the same person finalizes a rating again', () => {
    given(review, ...history)
      .when(command('FinalizeRating', bossId), facts())
      .decidesNothing();
  });
  test('shares a review once, after its rating is final', () => {
    const share = command('ShareReview', raterId);
    given(review, opened(), proposed()).when(share, facts()).refuses('review/not-finalized');
    given(review, ...history)
      .when(share, facts())
      .decides(shared);
    given(review, ...history)
      .when(share, facts({ finalScreened: false }))
      .refuses('review/final-unscreened');
    given(review, ...history, shared)
      .when(share, facts())
      .decidesNothing();
  });
  test('lets only the subject acknowledge a shared review, agreeing or not', () => {
    const acknowledge = (agrees: boolean, by = subjectId) => command('AcknowledgeReview', by, { agrees });
    given(review, ...history)
      .when(acknowledge(true), facts())
      .refuses('review/not-shared');
    given(review, ...history, shared)
      .when(acknowledge(false), facts())
      .decides(acknowledged(false));
    given(review, ...history, shared)
      .when(acknowledge(true, raterId), facts())
      .refuses('review/not-the-subject');
  });
  test('decides nothing for the same acknowledgement again, and refuses a different one', () => {
    const acknowledge = (agrees: boolean) => command('AcknowledgeReview', subjectId, { agrees });
    const done = [...history, shared, acknowledged(true)];
    given(review, ...done)
      .when(acknowledge(true), facts())
      .decidesNothing();
    given(review, ...done)
      .when(acknowledge(false), facts())
      .refuses('review/already-acknowledged', 'agrees');
  });
});
