import type { AcknowledgeAlert, AlertCommand, SnoozeAlert } from '@cairn/contracts/alert.commands';
import type { AlertEvent } from '@cairn/contracts/alert.events';
import { dayOf } from '@cairn/contracts/day';
import type { Decider } from '@cairn/contracts/decider';
import { reject, refuseField } from '@cairn/contracts/rejection';
import type { Words } from '@cairn/contracts/words';
import { type AlertState, evolveAlert, type RaisedAlert } from './alert.state.ts';
import { daysLater } from './day-arithmetic.ts';
import { refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';

export type AlertFacts = {
  /** The organisation's, in which the day begins until which an alert is snoozed. */
  timeZone: string;
};

const mostDays = 366;

const refuseUntil = (path: string, message: string): never =>
  refuseField('alert/snoozed-until', 'An alert is snoozed until a day after today, at most a year.', {
    path,
    message,
  });

const acknowledge = (
  { data }: AcknowledgeAlert,
  { episode, rule, subject, acknowledged }: RaisedAlert,
): AlertEvent[] =>
  acknowledged ? [] : [{ type: 'AlertAcknowledged', data: { ...data, episode, rule, subject } }];

const snooze = (
  { data, at }: SnoozeAlert,
  { episode, rule, subject, snoozedUntil }: RaisedAlert,
  { timeZone }: AlertFacts,
): AlertEvent[] => {
  const today = dayOf(at, timeZone);
  const last = daysLater(today, mostDays);
  if (data.until <= today) refuseUntil('until', `a day after ${today}`);
  if (data.until > last) refuseUntil('until', `${last} or earlier`);
  return data.until === snoozedUntil
    ? []
    : [{ type: 'AlertSnoozed', data: { ...data, episode, rule, subject } }];
};

const words: Words<AlertCommand, AlertEvent> = {
  AcknowledgeAlert: { event: 'AlertAcknowledged', word: 'note', code: 'alert/already-acknowledged' },
};

/** What people answer to the episode of an alert that stands. */
export const alert: Decider<AlertState, AlertCommand, AlertEvent, AlertFacts> = {
  category: 'alert',
  initial: { status: 'neverRaised' },
  decide(command, state, facts) {
    refuseFuture(command);
    if (state.status === 'neverRaised')
      return reject('notFound', 'alert/unknown', 'No such alert was raised.');
    if (state.status === 'cleared')
      return reject('conflict', 'alert/cleared', 'This alert was cleared: what it was about is over.');
    const events =
      command.type === 'AcknowledgeAlert' ? acknowledge(command, state) : snooze(command, state, facts);
    for (const { data } of events) refuseBeforeLastChange(state, data.occurredAt);
    return events;
  },
  evolve: evolveAlert,
  words,
};
