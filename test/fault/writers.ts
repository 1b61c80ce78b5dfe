import { randomUUID } from 'node:crypto';
import {
  ANY,
  jsonEvent,
  NO_STREAM,
  type EventStoreDBClient,
  type JSONEventType,
} from '@eventstore/db-client';

/** An append of one writer that is in progress, or will be tried again with the same event. */
type Attempt = { readonly id: string; readonly n: number };

/** Writes numbered events to its own stream, one after the other, and continues after crashes. */
export type Writer = {
  readonly stream: string;
  /** Ids of acknowledged events, in order. */
  readonly acknowledged: string[];
  /** Appends until the server goes away, calling `onAck` for each acknowledgement. */
  readonly write: (client: EventStoreDBClient, onAck: () => void) => Promise<void>;
};

export type Numbered = JSONEventType<'Numbered', { n: number }>;

/** A writer expects the last revision that it knows, or any revision. */
export const newWriter = (stream: string, expects: 'revision' | 'any'): Writer => {
  const acknowledged: string[] = [];
  let attempt: Attempt = { id: randomUUID(), n: 0 };
  const write = async (client: EventStoreDBClient, onAck: () => void): Promise<void> => {
    for (;;) {
      const { id, n } = attempt;
      const known = n === 0 ? NO_STREAM : BigInt(n - 1);
      try {
        await client.appendToStream<Numbered>(
          stream,
          jsonEvent<Numbered>({ id, type: 'Numbered', data: { n } }),
          {
            expectedRevision: expects === 'any' ? ANY : known,
          },
        );
      } catch (error) {
        if ((error as { type?: string }).type === 'wrong-expected-version') throw error;
        return;
      }
      acknowledged.push(id);
      attempt = { id: randomUUID(), n: n + 1 };
      onAck();
    }
  };
  return { stream, acknowledged, write };
};
