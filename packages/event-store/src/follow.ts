import type { Category } from '@cairn/contracts/streams';
import { isNoPosition } from './client.failures.ts';
import type { LogEntry } from './decode.ts';
import { NewerEvent } from './errors.ts';
import type { EventStore } from './open.ts';
import type { Tail, WarmStates } from './warm-states.ts';

/** The position of an event, and a moment at which it was known to be stored. */
type Reached = { position: bigint; at: number };

/** Every event up to `from` was stored before `asOf`. */
type Following = Tail & { from: Reached };

export type Follower = {
  /** What a state of this category keeps up with, if it was read after the tail's moment. */
  tailOf(category: Category): Tail | undefined;
  /** Tells that an event of this process was stored there. */
  reach(position: bigint): void;
  /**
   * Brings all states that keep up with the log to `asOf` or later, if that of `stream` is one of them. Throws
   * `EventStoreUnavailable`.
   */
  catchUp(category: Category, stream: string, asOf: number): Promise<void>;
};

/** If more was stored, the streams that somebody asks for are read by themselves. */
const mostEntries = 500;
/** For how long the place may lie back from which the server looks for events. */
const longestMs = 10_000;

/**
 * Keeps states up to date with one read of the log for all of them, instead of one of each stream. A read begins at the last
 * event of this process before the read before, so that the server has little to look through; a process that stores
 * nothing for a while follows nothing. `now` is in milliseconds.
 */
export const createFollower = (
  store: Pick<EventStore, 'readAll'>,
  states: WarmStates,
  now: () => number,
): Follower => {
  const categories = new Set<Category>();
  let reached: Reached | undefined;
  let following: Following | undefined;
  let reading: { since: number; done: Promise<void> } | undefined;

  const isNear = (place: Reached | undefined): place is Reached =>
    place !== undefined && now() - place.at <= longestMs;

  const current = (): Following | undefined => {
    if (!isNear(following?.from))
      following = isNear(reached) ? { asOf: reached.at, from: reached } : undefined;
    return following;
  };

  const stop = (): void => {
    following = undefined;
    reached = undefined;
  };

  const added = async ({ from }: Following): Promise<LogEntry[] | undefined> => {
    const entries: LogEntry[] = [];
    const options = { from: from.position, categories: [...categories], limit: mostEntries + 1 };
    for await (const entry of store.readAll(options)) entries.push(entry);
    return entries.length > mostEntries ? undefined : entries;
  };

  const readOn = async (tail: Following, since: number): Promise<void> => {
    const from = reached ?? tail.from;
    const entries = await added(tail).catch((error: unknown) => {
      stop();
      // The streams that are concerned say so when they are read by themselves.
      if (error instanceof NewerEvent || isNoPosition(error)) return undefined;
      throw error;
    });
    if (!entries) return stop();
    for (const entry of entries) states.advance(tail, entry);
    Object.assign(tail, { asOf: since, from });
  };

  const catchUp = async (tail: Following, asOf: number): Promise<void> => {
    // A reading may miss what was stored after it began. All who ask for that share the next one.
    if (reading && reading.since < asOf) await reading.done;
    if (tail.asOf >= asOf || tail !== following) return;
    const since = now();
    reading ??= {
      since,
      done: readOn(tail, since).finally(() => {
        reading = undefined;
      }),
    };
    await reading.done;
  };

  return {
    tailOf: (category) => (categories.has(category) ? current() : undefined),
    reach: (position) => {
      if (position > (reached?.position ?? -1n)) reached = { position, at: now() };
    },
    catchUp: async (category, stream, asOf) => {
      if (!categories.has(category)) {
        categories.add(category);
        following = undefined;
      }
      const tail = current();
      if (tail && states.keepsUp(stream, tail)) await catchUp(tail, asOf);
    },
  };
};
