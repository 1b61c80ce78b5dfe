import { historyStart } from '@cairn/event-store/history';
import { isInLog } from '@cairn/event-store/in-log';
import type { EventStore } from '@cairn/event-store/open';
import type { Session } from '@cairn/read-model/postgres';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { AnotherLog, LogMoved } from './errors.ts';

const hasSameHistory = async (store: EventStore, { eventId, hash }: Checkpoint): Promise<boolean> => {
  if (hash === undefined) return false;
  for await (const at of store.readHistory(historyStart))
    if (at.eventId === eventId) return at.hash.toString('hex') === hash;
  return false;
};

/**
 * Throws `AnotherLog` unless the event at the checkpoint is the one that was folded there. Throws `LogMoved` if the log has
 * the same history at other positions; to find that out, it reads the whole log.
 */
export const requireSameLog = async (store: EventStore, schema: string, at: Checkpoint): Promise<void> => {
  const { position, eventId } = at;
  if (eventId === null || (await isInLog(store, { position, eventId }))) return;
  if (await hasSameHistory(store, at)) throw new LogMoved(schema);
  throw new AnotherLog(schema, position);
};

/**
 * As `requireSameLog` for a schema's checkpoint as it is now; a projector that stands by asks this. It waits while the
 * active projector rebuilds a read model of the same history.
 */
export const requireSameLogAs = (session: Pick<Session, 'run'>, store: EventStore, schema: string) => {
  let moved: string | undefined;
  return async (): Promise<void> => {
    const at = await readCheckpoint(session, schema);
    if (!at?.eventId || at.eventId === moved) return;
    await requireSameLog(store, schema, at).catch((error: unknown) => {
      if (!(error instanceof LogMoved)) throw error;
      moved = at.eventId ?? undefined;
    });
  };
};
