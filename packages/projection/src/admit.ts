import type { AnyRecorded } from '@cairn/contracts/registry';
import { type LiveEntry, type MalformedEntry, placeOf } from '@cairn/event-store/decode';
import type { EventStore } from '@cairn/event-store/open';
import { verdict } from '@cairn/event-store/parking';
import type { parkedTable } from '@cairn/read-model/parked.tables';
import type { RowOf } from '@cairn/read-model/table';
import type { Step } from './batches.ts';

export type ParkedStream = RowOf<typeof parkedTable>;
/** The parked streams of a read model, by name. */
export type ParkedStreams = ReadonlyMap<string, ParkedStream>;

/** The reasons why events cannot be folded, by event id. */
export type Refused = ReadonlyMap<string, string>;

type Admitting = { store: Pick<EventStore, 'readStream'>; parked: ParkedStreams; refused: Refused };

/** A skip stands in its stream, so it raises the stream's revision. */
export type Skip = { stream: string; revision: number };

/** What a batch folds, the skips in it, and the streams that are parked after it. */
export type Admitted = { events: readonly AnyRecorded[]; skips: readonly Skip[]; parked: ParkedStreams };

const asMalformed = (entry: LiveEntry, refused: Refused): LiveEntry => {
  const place = placeOf(entry);
  const reason = entry.kind === 'event' ? refused.get(place.id) : undefined;
  if (reason === undefined) return entry;
  const { id, type, stream, revision, position } = place;
  return { kind: 'malformed', id, type, stream, revision, position, reason };
};

const rowOf = ({ stream, revision, id, type, reason, position }: MalformedEntry): ParkedStream => ({
  stream,
  revision,
  event_id: id,
  type,
  reason,
  position: String(position),
  withheld: 0,
});

const entryOf = ({ event, aside }: Step): LiveEntry | undefined => (event ? { kind: 'event', event } : aside);

/**
 * Chooses the events that a batch folds. A malformed or refused event parks its stream; a skip releases it, and what was
 * withheld is read from the log and folded at the place of the skip.
 */
export const admit = async (
  steps: readonly Step[],
  { store, parked, refused }: Admitting,
): Promise<Admitted> => {
  if (parked.size === 0 && refused.size === 0 && !steps.some(({ aside }) => aside))
    return { events: steps.flatMap(({ event }) => (event ? [event] : [])), skips: [], parked };

  const now = new Map(parked);
  const events: AnyRecorded[] = [];
  const skips: Skip[] = [];
  const take = async (given: LiveEntry): Promise<void> => {
    const entry = asMalformed(given, refused);
    const { stream, revision } = placeOf(entry);
    const row = now.get(stream);
    const does = verdict(row && { id: row.event_id, revision: row.revision }, entry);
    if (does === 'pass' && entry.kind === 'event') events.push(entry.event);
    if (does !== 'withhold' && entry.kind === 'skip') skips.push({ stream, revision });
    if (does === 'park' && entry.kind === 'malformed') now.set(stream, rowOf(entry));
    if (does === 'withhold' && row) now.set(stream, { ...row, withheld: row.withheld + 1 });
    if (does !== 'release' || !row) return;
    now.delete(stream);
    const withheld = { from: row.revision + 1, limit: revision - row.revision - 1 };
    for await (const each of store.readStream(stream, withheld)) await take(each);
  };
  for (const step of steps) {
    const entry = entryOf(step);
    if (entry) await take(entry);
  }
  return { events, skips, parked: now };
};
