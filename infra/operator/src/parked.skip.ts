import { randomUUID } from 'node:crypto';
import type { Actor } from '@cairn/contracts/envelope';
import { type EventSkipped, eventSkipped } from '@cairn/contracts/skip.events';
import { readParked } from '@cairn/event-store/parking';
import { listParked } from './parked.list.ts';
import type { Stores } from './stores.ts';

type Skip = { stream: string; reason: string; personId: string };

/** The event that parks a stream: one that nobody can read, or one that a read model cannot fold. */
const parkedBy = async (stores: Pick<Stores, 'store' | 'postgres'>, stream: string) => {
  const { parked } = await readParked(stores.store, stream);
  if (parked) return { revision: parked.revision, eventId: parked.id };
  return (await listParked(stores)).find((each) => each.stream === stream);
};

const operator = (personId: string): Actor => ({
  personId,
  kind: 'human',
  actingAs: 'system',
  client: 'cairn',
  issuer: 'cairn',
  subject: 'operator',
});

/**
 * Skips the event that parks a stream: appends `EventSkipped` to the stream itself. Resolves with the revision that was
 * skipped. Throws an `Error` if the stream is not parked.
 */
export const skipParked = async (
  stores: Pick<Stores, 'store' | 'postgres'>,
  { stream, reason, personId }: Skip,
): Promise<number> => {
  const found = await parkedBy(stores, stream);
  if (!found) throw new Error(`${stream} is not parked.`);
  const { revision, eventId } = found;
  const recordedAt = (await stores.store.readClock()).toISOString();
  const skip: EventSkipped = {
    type: 'EventSkipped',
    data: eventSkipped.schema.parse({ revision, eventId, reason, occurredAt: recordedAt }),
  };
  const id = randomUUID();
  const metadata = {
    $correlationId: id,
    $causationId: id,
    schemaVersion: eventSkipped.version,
    recordedAt,
    actor: operator(personId),
  };
  await stores.store.append(stream, [{ ...skip, id, metadata }], 'any');
  return revision;
};
