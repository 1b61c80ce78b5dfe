import type {
  BusinessReviewCommand,
  HoldBusinessReview,
  ScheduleBusinessReview,
} from '@cairn/contracts/business-review.commands';
import type { BusinessReviewEvent } from '@cairn/contracts/business-review.events';
import type { ReviewRhythm, ReviewTopic } from '@cairn/contracts/business-review.values';
import { dayOf } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import type { Instant } from '@cairn/contracts/envelope';
import { reject, refuseField } from '@cairn/contracts/rejection';
import { laterOf, refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';
import { type Presence, refuseUnlessEmployed } from './presence.ts';

/** What other streams tell about what a command names, read forward. */
export type BusinessReviewFacts = {
  /** Whether there is such a scorecard, or such a cycle of OKRs. */
  reviewedKnown: boolean;
  /** Of the leader that a command names. */
  leader: Presence;
  /** The place of the first participant whom nobody knows or who was not employed on the day; null if there is none. */
  unknownParticipant: number | null;
  timeZone: string;
};

type Schedule = { rhythm: ReviewRhythm; firstDay: string; leaderId: string };

type ScheduledReview = {
  status: 'scheduled' | 'ended';
  topic: ReviewTopic;
  schedule: Schedule;
  /** The days on which it was held. */
  days: ReadonlySet<string>;
  changedAt: Instant;
};

export type BusinessReviewState = { status: 'unset' } | ScheduledReview;

const checkSchedule = ({ rhythm }: Schedule, topic: ReviewTopic, { leader }: BusinessReviewFacts): void => {
  if (topic === 'framework' && rhythm !== 'yearly')
    refuseField('business-review/framework-is-yearly', 'The framework is reviewed once a year.', {
      path: 'rhythm',
      message: 'yearly',
    });
  refuseUnlessEmployed(leader, 'leaderId', 'business-review/unknown-leader');
};

const schedule = ({ data }: ScheduleBusinessReview, facts: BusinessReviewFacts): BusinessReviewEvent[] => {
  if (!facts.reviewedKnown)
    refuseField('business-review/unknown-thing', `There is no such ${data.of.kind}.`, {
      path: 'of/id',
      message: 'the id of a scorecard, or of a cycle of OKRs',
    });
  if (data.topic === 'framework' && data.of.kind === 'cycle')
    refuseField('business-review/framework-of-a-scorecard', 'Only a scorecard has a framework to review.', {
      path: 'topic',
      message: 'progress',
    });
  checkSchedule(data, data.topic, facts);
  return [{ type: 'BusinessReviewScheduled', data }];
};

const refuseDay = (code: string, detail: string, message: string): never =>
  refuseField(code, detail, { path: 'day', message });

const hold = (
  { data, at }: HoldBusinessReview,
  { schedule: { firstDay }, days }: ScheduledReview,
  { unknownParticipant, timeZone }: BusinessReviewFacts,
): BusinessReviewEvent[] => {
  const { day } = data;
  if (day < firstDay)
    refuseDay('business-review/before-first-day', `It is due from ${firstDay} on.`, `${firstDay} or later`);
  const today = dayOf(at, timeZone);
  if (day > today) refuseDay('business-review/not-yet', 'The day lies in the future.', `${today} or earlier`);
  if (days.has(day))
    reject('conflict', 'business-review/already-held', `It was held on ${day} already.`, [
      { path: 'day', message: 'a day on which it was not held' },
    ]);
  if (unknownParticipant !== null)
    refuseField('business-review/unknown-participant', 'This participant was not employed on the day.', {
      path: `participantIds/${unknownParticipant}`,
      message: 'a person who was employed on the day',
    });
  return [{ type: 'BusinessReviewHeld', data }];
};

const isSame = (one: Schedule, other: Schedule): boolean =>
  one.rhythm === other.rhythm && one.firstDay === other.firstDay && one.leaderId === other.leaderId;

const change = (
  command: Exclude<BusinessReviewCommand, ScheduleBusinessReview>,
  state: ScheduledReview,
  facts: BusinessReviewFacts,
): BusinessReviewEvent[] => {
  const { type, data } = command;
  if (type === 'EndBusinessReview')
    return state.status === 'ended' ? [] : [{ type: 'BusinessReviewEnded', data }];
  if (state.status === 'ended')
    reject('conflict', 'business-review/ended', 'This business review has ended.');
  if (type === 'HoldBusinessReview') return hold(command, state, facts);
  checkSchedule(data, state.topic, facts);
  return isSame(data, state.schedule) ? [] : [{ type: 'BusinessReviewRescheduled', data }];
};

const scheduleOf = ({ rhythm, firstDay, leaderId }: Schedule): Schedule => ({ rhythm, firstDay, leaderId });

const evolve = (state: BusinessReviewState, { type, data }: BusinessReviewEvent): BusinessReviewState => {
  if (type === 'BusinessReviewScheduled') {
    const { topic, occurredAt: changedAt } = data;
    return { status: 'scheduled', topic, schedule: scheduleOf(data), days: new Set(), changedAt };
  }
  if (state.status === 'unset') return state;
  const changed = { ...state, changedAt: laterOf(state.changedAt, data.occurredAt) };
  switch (type) {
    case 'BusinessReviewRescheduled':
      return { ...changed, schedule: scheduleOf(data) };
    case 'BusinessReviewHeld':
      return { ...changed, days: new Set([...state.days, data.day]) };
    case 'BusinessReviewEnded':
      return { ...changed, status: 'ended' };
  }
};

/** The reviews of one scorecard or cycle in one rhythm. */
export const businessReview: Decider<
  BusinessReviewState,
  BusinessReviewCommand,
  BusinessReviewEvent,
  BusinessReviewFacts
> = {
  category: 'businessReview',
  initial: { status: 'unset' },
  decide(command, state, facts) {
    refuseFuture(command);
    if (command.type === 'ScheduleBusinessReview')
      return state.status === 'unset'
        ? schedule(command, facts)
        : reject('conflict', 'business-review/already-scheduled', 'This review was already scheduled.');
    if (state.status === 'unset')
      return reject('notFound', 'business-review/not-found', 'There is no business review with this id.');
    const events = change(command, state, facts);
    for (const { data } of events) refuseBeforeLastChange(state, data.occurredAt);
    return events;
  },
  evolve,
  words: {
    RescheduleBusinessReview: {
      event: 'BusinessReviewRescheduled',
      word: 'reason',
      code: 'business-review/already-so',
    },
    EndBusinessReview: {
      event: 'BusinessReviewEnded',
      word: 'reason',
      code: 'business-review/already-ended',
    },
  },
};
