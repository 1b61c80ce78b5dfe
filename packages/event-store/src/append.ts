import { isNotByAi } from '@cairn/contracts/not-by-ai';
import { reject } from '@cairn/contracts/rejection';
import type { Appended, Expected } from './client.append.ts';
import { isPassing } from './client.failures.ts';
import type { Connection } from './client.ts';
import type { NewEvent, PersonalCodec } from './personal-codec.ts';
import { type Patience, patience } from './retry.ts';

type Appender = { connection: Connection; codec: PersonalCodec } & Patience;

// Deciders refuse it already. This holds for everything else that appends.
const refuseModel = (event: NewEvent): void => {
  if (isNotByAi(event) && event.metadata.actor.kind === 'ai')
    reject('forbidden', 'event/not-by-an-ai', `A model may not write ${event.type}.`);
};

/**
 * Appends `events` as one batch. While the store does not answer, sends the same events again with the same ids and the
 * same expected revision. If they were already stored, the store answers as it did the first time. Throws a `forbidden`
 * Rejection for an event that a model may not write.
 */
export const append = async (
  { connection, codec, ...patient }: Appender,
  stream: string,
  events: readonly NewEvent[],
  expected: Expected,
): Promise<Appended> => {
  events.forEach(refuseModel);
  const encoded = events.map(codec.encode);
  const tries = patience(isPassing, patient);
  for (;;) {
    try {
      return await connection.append(stream, encoded, { expected, withinMs: tries.attemptMs() });
    } catch (error) {
      await tries.failed(error);
    }
  }
};
