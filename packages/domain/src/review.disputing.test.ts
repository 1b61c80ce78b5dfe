import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { review } from './review.decider.ts';
import { dealtBy, disputed, final, hrId, reopened, resolved, told } from './review.disputing.fixture.ts';
import {
  acknowledged,
  actor,
  bossId,
  command,
  cycle,
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
import { evolveReview, type ReviewState } from './review.state.ts';

const within = (dispute: number) =>
  facts({ cycle: { status: 'open', ...cycle, policy: { ...cycle.policy, deadlines: { dispute } } } });

describe('disputing a rating', () => {
  const dispute = (by: string | ReturnType<typeof actor> = subjectId, data: object = {}) =>
    command('DisputeReview', by, data);

  test('is open to the subject once the review was shared, also after acknowledging it', () => {
    given(review, ...told)
      .when(dispute(), facts())
      .decides(disputed);
    given(review, ...told, acknowledged(true))
      .when(dispute(), facts())
      .decides(disputed);
  });
  test('is refused before that, to others, to machines, and a second time', () => {
    given(review, ...final)
      .when(dispute(), facts())
      .refuses('review/not-shared');
    given(review, ...told)
      .when(dispute(raterId), facts())
      .refuses('review/not-the-subject');
    given(review, ...told)
      .when(dispute(actor(subjectId, 'ai')), facts())
      .refuses('review/only-a-person-rates');
    given(review, ...told, disputed)
      .when(dispute(), facts())
      .decidesNothing();
    given(review, ...told, disputed)
      .when(dispute(subjectId, { disputeId: uuid('d6') }), facts())
      .refuses('review/already-disputed');
  });
  test('cites only what the subject may read', () => {
    const evidence = [{ stream: `goal-${uuid('60')}`, revision: 0 }];
    given(review, ...told)
      .when(dispute(subjectId, { evidence }), facts())
      .refuses('review/unknown-evidence', 'evidence/0');
  });
  test('is refused after the deadline, which runs from when the sharing was recorded', () => {
    const sharedOn = (day: string) =>
      [...final, { ...shared, metadata: { recordedAt: `${day}T23:30:00.000Z` } }].reduce<ReviewState>(
        evolveReview,
        { status: 'unopened' },
      );
    expect(review.decide(dispute(), sharedOn('2026-01-07'), within(2))).toEqual([disputed]);
    expect(() => review.decide(dispute(), sharedOn('2026-01-06'), within(2))).toThrow('until 2026-01-09');
  });
});

describe('assigning who decides a dispute', () => {
  const history = [...told, disputed] as const;
  const assign = (reviewerId: string) => command('AssignDisputeReviewer', hrId, { reviewerId });

  test('takes somebody without a hand in the rating, and somebody else until it is decided', () => {
    given(review, ...history)
      .when(assign(peerId), facts())
      .decides(dealtBy(peerId));
    given(review, ...history, dealtBy(uuid('98')))
      .when(assign(peerId), facts())
      .decides(dealtBy(peerId));
    given(review, ...history, dealtBy(peerId))
      .when(assign(peerId), facts())
      .decidesNothing();
  });
  test('refuses the subject, the rater, a mover, the finalizer, and who is above or below the subject', () => {
    for (const reviewerId of [subjectId, raterId, bossId])
      given(review, ...history)
        .when(assign(reviewerId), facts())
        .refuses('review/partial-reviewer', 'reviewerId');
    given(review, opened(), proposed(), moved({ moverId: peerId }), finalized(), shared, disputed)
      .when(assign(peerId), facts())
      .refuses('review/partial-reviewer', 'reviewerId');
    for (const relation of ['manager', 'upward'] as const)
      given(review, ...history)
        .when(assign(peerId), facts({ inLine: new Set([relation]) }))
        .refuses('review/partial-reviewer', 'reviewerId');
    given(review, ...history)
      .when(assign(uuid('77')), facts())
      .refuses('review/unknown-person', 'reviewerId');
  });
  test('is refused if there is no such dispute, or if it was decided', () => {
    given(review, ...told)
      .when(assign(peerId), facts())
      .refuses('review/unknown-dispute');
    given(review, ...history, dealtBy(peerId), resolved(peerId))
      .when(assign(uuid('98')), facts())
      .refuses('review/dispute-resolved');
  });
});

describe('deciding a dispute', () => {
  const history = [...told, disputed, dealtBy(peerId)] as const;
  const decide = (data: object = {}, by = peerId) => command('ResolveDispute', by, data);
  const move = { outcome: 'moved', mark: 5 };

  test('upholds the rating, once', () => {
    given(review, ...history)
      .when(decide(), facts())
      .decides(resolved(peerId));
    given(review, ...history, resolved(peerId))
      .when(decide(), facts())
      .decidesNothing();
    given(review, ...history, resolved(peerId))
      .when(decide(move), facts())
      .refuses('review/dispute-resolved');
  });
  test('answers a repeat of a move, and refuses another mark after it', () => {
    const { disputeId, moveId } = decide().data;
    const after = [
      ...history,
      resolved(peerId, { outcome: 'moved' }),
      reopened({ disputeId }),
      moved({ moveId, moverId: peerId, disputeId, mark: 5 }),
    ] as const;
    given(review, ...after)
      .when(decide(move), facts())
      .decidesNothing();
    for (const data of [{ ...move, mark: 3 }, { outcome: 'moved' }])
      given(review, ...after)
        .when(decide(data), facts())
        .refuses('review/dispute-resolved');
  });
  test('is refused to a reviewer who has changed who rates, whatever the outcome', () => {
    for (const data of [{}, move])
      given(review, ...history)
        .when(decide(data), facts({ steered: true }))
        .refuses('review/duties-not-separated');
  });
  test('or reopens the review with another mark, in one append', () => {
    const { disputeId, moveId, reason } = decide().data;
    const by = { moveId, moverId: peerId, disputeId, reason };
    given(review, ...history)
      .when(decide(move), facts())
      .decides(
        resolved(peerId, { outcome: 'moved' }),
        reopened({ disputeId, reason }),
        moved({ ...by, mark: 5, from: 4 }),
      );
  });
  test('is refused to anybody else, and to a reviewer who is above the subject by now', () => {
    given(review, ...history)
      .when(decide({}, bossId), facts())
      .refuses('review/not-the-dispute-reviewer');
    given(review, ...history)
      .when(decide(), facts({ inLine: new Set(['manager']) }))
      .refuses('review/partial-reviewer');
  });
  test('needs another mark of the scale to move the rating, and none to uphold it', () => {
    const refused = (data: object, code: string) =>
      given(review, ...history)
        .when(decide(data), facts())
        .refuses(code, 'mark');
    refused({ outcome: 'moved' }, 'review/no-new-mark');
    refused({ outcome: 'moved', mark: 4 }, 'review/no-new-mark');
    refused({ outcome: 'moved', mark: 6 }, 'review/mark-not-on-scale');
    refused({ mark: 5 }, 'review/upheld-with-a-mark');
  });
  test('fixes the mark until it is final again', () => {
    const after = [
      ...history,
      resolved(peerId, { outcome: 'moved' }),
      reopened({ disputeId: decide().data.disputeId }),
      moved({ moveId: uuid('d2'), moverId: peerId, mark: 5 }),
    ] as const;
    given(review, ...after)
      .when(command('ProposeRating', raterId, { proposalId: uuid('f2') }), facts())
      .refuses('review/decided-in-dispute');
    given(review, ...after)
      .when(command('MoveRating', bossId), facts({ managesRater: true }))
      .refuses('review/decided-in-dispute');
  });
});
