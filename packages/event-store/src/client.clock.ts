import type { EventStoreDBClient } from '@eventstore/db-client';

/**
 * A stream without events. Its metadata is rewritten to read the store's clock: a server keeps only the last metadata of a
 * stream, lets every writer set it by default, and gives it to no reader that leaves out system events.
 */
const stream = 'cairnClock';

/** When the store stamped an event that is written now. */
export const readClock = async (client: EventStoreDBClient): Promise<Date> => {
  await client.setStreamMetadata(stream, {});
  const last = client.readStream(`$$${stream}`, { direction: 'backwards', fromRevision: 'end', maxCount: 1 });
  for await (const { event } of last) if (event) return event.created;
  throw new Error('the event store does not give back what was written to read its clock');
};
