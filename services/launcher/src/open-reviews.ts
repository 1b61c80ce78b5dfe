import type { RecordedIn } from '@cairn/contracts/registry';
import { streamOf } from '@cairn/contracts/streams';
import { WrongExpectedRevision } from '@cairn/event-store/errors';
import type { EventStore } from '@cairn/event-store/open';
import { stamp } from '@cairn/event-store/stamp';
import { newId } from '@cairn/runtime/new-id';
import pMap from 'p-map';
import { launcher } from './actor.ts';
import type { Candidate } from './candidates.ts';

type Requested = Extract<RecordedIn<'population'>, { type: 'LaunchRequested' }>;
export type Opening = Extract<Candidate, { kind: 'open' }>;

export type Opener = {
  store: EventStore;
  now: () => Date;
  signal: AbortSignal;
  /** How many appends are under way at a time. */
  inFlight?: number | undefined;
};

const usualInFlight = 64;

/** Whether the launch opened the review before it was stopped. */
const isOwn = async ({ store }: Opener, stream: string, { id }: Requested): Promise<boolean> => {
  for await (const entry of store.readStream(stream, { limit: 1 }))
    return entry.kind === 'event' && entry.event.metadata.$causationId === id;
  return false;
};

const openOne = async (opener: Opener, { reviewId, events }: Opening, requested: Requested) => {
  const { store, now } = opener;
  const stream = streamOf('review', reviewId);
  const stored = stamp(events, {
    types: store.types,
    stream,
    after: -1,
    idOf: () => newId(),
    metadata: {
      $correlationId: requested.metadata.$correlationId,
      $causationId: requested.id,
      recordedAt: now().toISOString(),
      actor: launcher,
    },
  });
  try {
    await store.append(stream, stored, 'noStream');
    return true;
  } catch (error) {
    if (error instanceof WrongExpectedRevision) return isOwn(opener, stream, requested);
    throw error;
  }
};

/**
 * Opens reviews, many at a time and without reading their streams: a review that is there already refuses the append. Returns
 * how many of them the launch opened, now or before it was stopped.
 */
export const openReviews = async (
  opener: Opener,
  openings: Iterable<Opening>,
  requested: Requested,
): Promise<number> => {
  const { signal, inFlight: concurrency = usualInFlight } = opener;
  const opened = await pMap(openings, (each) => openOne(opener, each, requested), { concurrency, signal });
  return opened.filter(Boolean).length;
};
