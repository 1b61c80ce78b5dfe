import { useEffect, useRef } from 'preact/hooks';
import { messagesOf } from './event-stream.ts';
import { pause } from './pause.ts';
import { Problem } from './problem.ts';
import { query } from './query.ts';
import { send } from './send.ts';
import type { Filters } from './types.ts';
import { urlOf } from './url.ts';
import { forgetWritten } from './written.ts';

/** What the feed says about a change: the goal, what happened to it, and the event without its texts. */
export type Change = { subject?: string; type: string; data?: unknown };

type Watched = Pick<Filters<'/v1/goal-events'>, 'owner' | 'unit' | 'cycle'> & {
  /** The cursor of the answer that the page shows. */
  from: string | null;
};

const shortestPauseMs = 3_000;
const longestPauseMs = 60_000;

/** The cursor at which the feed is now, which the list of goals gives. */
const now = async (signal: AbortSignal): Promise<string | null> =>
  (await query('/v1/goals', { filters: { limit: 1 }, signal })).cursor;

type Page = Pick<Watched, 'from'> & { heard: (change: Change) => void; again: () => void };

/** Follows the feed from what the page shows, and comes back to where it was after a break, until `signal` is aborted. */
const follow = async (
  watched: Omit<Watched, 'from'>,
  page: () => Page,
  signal: AbortSignal,
): Promise<void> => {
  let last: string | undefined;
  let pauseMs = shortestPauseMs;
  while (!signal.aborted) {
    let isGone = false;
    try {
      last ??= page().from ?? (await now(signal)) ?? undefined;
      const reply = await send(urlOf('/v1/goal-events', {}, { ...watched, cursor: last }), {
        headers: { accept: 'text/event-stream', ...(last && { 'last-event-id': last }) },
        signal,
      });
      for await (const { id, event, data } of messagesOf(reply)) {
        last = id ?? last;
        if (event !== 'keep-alive') page().heard(JSON.parse(data) as Change);
      }
    } catch (thrown) {
      // The log is another one, so places in the old one, what was written there and what the page shows are worth nothing.
      if (thrown instanceof Problem && thrown.status === 410) {
        isGone = true;
        last = undefined;
        forgetWritten();
        page().again();
      }
      // A page stays useful without news: it shows what it has, and the feed is tried again.
    }
    await pause(pauseMs, signal);
    // To read a page again ends a reading under way, so one that is slow gets longer each time.
    pauseMs = isGone ? Math.min(2 * pauseMs, longestPauseMs) : shortestPauseMs;
  }
};

/**
 * Calls `heard` for each public change to the watched goals while the page is there, and `again`, which reads anew what the
 * page shows, if the feed cannot continue it.
 */
export const useLive = (
  watched: Watched | undefined,
  heard: (change: Change) => void,
  again: () => void,
): void => {
  const { from = null, ...chosen } = watched ?? {};
  const page = useRef({ from, heard, again });
  page.current = { from, heard, again };
  useEffect(() => {
    if (!watched) return undefined;
    const leaving = new AbortController();
    follow(chosen, () => page.current, leaving.signal).catch(() => undefined);
    return () => leaving.abort();
    // The cursor of a later answer begins nothing anew: the feed is followed already.
  }, [watched && JSON.stringify(chosen)]);
};
