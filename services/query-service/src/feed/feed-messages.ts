import type { Coordinate } from '@cairn/contracts/coordinate';
import { encodeCursor } from '@cairn/http/cursor';
import type { GoalCloudEvent } from './goal-event.ts';
import type { FeedPage } from './goal-feed.ts';

const texts = new WeakMap<GoalCloudEvent, string>();

/** An event as a message of an event stream. Readers share the event, and so its text. */
const messageOf = (event: GoalCloudEvent): string => {
  const known = texts.get(event);
  if (known !== undefined) return known;
  const text = `id: ${event.cursor}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
  texts.set(event, text);
  return text;
};

const heartbeat = (at: Coordinate): string => `id: ${encodeCursor(at)}\nevent: keep-alive\ndata: {}\n\n`;

const pieceSize = 64 * 1024;

/** Joins texts, because a write costs as much as a message. A piece has about 64 KiB, or one larger text. */
export function* inPieces(all: Iterable<string>): Generator<string> {
  let piece = '';
  for (const text of all) {
    piece += text;
    if (piece.length < pieceSize) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/**
 * The text of a live stream that begins at a coordinate: a heartbeat, then each page of the feed, with a heartbeat with the
 * new cursor instead of an empty one.
 */
export async function* feedMessages(
  pages: AsyncIterable<FeedPage>,
  start: Coordinate,
  signal: AbortSignal,
): AsyncGenerator<string> {
  yield heartbeat(start);
  for await (const { events, next } of pages) {
    if (events.length === 0) yield heartbeat(next);
    for (const piece of inPieces(events.map(messageOf))) {
      if (signal.aborted) return;
      yield piece;
    }
  }
}
