import type { EventMetadata } from '@cairn/contracts/envelope';
import { type AnyEvent, checkData, type EventType } from '@cairn/contracts/event-type';

/** An event as it was stored; of its position only the last one of an append is known. */
export type Stored<E extends AnyEvent> = E & {
  id: string;
  stream: string;
  revision: number;
  metadata: EventMetadata;
};

type Stamp = {
  types: ReadonlyMap<string, EventType>;
  stream: string;
  /** The stream's revision before them. */
  after: number;
  metadata: Omit<EventMetadata, 'schemaVersion'>;
  idOf(index: number): string;
};

/**
 * Makes decided events ready for the log. What the log could not give back is refused here: an `Error` for a type that
 * is not registered or data that its own schema refuses, which is a fault in a decider and no fault of the caller.
 */
export const stamp = <E extends AnyEvent>(events: readonly E[], by: Stamp): Stored<E>[] =>
  events.map((event, index) => {
    const type = by.types.get(event.type);
    if (!type) throw new Error(`${event.type} was decided and is no event type of the contracts`);
    const read = checkData(type, event.data);
    if (!read.success) {
      const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      throw new Error(`${event.type} was decided against its own schema. ${wrong.join('; ')}`);
    }
    return {
      ...event,
      data: read.data,
      id: by.idOf(index),
      stream: by.stream,
      revision: by.after + 1 + index,
      metadata: { ...by.metadata, schemaVersion: type.version },
    };
  });
