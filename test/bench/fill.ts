import type { Actor, EventMetadata } from '@cairn/contracts/envelope';
import type { DomainEvent } from '@cairn/contracts/registry';
import { type Category, streamOf } from '@cairn/contracts/streams';
import type { EventStore } from '@cairn/event-store/open';
import { idOf } from './ids.ts';

/** Events that one person appends to a stream at once. */
export type Placed = { category: Category; id: string; by: string; when: string; events: DomainEvent[] };

export const actorOf = (personId: string): Actor => ({
  personId,
  kind: 'human',
  actingAs: 'employee',
  client: 'bench',
  issuer: 'https://cairn.local',
  subject: personId,
});

/** Appends everything, with 256 appends in flight. Returns the number of events. */
export const writeAll = async (store: EventStore, all: Iterable<Placed>): Promise<number> => {
  const queue = all[Symbol.iterator]();
  let written = 0;
  const streams = new Map<string, Promise<unknown>>();
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const { category, id, by, when, events } = next.value;
      const stream = streamOf(category, id);
      const metadata: EventMetadata = {
        $correlationId: 'bench',
        $causationId: 'bench',
        schemaVersion: 1,
        recordedAt: when,
        actor: actorOf(by),
      };
      const stamped = events.map((event, index) => ({
        id: idOf('event', stream, when, written, index),
        metadata,
        ...event,
      }));
      written += events.length;
      // The events of one stream keep their order.
      const before = streams.get(stream) ?? Promise.resolve();
      const appended = before.then(() => store.append(stream, stamped, 'any'));
      streams.set(stream, appended);
      await appended;
    }
  };
  await Promise.all(Array.from({ length: 256 }, worker));
  return written;
};
