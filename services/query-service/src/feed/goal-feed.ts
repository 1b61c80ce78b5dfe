import { setTimeout as pause } from 'node:timers/promises';
import { type Coordinate, coordinateSchema } from '@cairn/contracts/coordinate';
import { Rejection } from '@cairn/contracts/rejection';
import { type EventPlace, placeOf } from '@cairn/event-store/decode';
import { isInLog } from '@cairn/event-store/in-log';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import type { QueryContext } from '../context.ts';
import type { Passed } from '../asking/tail.ts';
import {
  type FeedEvent,
  type GoalCloudEvent,
  goalCloudEvent,
  isFeedEvent,
  unreadable,
} from './goal-event.ts';
import { type GoalEventFilter, wants, wantsMarkers } from './goal-event.filter.ts';
import { publicNow } from './public-now.ts';
import type { Scan } from './scan.ts';

type Feed = Pick<QueryContext, 'store' | 'tail'>;
export type FeedContext = QueryContext & { scan: Scan };

/** What a subscriber wants, until they leave. */
type Wanted = { filter: GoalEventFilter; limit: number; signal: AbortSignal };

const beginning: Coordinate = { position: '0', eventId: '00000000-0000-0000-0000-000000000000' };

const coordinateOf = ({ id, position }: EventPlace): Coordinate => ({
  position: String(position),
  eventId: id,
});

/**
 * The coordinate after which a cursor continues; the beginning of the feed if there is no cursor. Throws a `gone`
 * Rejection if the cursor comes from another log.
 */
export const startOf = async (
  { store }: Feed,
  cursor: string | undefined,
  path?: string,
): Promise<Coordinate> => {
  if (cursor === undefined) return beginning;
  const start = decodeCursor(cursor, coordinateSchema, path);
  if (start.position === beginning.position && start.eventId === beginning.eventId) return beginning;
  if (!(await isInLog(store, { position: BigInt(start.position), eventId: start.eventId })))
    throw new Rejection(
      'gone',
      'cursor/another-log',
      'This cursor comes from another log. Begin again without a cursor.',
    );
  return start;
};

/** How many events of the log one request reads at most, however few of them match. */
const mostRead = 2_000;

async function* eventsAfter(
  { scan, tail }: FeedContext,
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

type Shown = { shown: GoalCloudEvent; event?: FeedEvent };

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

export type FeedPage = { events: readonly GoalCloudEvent[]; next: Coordinate; end: boolean };

type Found = { found: readonly Shown[]; next: Coordinate; end: boolean };

const find = async (
  feed: FeedContext,
  start: Coordinate,
  { filter, limit, signal }: Wanted,
): Promise<Found> => {
  const found: Shown[] = [];
  let next = start;
  let read = 0;
  for await (const entry of eventsAfter(feed, start, signal)) {
    next = coordinateOf(placeOf(entry));
    read += 1;
    const shown = shownTo(filter, entry, encodeCursor(next));
    if (shown) found.push(shown);
    if (found.length >= limit || read >= mostRead) return { found, next, end: false };
  }
  return { found, next, end: true };
};

/**
 * The next events of the feed after a coordinate, at most `limit` of them. `next` is the coordinate of the last event that
 * was read, whether or not it matched; `end` is true if it was the last event of the log. Throws a `behind` Rejection if
 * the goals cannot be asked whether they are still public.
 */
export const readFeed = async (
  context: FeedContext,
  start: Coordinate,
  wanted: Wanted,
): Promise<FeedPage> => {
  const { found, next, end } = await find(context, start, wanted);
  const shown = await publicNow(context, found, BigInt(next.position));
  return { events: shown.map((each) => each.shown), next, end };
};

const pauseMs = 1_000;

/** As `readFeed`, but tries again as long as the goals cannot be asked. */
const readPatiently = async (context: FeedContext, start: Coordinate, wanted: Wanted): Promise<FeedPage> => {
  const { signal } = wanted;
  for (;;) {
    try {
      return await readFeed(context, start, wanted);
    } catch (thrown) {
      if (!(thrown instanceof Rejection) || thrown.kind !== 'behind') throw thrown;
      await pause(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return { events: [], next: start, end: false };
    }
  }
};

/**
 * The feed after a coordinate: first what is in the log, then live until `signal` is aborted. It reads ahead no faster than
 * its consumer does.
 */
export async function* liveFeed(
  context: FeedContext,
  start: Coordinate,
  { filter, signal }: { filter: GoalEventFilter; signal: AbortSignal },
): AsyncGenerator<FeedPage> {
  let from = start;
  while (!signal.aborted) {
    const page = await readPatiently(context, from, { filter, signal, limit: 500 });
    if (page.next.position !== from.position) yield page;
    from = page.next;
    if (page.end && isCurrent(context, from)) await context.tail.next(signal);
  }
}

const isCurrent = ({ tail }: Feed, { position }: Coordinate): boolean => {
  const last = tail.last();
  return last === undefined || BigInt(last.position) <= BigInt(position);
};
