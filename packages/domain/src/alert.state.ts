import type { AlertEvent, AlertSubject } from '@cairn/contracts/alert.events';

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
    };

export type RaisedAlert = Exclude<AlertState, { status: 'neverRaised' }>;

export const evolveAlert = (state: AlertState, event: AlertEvent): AlertState => {
  if (event.type === 'AlertRaised') {
    const { episode, rule, subject, trigger } = event.data;
    const before = state.status === 'neverRaised' ? [] : state.triggers;
    return {
      status: 'raised',
      episode,
      rule,
      subject,
      acknowledged: false,
      snoozedUntil: null,
      triggers: new Set(before).add(trigger.eventId),
    };
  }
  if (state.status === 'neverRaised') return state;
  switch (event.type) {
    case 'AlertAcknowledged':
      return { ...state, acknowledged: true };
    case 'AlertSnoozed':
      return { ...state, snoozedUntil: event.data.until };
    case 'AlertCleared': {
      const triggers = new Set(state.triggers).add(event.data.trigger.eventId);
      return { ...state, status: 'cleared', triggers };
    }
  }
};
