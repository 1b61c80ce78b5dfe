import type { EventStore } from '@cairn/event-store/open';
import { createParking } from '@cairn/event-store/parking';

/** What became of alerts in the part of the log that the reactor, which folds it from the beginning, has yet to reach. */
export type Covered = {
  /** Whether the log holds an episode of the alert that began or ended at the current event or a later one. */
  decides(alertId: string): boolean;
  /** Notes that an event was folded. */
  pass(eventId: string): void;
};

type Episode = { alertId: string; trigger: { eventId: string } };

/**
 * Takes the beginnings and ends of episodes in the log. The fold may find others before them, because a stream was parked then
 * and can be read now; what the log says later stands.
 */
export const coveredBy = (episodes: Iterable<Episode>): Covered => {
  const byTrigger = new Map<string, string[]>();
  const ahead = new Map<string, number>();
  for (const { alertId, trigger } of episodes) {
    byTrigger.set(trigger.eventId, [...(byTrigger.get(trigger.eventId) ?? []), alertId]);
    ahead.set(alertId, (ahead.get(alertId) ?? 0) + 1);
  }
  return {
    decides: (alertId) => ahead.has(alertId),
    pass: (eventId) => {
      for (const alertId of byTrigger.get(eventId) ?? []) {
        const left = (ahead.get(alertId) ?? 1) - 1;
        if (left > 0) ahead.set(alertId, left);
        else ahead.delete(alertId);
      }
      byTrigger.delete(eventId);
    },
  };
};

/** What the log holds now. */
export const readCovered = async (store: EventStore): Promise<Covered> => {
  const found: Episode[] = [];
  const parking = createParking();
  for await (const entry of store.readAll({ categories: ['alert'] }))
    for (const each of parking.take(entry))
      if (each.kind === 'event' && (each.event.type === 'AlertRaised' || each.event.type === 'AlertCleared'))
        found.push(each.event.data);
  return coveredBy(found);
};
