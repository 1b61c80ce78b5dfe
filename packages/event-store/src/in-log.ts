import { UndecodableEvent } from './errors.ts';
import type { EventStore } from './open.ts';

const idAt = async (store: Pick<EventStore, 'eventAt'>, position: bigint): Promise<string | undefined> => {
  try {
    const entry = await store.eventAt(position);
    return entry?.kind === 'event' ? entry.event.id : entry?.id;
  } catch (error) {
    if (error instanceof UndecodableEvent) return error.id;
    throw error;
  }
};

/** Whether the event at this position of the log is the one with this id, also if it cannot be decoded. */
export const isInLog = async (
  store: Pick<EventStore, 'eventAt'>,
  { position, eventId }: { position: bigint; eventId: string },
): Promise<boolean> => (await idAt(store, position)) === eventId;
