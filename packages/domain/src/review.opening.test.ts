import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, test } from 'vitest';
import { review } from './review.decider.ts';
import {
  bossId,
  command,
  context,
  cycle,
  employmentId,
  facts,
  finalized,
  opened,
  peerId,
  proposed,
  raterId,
  shared,
  subjectId,
  withdrawn,
} from './review.fixture.ts';

describe('withdrawing a review', () => {
  const withdraw = command('WithdrawReview', bossId);

  test('withdraws an open review once, whatever was written in it', () => {
    given(review, opened()).when(withdraw, facts()).decides(withdrawn);
    given(review, opened(), proposed()).when(withdraw, facts()).decides(withdrawn);
    given(review, opened(), withdrawn).when(withdraw, facts()).decidesNothing();
  });
  test('refuses to withdraw a review whose rating is final', () => {
    given(review, opened(), proposed(), finalized())
      .when(withdraw, facts())
      .refuses('review/already-finalized');
  });
  test('leaves no further step', () => {
    for (const type of [
      'AssignParticipant',
      'ChangeAccountableRater',
      'ProposeRating',
      'ShareReview',
    ] as const)
      given(review, opened(), withdrawn).when(command(type, raterId), facts()).refuses('review/withdrawn');
    given(review, opened(), withdrawn)
      .when(command('OpenReview', bossId), facts())
      .refuses('review/withdrawn');
  });
});

describe('opening a review', () => {
  const open = (data = {}) => command('OpenReview', bossId, data);

  test('opens a review that pins unit, level, managers and the line manager as accountable rater', () => {
    given(review).when(open(), facts()).decides(opened());
  });
  test('opens a review with the accountable rater that the command names', () => {
    const named = { ...context, accountableRaterId: bossId };
    given(review)
      .when(open({ accountableRaterId: bossId }), facts())
      .decides(opened({ context: named }));
  });
  test('decides nothing if the review is already open', () => {
    given(review, opened()).when(open(), facts()).decidesNothing();
    given(review, opened())
      .when(open({ accountableRaterId: raterId }), facts())
      .decidesNothing();
  });
  test('refuses to open a review again for another rater', () => {
    given(review, opened())
      .when(open({ accountableRaterId: bossId }), facts())
      .refuses('review/already-opened', 'accountableRaterId');
  });
  test('refuses to open a review again for another subject, registered or not', () => {
    for (const other of [peerId, uuid('ff')])
      given(review, opened())
        .when(open({ subjectId: other }), facts())
        .refuses('review/already-opened', 'subjectId');
  });
  test('refuses to open a review in a cycle that is unknown, of another kind, closed, or excludes the employment', () => {
    const inCycle = (state: ReturnType<typeof facts>['cycle']) =>
      given(review).when(open(), facts({ cycle: state }));
    inCycle({ status: 'unset' }).refuses('review/unknown-cycle', 'cycleId');
    inCycle({ ...cycle, status: 'open', kind: 'okr' }).refuses('review/not-a-review-cycle', 'cycleId');
    inCycle({ ...cycle, status: 'closed' }).refuses('review/cycle-closed');
    inCycle({ ...cycle, status: 'open', eligible: [uuid('e2')] }).refuses(
      'review/not-eligible',
      'employmentId',
    );
    inCycle({ ...cycle, status: 'open', exclusions: [{ employmentId, reason: 'onLeave' }] }).refuses(
      'review/not-eligible',
      'employmentId',
    );
  });
  test('refuses to open a review of an employment outside the scope of the cycle', () => {
    const of = (scope: string) => facts({ cycle: { status: 'open', ...cycle, scope } });
    given(review)
      .when(command('OpenReview', bossId), of(uuid('0b')))
      .refuses('review/outside-the-scope', 'employmentId');
    given(review).when(command('OpenReview', bossId), of(context.unitId)).decides(opened());
  });
  test('refuses to open a review of an employment outside the evaluation period', () => {
    given(review)
      .when(open(), facts({ employment: null }))
      .refuses('review/not-employed', 'employmentId');
  });
  test('refuses to open a review without an accountable rater or a line manager', () => {
    const unled = facts({ employment: { unitId: null, level: null, units: [], managers: [] } });
    given(review).when(open(), unled).refuses('review/no-accountable-rater', 'accountableRaterId');
  });
  test('refuses the subject or an unknown person as accountable rater of a new review', () => {
    given(review)
      .when(open({ accountableRaterId: subjectId }), facts())
      .refuses('review/rates-oneself', 'accountableRaterId');
    given(review)
      .when(open({ accountableRaterId: uuid('ff') }), facts())
      .refuses('review/unknown-person', 'accountableRaterId');
  });
  test('refuses to open a review in the future', () => {
    given(review)
      .when(open({ occurredAt: '2026-01-10T09:02:00.000Z' }), facts())
      .refuses('occurred-at/in-the-future', 'occurredAt');
  });
  test('ignores events before the review was opened', () => {
    given(review, proposed(), shared)
      .when(command('ShareReview', raterId), facts())
      .refuses('review/unknown');
  });
});
