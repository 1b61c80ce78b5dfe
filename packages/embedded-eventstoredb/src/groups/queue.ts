import type { Log } from '../log/open.ts';
import type { Message } from './message.ts';
import { openSource } from './source.ts';
import type { StoredGroup } from './settings.ts';

/** A group's messages in order: retries first, then those that were read ahead. */
export type Queue = {
  /** Offers messages in order until `deliver` takes one. False if it takes none. */
  readonly offer: (deliver: (message: Message) => 'taken' | 'later' | 'full') => boolean;
  /** Puts messages back to be sent again. */
  readonly retry: (messages: readonly Message[]) => void;
  /**
   * Reads ahead if few messages are left. Returns whether there may be more to read right away, and how many events
   * the group's filter has skipped.
   */
  readonly fill: () => { readonly hasMore: boolean; readonly skipped: number };
  /** Tells that the source has grown. */
  readonly wake: () => void;
  /** The first place in the queue, or else the next one to be read. */
  readonly frontier: () => number;
  /** Whether the last read reached the end of the source. */
  readonly isLive: () => boolean;
  readonly aheadCount: () => number;
  readonly retryCount: () => number;
  readonly liveCount: () => number;
  readonly lastKnown: () => number | undefined;
};

const READ_AHEAD = 500;

export const newQueue = (log: Log, { settings, next }: StoredGroup): Queue => {
  const source = openSource(log, settings, next);
  const retries: Message[] = [];
  let ahead: Message[] = [];
  let wasAtEnd = false;
  let isAtEnd = false;
  let live = 0;
  let lastKnown: number | undefined;

  const offerFrom = (list: Message[], deliver: Parameters<Queue['offer']>[0]): 'taken' | 'full' | 'none' => {
    for (const [index, message] of list.entries()) {
      const outcome = deliver(message);
      if (outcome === 'taken') {
        if (index === 0) list.shift();
        else list.splice(index, 1);
      }
      if (outcome !== 'later') return outcome;
    }
    return 'none';
  };
  return {
    offer: (deliver) => {
      const first = offerFrom(retries, deliver);
      return first === 'none' ? offerFrom(ahead, deliver) === 'taken' : first === 'taken';
    },
    retry: (messages) => {
      retries.push(...messages);
      retries.sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity));
    },
    fill: () => {
      const most = Math.min(READ_AHEAD, Math.max(1, settings.historyBufferSize));
      if (isAtEnd || ahead.length * 2 > most) return { hasMore: !isAtEnd, skipped: 0 };
      const { messages, skipped, isEnd } = source.read(most - ahead.length);
      if (wasAtEnd) live += messages.length;
      wasAtEnd ||= isEnd;
      isAtEnd = isEnd;
      ahead = ahead.length === 0 ? messages : [...ahead, ...messages];
      lastKnown = messages.at(-1)?.place ?? lastKnown;
      return { hasMore: !isEnd, skipped };
    },
    wake: () => {
      isAtEnd = false;
    },
    frontier: () =>
      [...retries, ...ahead].reduce((least, { place }) => Math.min(least, place ?? Infinity), source.next()),
    isLive: () => isAtEnd,
    aheadCount: () => ahead.length,
    retryCount: () => retries.length,
    liveCount: () => Math.min(live, settings.liveBufferSize),
    lastKnown: () => lastKnown,
  };
};
