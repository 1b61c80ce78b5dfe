import { type HistoryAt, historyStart } from './history.ts';
import { createIdIndex } from './id-index.ts';

/** The position of the event with this id, wherever it stands in the log; undefined if there is none. */
export type FindEvent = (eventId: string) => Promise<bigint | undefined>;

/**
 * Finds events by their ids, for coordinates that were kept in another copy of the log. The first question reads the whole
 * log, and whoever asks meanwhile waits for the same reading; later ones read only what was added since.
 */
export const createFindEvent = (readHistory: (after: HistoryAt) => AsyncIterable<HistoryAt>): FindEvent => {
  const index = createIdIndex();
  let at = historyStart;
  let reading: Promise<void> | undefined;
  const read = async (): Promise<void> => {
    for await (const next of readHistory(at)) {
      if (next.eventId) index.add(next.eventId, next.position);
      at = next;
    }
  };
  return async (eventId) => {
    const known = index.find(eventId);
    if (known !== undefined) return known;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    await reading;
    return index.find(eventId);
  };
};
