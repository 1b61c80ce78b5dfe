import type { Coordinate } from '@cairn/contracts/coordinate';
import { type EventPlace, placeOf } from '@cairn/event-store/decode';
import { createTurns } from '@cairn/event-store/turns';
import { encodeCursor } from '@cairn/http/cursor';
import { LRUCache } from 'lru-cache';
import type { Passed, Tail } from '../asking/tail.ts';
import {
  type FeedEvent,
  type GoalCloudEvent,
  goalCloudEvent,
  isFeedEvent,
  unreadable,
} from './goal-event.ts';
import { type GoalEventFilter, wants, wantsMarkers } from './goal-event.filter.ts';
import type { Scan } from './scan.ts';

/** What a reader of the feed wants, until they leave. */
export type Wanted = { filter: GoalEventFilter; limit: number; signal: AbortSignal };

export type Shown = { shown: GoalCloudEvent; event?: FeedEvent };

/** The next events that a reader wants, whether or not their goals are still public. */
export type Found = { found: readonly Shown[]; next: Coordinate; end: boolean };

export type FindEvents = (start: Coordinate, wanted: Wanted) => Promise<Found>;

/** How many events of the log one request reads at most, however few of them match. */
const mostRead = 2_000;
const keptPages = 32;

const coordinateOf = ({ id, position }: EventPlace): Coordinate => ({
  position: String(position),
  eventId: id,
});

type Sources = { scan: Scan; tail: Pick<Tail, 'since'> };

async function* eventsAfter(
  { scan, tail }: Sources,
  start: Coordinate,
  signal: AbortSignal,
): AsyncGenerator<Passed> {
  let position = BigInt(start.position);
  for (;;) {
    const recent = tail.since(position);
    if (recent) {
      yield* recent;
      return;
    }
    const slice = await scan(position, signal);
    yield* slice.entries;
    if (slice.end) return;
    position = slice.last;
  }
}

const shownTo = (filter: GoalEventFilter, entry: Passed, cursor: string): Shown | undefined => {
  if (entry.kind === 'malformed') {
    const marker = wantsMarkers(filter) ? unreadable(entry, cursor) : undefined;
    return marker && { shown: marker };
  }
  const { event } = entry;
  if (!isFeedEvent(event) || !wants(filter, event)) return undefined;
  const shown = goalCloudEvent(event, cursor);
  return shown && { shown, event };
};

const find = async (
  sources: Sources,
  start: Coordinate,
  { filter, limit, signal }: Wanted,
): Promise<Found> => {
  const found: Shown[] = [];
  let next = start;
  let read = 0;
  for await (const entry of eventsAfter(sources, start, signal)) {
    next = coordinateOf(placeOf(entry));
    read += 1;
    const shown = shownTo(filter, entry, encodeCursor(next));
    if (shown) found.push(shown);
    if (found.length >= limit || read >= mostRead) return { found, next, end: false };
  }
  return { found, next, end: true };
};

/**
 * Finds the next events for readers of the feed. Readers at the same place who want the same share what is found, so that
 * many of them cost hardly more than one. Whoever left before their turn costs nothing.
 */
export const createFindEvents = (sources: Sources): FindEvents => {
  const pages = new LRUCache<string, Found>({ max: keptPages });
  const inTurn = createTurns();
  return (start, wanted) => {
    const place = JSON.stringify([start.position, wanted.limit, wanted.filter]);
    return inTurn(place, async () => {
      if (wanted.signal.aborted) return { found: [], next: start, end: true };
      const page = pages.get(place) ?? (await find(sources, start, wanted));
      // A page that ends with the log may grow.
      if (!page.end) pages.set(place, page);
      return page;
    });
  };
};
