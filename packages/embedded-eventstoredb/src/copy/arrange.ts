import { subjectOf, type CopiedEvent } from './event.ts';

/** Puts a log's events into the order in which another server can take them. */
export type Arrangement = {
  /** What can be written, given that this event comes next. */
  readonly take: (event: CopiedEvent) => CopiedEvent[];
  /** Streams whose new events still wait. */
  readonly waiting: () => string[];
  /** Streams that are deleted and may be written again. */
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
 * The order of the log, but for one thing: the first event of a deleted stream that is written again waits for the
 * metadata that ends the deletion. A server that is given them the other way round writes such metadata of its own.
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
    const waited = waiting.get(subject) ?? [];
    waiting.delete(subject);
    return [event, ...waited];
  };
  const take = (event: CopiedEvent): CopiedEvent[] => {
    if (event.stream.startsWith('$$')) return takeMetadata(event);
    if (event.revision === 'tombstone' || !deleted.has(event.stream)) return [event];
    const waited = waiting.get(event.stream) ?? [];
    waiting.set(event.stream, [...waited, event]);
    return [];
  };
  return { take, waiting: () => [...waiting.keys()], deleted: () => [...deleted] };
};
