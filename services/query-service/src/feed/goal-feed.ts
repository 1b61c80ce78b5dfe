import { setTimeout as pause } from 'node:timers/promises';
import type { Coordinate } from '@cairn/contracts/coordinate';
import { Rejection } from '@cairn/contracts/rejection';
import type { QueryContext } from '../context.ts';
import type { FindEvents, Wanted } from './find-events.ts';
import type { GoalCloudEvent } from './goal-event.ts';
import type { GoalEventFilter } from './goal-event.filter.ts';
import { publicNow } from './public-now.ts';

export type FeedContext = QueryContext & { findEvents: FindEvents };

export type FeedPage = { events: readonly GoalCloudEvent[]; next: Coordinate; end: boolean };

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
  const { found, next, end } = await context.findEvents(start, wanted);
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

const isCurrent = ({ tail }: Pick<QueryContext, 'tail'>, { position }: Coordinate): boolean => {
  const last = tail.last();
  return last === undefined || BigInt(last.position) <= BigInt(position);
};
