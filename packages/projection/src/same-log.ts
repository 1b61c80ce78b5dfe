import { isInLog } from '@cairn/event-store/in-log';
import type { EventStore } from '@cairn/event-store/open';
import type { Session } from '@cairn/read-model/postgres';
import { type Checkpoint, readCheckpoint } from './checkpoint.ts';
import { AnotherLog } from './errors.ts';

/** Throws `AnotherLog` unless the event at the checkpoint is the one that was folded there. */
export const requireSameLog = async (
  store: EventStore,
  schema: string,
  { position, eventId }: Checkpoint,
): Promise<void> => {
  if (eventId !== null && !(await isInLog(store, { position, eventId })))
    throw new AnotherLog(schema, position);
};

/** As `requireSameLog`, for a schema's checkpoint as it is now; a projector that stands by asks this. */
export const requireSameLogAs = async (
  session: Pick<Session, 'run'>,
  store: EventStore,
  schema: string,
): Promise<void> => {
  const at = await readCheckpoint(session, schema);
  if (at) await requireSameLog(store, schema, at);
};
