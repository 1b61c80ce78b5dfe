import type { Log } from '../log/open.ts';
import type { Message } from './message.ts';
import { openSource } from './source.ts';
import type { StoredGroup } from './settings.ts';

/** What a group has to give, in order: messages to be given again first, then what it reads ahead. */
export type Queue = {
  /** Gives the first message that `give` takes; false when it takes none or there is none. */
  readonly offer: (give: (message: Message) => 'taken' | 'later' | 'full') => boolean;
  readonly again: (messages: readonly Message[]) => void;
  /**
   * Reads ahead when little is left; says whether there may be more to read right away, and how many events were
   * passed over that the group's filter leaves out.
   */
  readonly fill: () => { readonly hasMore: boolean; readonly skipped: number };
  /** There may be more to read than there was. */
  readonly wake: () => void;
  /** The first place that is still in here, or else the one that will be read next. */
  readonly frontier: () => number;
  /** Whether all that there was when it was last read is read. */
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

  const offerFrom = (list: Message[], give: Parameters<Queue['offer']>[0]): 'taken' | 'full' | 'none' => {
    for (const [index, message] of list.entries()) {
      const outcome = give(message);
      if (outcome === 'taken') {
        if (index === 0) list.shift();
        else list.splice(index, 1);
      }
      if (outcome !== 'later') return outcome;
    }
    return 'none';
  };
  return {
    offer: (give) => {
      const first = offerFrom(retries, give);
      return first === 'none' ? offerFrom(ahead, give) === 'taken' : first === 'taken';
    },
    again: (messages) => {
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
