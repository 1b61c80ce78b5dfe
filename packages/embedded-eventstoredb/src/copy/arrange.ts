import { subjectOf, type CopiedEvent } from './event.ts';

/** Brings a log's events into an order in which another server accepts them. */
export type Arrangement = {
  /** Takes the log's next event and returns the events that can be written now. */
  readonly take: (event: CopiedEvent) => CopiedEvent[];
  /** Streams whose new events are still held back. */
  readonly waiting: () => string[];
  /** Streams that are deleted but may be written again. */
  readonly deleted: () => string[];
};

const DELETED = 2 ** 63;

const deletes = (metadata: Uint8Array): boolean => {
  try {
    const { $tb } = JSON.parse(Buffer.from(metadata).toString()) as { $tb?: unknown };
    return $tb === DELETED;
  } catch {
    return false;
  }
};

/**
 * Keeps the order of the log, with one exception: if a deleted stream was written again, its first new event is held back
 * until after the metadata that ends the deletion. In the other order, the server would write such metadata itself.
 */
export const arrange = (deletedBefore: readonly string[] = []): Arrangement => {
  const deleted = new Set(deletedBefore);
  const waiting = new Map<string, CopiedEvent[]>();

  const takeMetadata = (event: CopiedEvent): CopiedEvent[] => {
    const subject = subjectOf(event.stream);
    if (deletes(event.data)) {
      deleted.add(subject);
      return [event];
    }
    deleted.delete(subject);
    const heldBack = waiting.get(subject) ?? [];
    waiting.delete(subject);
    return [event, ...heldBack];
  };
  const take = (event: CopiedEvent): CopiedEvent[] => {
    if (event.stream.startsWith('$$')) return takeMetadata(event);
    if (event.revision === 'tombstone' || !deleted.has(event.stream)) return [event];
    const heldBack = waiting.get(event.stream) ?? [];
    waiting.set(event.stream, [...heldBack, event]);
    return [];
  };
  return { take, waiting: () => [...waiting.keys()], deleted: () => [...deleted] };
};
