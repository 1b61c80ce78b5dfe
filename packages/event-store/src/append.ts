import type { Appended, Expected } from './client.append.ts';
import { isPassing } from './client.failures.ts';
import type { Connection } from './client.ts';
import type { NewEvent, PersonalCodec } from './personal-codec.ts';
import { type Patience, patience } from './retry.ts';

type Appender = { connection: Connection; codec: PersonalCodec } & Patience;

/**
 * Appends `events` as one batch. While the store does not answer, sends the same events again with the same ids and the
 * same expected revision. If they were already stored, the store answers as it did the first time.
 */
export const append = async (
  { connection, codec, ...patient }: Appender,
  stream: string,
  events: readonly NewEvent[],
  expected: Expected,
): Promise<Appended> => {
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
