import { type Coordinate, coordinateSchema } from '@cairn/contracts/coordinate';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { Rejection } from '@cairn/contracts/rejection';
import { isInLog } from '@cairn/event-store/in-log';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import type { QueryContext } from '../context.ts';
import { type GoalCloudEvent, goalCloudEvent } from './goal-event.ts';
import { type GoalEventFilter, wants } from './goal-event.filter.ts';

type Feed = Pick<QueryContext, 'store' | 'tail'>;

const beginning: Coordinate = { position: '0', eventId: '00000000-0000-0000-0000-000000000000' };

const cursorOf = ({ id, position }: AnyRecorded): string =>
  encodeCursor({ position: String(position), eventId: id } satisfies Coordinate);

/** The place of a cursor, once the log has the event that it names; `gone` where it is another log's. */
export const placeOf = async (
  { store }: Feed,
  cursor: string | undefined,
  path?: string,
): Promise<Coordinate> => {
  if (cursor === undefined) return beginning;
  const place = decodeCursor(cursor, coordinateSchema, path);
  if (place.position === beginning.position && place.eventId === beginning.eventId) return beginning;
  if (!(await isInLog(store, { position: BigInt(place.position), eventId: place.eventId })))
    throw new Rejection(
      'gone',
      'cursor/another-log',
      'This cursor is of another log; begin again without one.',
    );
  return place;
};

/** How many events of the log one request looks at before it answers, found or not. */
const mostLooked = 20_000;

async function* eventsAfter({ store, tail }: Feed, place: Coordinate): AsyncGenerator<AnyRecorded> {
  const position = BigInt(place.position);
  const recent = tail.since(position);
  if (recent) {
    yield* recent;
    return;
  }
  for await (const entry of store.readAll({ from: position }))
    if (entry.kind === 'event' && entry.event.position > position) yield entry.event;
}

export type FeedPage = { events: readonly GoalCloudEvent[]; next: Coordinate; end: boolean };

/**
 * The next events of the feed after a place, at most `limit`. `next` is the place after the last event looked at, wanted
 * or not; `end` says that it was the log's last.
 */
export const readFeed = async (
  feed: Feed,
  place: Coordinate,
  { filter, limit }: { filter: GoalEventFilter; limit: number },
): Promise<FeedPage> => {
  const events: GoalCloudEvent[] = [];
  let next = place;
  let looked = 0;
  for await (const event of eventsAfter(feed, place)) {
    next = { position: String(event.position), eventId: event.id };
    looked += 1;
    const shown = wants(filter, event) ? goalCloudEvent(event, cursorOf(event)) : undefined;
    if (shown) events.push(shown);
    if (events.length >= limit || looked >= mostLooked) return { events, next, end: false };
  }
  return { events, next, end: true };
};

/** The feed from a place on and into live; ends when `signal` is aborted. The reader sets the pace. */
export async function* liveFeed(
  feed: Feed,
  place: Coordinate,
  { filter, signal }: { filter: GoalEventFilter; signal: AbortSignal },
): AsyncGenerator<FeedPage> {
  let from = place;
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
