import type { EventStore } from '@cairn/event-store/open';
import { UndecodableEvent } from '@cairn/event-store/errors';
import type { Checkpoint } from './checkpoint.ts';
import { AnotherLog } from './errors.ts';

const idAt = async (store: EventStore, position: bigint): Promise<string | undefined> => {
  try {
    const entry = await store.eventAt(position);
    return entry?.kind === 'event' ? entry.event.id : entry?.id;
  } catch (error) {
    if (error instanceof UndecodableEvent) return error.id;
    throw error;
  }
};

/** Throws `AnotherLog` unless the event at the checkpoint is the one that was folded there. */
export const requireSameLog = async (
  store: EventStore,
  schema: string,
  { position, eventId }: Checkpoint,
): Promise<void> => {
  if (eventId !== null && (await idAt(store, position)) !== eventId) throw new AnotherLog(schema, position);
};
