import type { AnyRecorded } from '@cairn/contracts/registry';
import { type LiveEntry, type MalformedEntry, placeOf, type SkipEntry } from '@cairn/event-store/decode';
import type { Arrived } from '@cairn/event-store/open';

/** One place in the log; without an event if there is none to fold. `aside` is what parks or releases a stream. */
export type Step = {
  position: bigint;
  eventId: string;
  event?: AnyRecorded;
  aside?: MalformedEntry | SkipEntry;
  /** The running hash of the log after it. */
  hash?: Buffer | undefined;
};

export type Batch = { steps: readonly Step[]; caughtUp: boolean };

const stepOf = (entry: LiveEntry & { hash?: Buffer }): Step => {
  const { position, id: eventId } = placeOf(entry);
  const { hash } = entry;
  if (entry.kind === 'event') return { position, eventId, hash, event: entry.event };
  return entry.kind === 'unknown' ? { position, eventId, hash } : { position, eventId, hash, aside: entry };
};

/** How many events are folded at a time while a projector catches up. A stop waits for the end of a batch. */
export const usualBatch = 4_000;

/** A bell: a waiter wakes when it rings, or at once if it rang since the last wait. */
const createBell = () => {
  let wake: (() => void) | undefined;
  let rang = false;
  return {
    ring: (): void => {
      rang = true;
      wake?.();
    },
    heard: async (withinMs?: number): Promise<void> => {
      let timer: NodeJS.Timeout | undefined;
      if (!rang)
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (withinMs !== undefined) timer = setTimeout(resolve, withinMs);
        });
      clearTimeout(timer);
      rang = false;
      wake = undefined;
    },
  };
};

// Before the log's end is reached, a batch may wait this long to fill.
const lingerMs = 50;

/**
 * Cuts a subscription into batches of at most `size`, and reads the next one while the caller works on this one. Until the
 * end of the log is reached for the first time batches fill up; after that whatever has come makes one. An empty batch
 * says that the end was reached. Throws what the subscription throws, after the steps before it.
 */
export async function* batches(source: AsyncIterable<Arrived>, size: number): AsyncGenerator<Batch> {
  const flow = { held: [] as Step[], caughtUp: false, ended: false, left: false };
  let reported = false;
  let failure: { error: unknown } | undefined;
  const arrived = createBell();
  const taken = createBell();

  const pump = async (): Promise<void> => {
    for await (const entries of source) {
      for (const entry of entries) {
        if (entry.kind === 'caughtUp') flow.caughtUp = true;
        else flow.held.push(stepOf(entry));
        if (flow.held.length < size) continue;
        arrived.ring();
        while (flow.held.length >= size && !flow.left) await taken.heard();
        if (flow.left) return;
      }
      if (flow.left) return;
      if (flow.caughtUp) arrived.ring();
    }
  };
  void pump()
    .catch((error: unknown) => {
      failure = { error };
    })
    .finally(() => {
      flow.ended = true;
      arrived.ring();
    });

  const due = (): boolean =>
    flow.held.length >= size || flow.ended || (flow.caughtUp && (flow.held.length > 0 || !reported));
  try {
    while (!flow.ended || flow.held.length > 0) {
      if (!due()) await arrived.heard(flow.caughtUp ? undefined : lingerMs);
      if (!due() && flow.held.length === 0) continue;
      const { held: steps, caughtUp } = flow;
      flow.held = [];
      taken.ring();
      if (steps.length > 0 || (caughtUp && !reported)) yield { steps, caughtUp };
      reported = caughtUp;
    }
  } finally {
    flow.left = true;
    taken.ring();
  }
  if (failure) throw failure.error;
}
