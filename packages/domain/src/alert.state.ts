import type { AlertEvent, AlertSubject } from '@cairn/contracts/alert.events';
import type { Instant } from '@cairn/contracts/envelope';
import { laterOf } from './occurred-at.ts';

/** What the stream of an alert holds: the last of its episodes. */
export type AlertState =
  | { status: 'neverRaised' }
  | {
      status: 'raised' | 'cleared';
      episode: number;
      rule: string;
      subject: AlertSubject;
      acknowledged: boolean;
      /** The day until which it was snoozed; null if it was not. */
      snoozedUntil: string | null;
      /** The ids of the events that raised or cleared any of its episodes. */
      triggers: ReadonlySet<string>;
      /** When its last change happened. */
      changedAt: Instant;
    };

export type RaisedAlert = Exclude<AlertState, { status: 'neverRaised' }>;

export const evolveAlert = (state: AlertState, event: AlertEvent): AlertState => {
  if (event.type === 'AlertRaised') {
    const { episode, rule, subject, trigger, occurredAt } = event.data;
    const before = state.status === 'neverRaised' ? { triggers: [], changedAt: occurredAt } : state;
    return {
      status: 'raised',
      episode,
      rule,
      subject,
      acknowledged: false,
      snoozedUntil: null,
      triggers: new Set(before.triggers).add(trigger.eventId),
      changedAt: laterOf(before.changedAt, occurredAt),
    };
  }
  if (state.status === 'neverRaised') return state;
  const changed = { ...state, changedAt: laterOf(state.changedAt, event.data.occurredAt) };
  switch (event.type) {
    case 'AlertAcknowledged':
      return { ...changed, acknowledged: true };
    case 'AlertSnoozed':
      return { ...changed, snoozedUntil: event.data.until };
    case 'AlertCleared': {
      const triggers = new Set(state.triggers).add(event.data.trigger.eventId);
      return { ...changed, status: 'cleared', triggers };
    }
  }
};
