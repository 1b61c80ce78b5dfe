import { placeOf } from './decode.ts';
import { NewerEvent } from './errors.ts';
import type { EventStore } from './open.ts';

const idAt = async (store: Pick<EventStore, 'eventAt'>, position: bigint): Promise<string | undefined> => {
  try {
    const entry = await store.eventAt(position);
    return entry && placeOf(entry).id;
  } catch (error) {
    if (error instanceof NewerEvent) return error.id;
    throw error;
  }
};

/** Whether the event at this position of the log is the one with this id, also if it cannot be decoded. */
export const isInLog = async (
  store: Pick<EventStore, 'eventAt'>,
  { position, eventId }: { position: bigint; eventId: string },
): Promise<boolean> => (await idAt(store, position)) === eventId;
