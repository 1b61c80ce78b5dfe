import type { BusinessReviewEvent } from '@cairn/contracts/business-review.events';
import type { ReviewRhythm } from '@cairn/contracts/business-review.values';
import { given } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { nextDueDay } from './business-review.days.ts';
import { businessReview } from './business-review.decider.ts';
import { commandOf, now } from './command.fixture.ts';

const [businessReviewId, scorecardId, leaderId, meetingId] = [uuid(1), uuid(2), uuid(3), uuid(4)];
const facts = { reviewedKnown: true, leader: 'employed', unknownParticipant: null, timeZone: 'UTC' } as const;
const monthly = {
  businessReviewId,
  of: { kind: 'scorecard' as const, id: scorecardId },
  topic: 'progress' as const,
  rhythm: 'monthly' as const,
  firstDay: '2026-06-01',
  leaderId,
};
const scheduled: BusinessReviewEvent = {
  type: 'BusinessReviewScheduled',
  data: { ...monthly, occurredAt: now },
};
const meeting = (day: string) => ({
  businessReviewId,
  meetingId,
  day,
  participantIds: [leaderId],
  notes: 'Sales are late',
  decisions: [{ text: 'Hire two' }],
});
const held = (day: string): BusinessReviewEvent => ({
  type: 'BusinessReviewHeld',
  data: { ...meeting(day), occurredAt: now },
});
const hold = (day: string) => commandOf('HoldBusinessReview', meeting(day));

describe('scheduling', () => {
  test('schedules a review once', () => {
    given(businessReview).when(commandOf('ScheduleBusinessReview', monthly), facts).decides(scheduled);
    given(businessReview, scheduled)
      .when(commandOf('ScheduleBusinessReview', monthly), facts)
      .refuses('business-review/already-scheduled');
  });
  test('reviews the framework of a scorecard once a year, and no framework of a cycle', () => {
    const framework = { ...monthly, topic: 'framework' as const };
    const aCycle = { kind: 'cycle' as const, id: scorecardId };
    const yearly = { ...framework, rhythm: 'yearly' as const };
    const when = (data: typeof framework | typeof yearly) =>
      given(businessReview).when(commandOf('ScheduleBusinessReview', data), facts);
    when(framework).refuses('business-review/framework-is-yearly', 'rhythm');
    when(yearly).decides({ type: 'BusinessReviewScheduled', data: { ...yearly, occurredAt: now } });
    given(businessReview)
      .when(commandOf('ScheduleBusinessReview', { ...yearly, of: aCycle }), facts)
      .refuses('business-review/framework-of-a-scorecard', 'topic');
  });
  test('refuses something unknown to review, and an unknown or departed leader', () => {
    const when = (known: object) =>
      given(businessReview).when(commandOf('ScheduleBusinessReview', monthly), { ...facts, ...known });
    when({ reviewedKnown: false }).refuses('business-review/unknown-thing', 'of/id');
    when({ leader: 'unknown' }).refuses('business-review/unknown-leader', 'leaderId');
    when({ leader: 'notEmployed' }).refuses('person/not-employed', 'leaderId');
  });
  test('changes the rhythm, and decides nothing the second time', () => {
    const weekly = { businessReviewId, rhythm: 'weekly' as const, firstDay: '2026-07-01', leaderId };
    const changed = { ...weekly, reason: 'Faster' };
    const rescheduled: BusinessReviewEvent = {
      type: 'BusinessReviewRescheduled',
      data: { ...changed, occurredAt: now },
    };
    const reschedule = commandOf('RescheduleBusinessReview', changed);
    given(businessReview, scheduled).when(reschedule, facts).decides(rescheduled);
    given(businessReview, scheduled, rescheduled).when(reschedule, facts).decidesNothing();
  });
});

describe('holding', () => {
  test('is recorded with its day, also if that was late', () => {
    given(businessReview, scheduled).when(hold('2026-06-20'), facts).decides(held('2026-06-20'));
  });
  test.each([
    ['2026-05-31', 'business-review/before-first-day'],
    ['2126-01-01', 'business-review/not-yet'],
  ])('on %s is refused', (day, code) => {
    given(businessReview, scheduled).when(hold(day), facts).refuses(code, 'day');
  });
  test('twice on one day is refused', () => {
    given(businessReview, scheduled, held('2026-06-20'))
      .when(hold('2026-06-20'), facts)
      .refuses('business-review/already-held', 'day');
  });
  test('with an unknown participant is refused', () => {
    given(businessReview, scheduled)
      .when(hold('2026-06-20'), { ...facts, unknownParticipant: 0 })
      .refuses('business-review/unknown-participant', 'participantIds/0');
  });
  test('is refused once it ended, and before it was scheduled', () => {
    const ended: BusinessReviewEvent = {
      type: 'BusinessReviewEnded',
      data: { businessReviewId, reason: 'Merged', occurredAt: now },
    };
    given(businessReview, scheduled, ended).when(hold('2026-06-20'), facts).refuses('business-review/ended');
    given(businessReview, scheduled, ended)
      .when(commandOf('EndBusinessReview', { businessReviewId, reason: 'Merged' }), facts)
      .decidesNothing();
    given(businessReview).when(hold('2026-06-20'), facts).refuses('business-review/not-found');
  });
});

test.each<[ReviewRhythm, string, string | null, string | null]>([
  ['monthly', '2026-01-31', null, '2026-01-31'],
  ['monthly', '2026-01-31', '2026-01-31', '2026-02-28'],
  ['monthly', '2026-01-31', '2026-02-28', '2026-03-31'],
  ['monthly', '2026-01-31', '2026-03-02', '2026-03-31'],
  ['weekly', '2026-06-01', '2026-06-07', '2026-06-08'],
  ['weekly', '2026-06-01', '2026-06-08', '2026-06-15'],
  ['quarterly', '2026-01-01', '2026-05-20', '2026-07-01'],
  ['halfYearly', '2025-07-01', '2026-01-01', '2026-07-01'],
  ['yearly', '2024-02-29', '2024-03-01', '2025-02-28'],
  ['yearly', '2016-01-01', '2026-01-01', '2027-01-01'],
  ['adHoc', '2026-06-01', null, '2026-06-01'],
  ['adHoc', '2026-06-01', '2026-06-03', null],
])('a %s review from %s on that was held last on %s is due next on %s', (rhythm, firstDay, last, next) => {
  expect(nextDueDay({ rhythm, firstDay }, last)).toBe(next);
});
