import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';

/** Appends to a stream an event of a known type that no release can read, as somebody without Cairn would. */
export const appendMalformed = async (
  connectionString: string,
  { stream, type }: { stream: string; type: string },
): Promise<{ id: string; revision: number; position: string }> => {
  const client = EventStoreDBClient.connectionString(connectionString);
  const id = randomUUID();
  const done = await client.appendToStream(stream, jsonEvent({ id, type, data: { title: 'SECRET' } }));
  await client.dispose();
  return { id, revision: Number(done.nextExpectedRevision), position: String(done.position?.commit) };
};
