import { type Coordinate, coordinateSchema } from '@cairn/contracts/coordinate';
import { Rejection } from '@cairn/contracts/rejection';
import { type EventPlace, placeOf } from '@cairn/event-store/decode';
import { isInLog } from '@cairn/event-store/in-log';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import type { QueryContext } from '../context.ts';
import type { Passed } from '../asking/tail.ts';
import { type GoalCloudEvent, goalCloudEvent, unreadable } from './goal-event.ts';
import { type GoalEventFilter, wants, wantsMarkers } from './goal-event.filter.ts';

type Feed = Pick<QueryContext, 'store' | 'tail'>;

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
const mostRead = 20_000;

async function* eventsAfter({ store, tail }: Feed, start: Coordinate): AsyncGenerator<Passed> {
  const position = BigInt(start.position);
  const recent = tail.since(position);
  if (recent) {
    yield* recent;
    return;
  }
  for await (const entry of store.readAll({ from: position }))
    if ((entry.kind === 'event' || entry.kind === 'malformed') && placeOf(entry).position > position)
      yield entry;
}

const shownTo = (filter: GoalEventFilter, entry: Passed, cursor: string): GoalCloudEvent | undefined => {
  if (entry.kind === 'malformed') return wantsMarkers(filter) ? unreadable(entry, cursor) : undefined;
  return wants(filter, entry.event) ? goalCloudEvent(entry.event, cursor) : undefined;
};

export type FeedPage = { events: readonly GoalCloudEvent[]; next: Coordinate; end: boolean };

/**
 * The next events of the feed after a coordinate, at most `limit` of them. `next` is the coordinate of the last event that
 * was read, whether or not it matched; `end` is true if it was the last event of the log.
 */
export const readFeed = async (
  feed: Feed,
  start: Coordinate,
  { filter, limit }: { filter: GoalEventFilter; limit: number },
): Promise<FeedPage> => {
  const events: GoalCloudEvent[] = [];
  let next = start;
  let read = 0;
  for await (const entry of eventsAfter(feed, start)) {
    next = coordinateOf(placeOf(entry));
    read += 1;
    const shown = shownTo(filter, entry, encodeCursor(next));
    if (shown) events.push(shown);
    if (events.length >= limit || read >= mostRead) return { events, next, end: false };
  }
  return { events, next, end: true };
};

/**
 * The feed after a coordinate: first what is in the log, then live until `signal` is aborted. It reads ahead no faster than
 * its consumer does.
 */
export async function* liveFeed(
  feed: Feed,
  start: Coordinate,
  { filter, signal }: { filter: GoalEventFilter; signal: AbortSignal },
): AsyncGenerator<FeedPage> {
  let from = start;
  while (!signal.aborted) {
    const page = await readFeed(feed, from, { filter, limit: 500 });
    if (page.next.position !== from.position) yield page;
    from = page.next;
    if (page.end && isCurrent(feed, from)) await feed.tail.next(signal);
  }
}

const isCurrent = ({ tail }: Feed, { position }: Coordinate): boolean => {
  const last = tail.last();
  return last === undefined || BigInt(last.position) <= BigInt(position);
};
