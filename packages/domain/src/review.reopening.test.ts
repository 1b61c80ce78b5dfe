import type { ReviewEvent } from '@cairn/contracts/review.events';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { review } from './review.decider.ts';
import { dealtBy, disputed, final, hrId, reopened, resolved, told } from './review.disputing.fixture.ts';
import {
  acknowledged,
  actor,
  at,
  bossId,
  command,
  facts,
  finalized,
  moved,
  opened,
  peerId,
  proposed,
  raterId,
  shared,
  subjectId,
} from './review.fixture.ts';

describe('reopening a review', () => {
  const reopen = command('ReopenReview', hrId);

  test('follows a final rating, whether or not it was shared', () => {
    for (const history of [final, told, [...told, acknowledged(false)]])
      given(review, ...history)
        .when(reopen, facts())
        .decides(reopened());
    given(review, ...told, reopened())
      .when(reopen, facts())
      .decidesNothing();
  });
  test('is refused before a rating is final, and while a dispute is not decided', () => {
    given(review, opened(), proposed()).when(reopen, facts()).refuses('review/not-finalized');
    given(review, ...told, disputed)
      .when(reopen, facts())
      .refuses('review/dispute-open');
  });
  test('lets the rating be moved again, and not be withdrawn', () => {
    given(review, ...told, reopened())
      .when(command('MoveRating', bossId), facts({ managesRater: true }))
      .decides(moved());
    given(review, ...told, reopened())
      .when(command('WithdrawReview', hrId), facts())
      .refuses('review/reopened');
    given(review, ...told, reopened())
      .when(command('AcknowledgeReview', subjectId), facts())
      .refuses('review/not-shared');
  });
  test('lets the next final rating be disputed too, and still knows the first dispute', () => {
    const first = [...told, disputed, dealtBy(peerId), resolved(peerId)] as const;
    const again = [...first, reopened(), finalized(), shared] as const;
    const next = command('DisputeReview', subjectId, { disputeId: uuid('d6') });
    given(review, ...first)
      .when(next, facts())
      .refuses('review/already-disputed');
    given(review, ...again)
      .when(next, facts())
      .decides({ ...disputed, data: { ...disputed.data, disputeId: uuid('d6') } } as ReviewEvent);
    given(review, ...again)
      .when(command('ResolveDispute', peerId), facts())
      .decidesNothing();
  });
  test('lets whoever finalized before make another mark final', () => {
    const again = [...told, reopened(), moved({ moverId: peerId })] as const;
    const screening = { ...facts().screening, last: { revision: 6, covers: 5, flags: new Map() } };
    given(review, ...again)
      .when(command('FinalizeRating', bossId), facts({ managesRater: true, screening }))
      .decides(
        finalized({
          mark: 3,
          restsOn: { kind: 'move', id: uuid('d1'), revision: 5 },
          screeningRevision: 6,
        }),
      );
  });
});

describe('what follows a final rating', () => {
  const talk = (by: string, data: object = {}) => command('RecordReviewTalk', by, data);

  test('a talk is recorded by the rater and, once the review is shared, by the subject', () => {
    const { talkId, day, notes } = talk(raterId).data;
    const held = (writerId: string) => ({
      type: 'ReviewTalkHeld' as const,
      data: { ...shared.data, talkId, day, notes: notes ?? '', writerId },
    });
    given(review, ...final)
      .when(talk(raterId), facts())
      .decides(held(raterId));
    given(review, ...final)
      .when(talk(subjectId), facts())
      .refuses('review/not-shared');
    given(review, ...told)
      .when(talk(subjectId), facts())
      .decides(held(subjectId));
    given(review, ...told, held(raterId))
      .when(talk(raterId), facts())
      .decidesNothing();
  });
  test('a talk is refused to others, before the rating is final, and on a day outside of the review', () => {
    given(review, ...told)
      .when(talk(peerId), facts())
      .refuses('review/not-in-the-talk');
    given(review, opened(), proposed()).when(talk(raterId), facts()).refuses('review/not-finalized');
    for (const day of ['2026-01-09', '2026-01-11'])
      given(review, ...told)
        .when(talk(raterId, { day }), facts())
        .refuses('review/wrong-day', 'day');
  });
  test('a decision is recorded once, after the rating is final', () => {
    const decision = command('RecordDecision', hrId);
    const { decisionId } = decision.data;
    const recorded = {
      type: 'DecisionRecorded' as const,
      data: { ...shared.data, decisionId, decision: 'promotion' as const },
    };
    given(review, ...final)
      .when(decision, facts())
      .decides(recorded);
    given(review, ...final, recorded)
      .when(decision, facts())
      .decidesNothing();
    given(review, opened(), proposed()).when(decision, facts()).refuses('review/not-finalized');
    given(review, ...final)
      .when({ ...decision, at, actor: actor(hrId, 'system') } as typeof decision, facts())
      .refuses('review/only-a-person-rates');
  });
  describe('a look at later changes to the evidence', () => {
    const look = (outcome: 'kept' | 'reopened') => {
      const asked = command('LookAtConsequences', hrId);
      const data = { ...asked.data, outcome };
      const { lookId, changesUntil, reason } = data;
      const looked = {
        type: 'ConsequencesLookedAt' as const,
        data: { ...shared.data, lookId, outcome, changesUntil, reason },
      };
      return { asked: { ...asked, data }, looked };
    };
    test('keeps the rating, and is recorded once', () => {
      const { asked, looked } = look('kept');
      given(review, ...final)
        .when(asked, facts())
        .decides(looked);
      given(review, ...final, looked)
        .when(asked, facts())
        .decidesNothing();
    });
    test('reopens the review for the same reason', () => {
      const { asked, looked } = look('reopened');
      const { reason } = looked.data;
      const reopened = {
        type: 'ReviewReopened' as const,
        data: { ...shared.data, disputeId: null, reason },
      };
      given(review, ...final)
        .when(asked, facts())
        .decides(looked, reopened);
      given(review, ...final, looked, reopened)
        .when(asked, facts())
        .decidesNothing();
    });
    test('is refused before the rating is final, to a machine, and for changes that are still to come', () => {
      const { asked } = look('kept');
      given(review, opened(), proposed()).when(asked, facts()).refuses('review/not-finalized');
      given(review, ...final)
        .when({ ...asked, at, actor: actor(hrId, 'system') } as typeof asked, facts())
        .refuses('review/only-a-person-rates');
      const changesUntil = '2030-01-01T00:00:00.000Z';
      given(review, ...final)
        .when({ ...asked, data: { ...asked.data, changesUntil } }, facts())
        .refuses('review/changes-to-come', 'changesUntil');
    });
  });
});
