import type { AnyRecorded } from '@cairn/contracts/registry';
import { type LiveEntry, type LogEntry, type MalformedEntry, placeOf } from './decode.ts';
import { StreamParked } from './errors.ts';
import type { EventStore } from './open.ts';

/** The event that parks a stream. */
export type ParkedAt = Pick<MalformedEntry, 'id' | 'revision'>;

/**
 * What becomes of a stream's next entry, for everybody who reads the log. A malformed event parks its stream, and what
 * follows is withheld until an operator skips that event. Then the withheld entries come, at the place of the skip.
 */
export const verdict = (
  parked: ParkedAt | undefined,
  entry: LiveEntry,
): 'pass' | 'park' | 'withhold' | 'release' => {
  if (!parked) return entry.kind === 'malformed' ? 'park' : 'pass';
  if (entry.kind !== 'skip') return 'withhold';
  const { revision, eventId } = entry.event.data;
  return revision === parked.revision && eventId === parked.id ? 'release' : 'withhold';
};

type Parked<E> = { at: MalformedEntry; withheld: E[] };

/** Which streams are parked in a reading of the log, with what is withheld of each. */
export const createParking = <E extends LiveEntry = LiveEntry>() => {
  const parked = new Map<string, Parked<E>>();
  /** The entries that come now that this one has been read: itself, none, or all that it releases and then itself. */
  const take = (entry: E): readonly E[] => {
    const { stream } = placeOf(entry);
    const found = parked.get(stream);
    switch (verdict(found?.at, entry)) {
      case 'pass':
        return [entry];
      case 'park':
        if (entry.kind === 'malformed') parked.set(stream, { at: entry, withheld: [] });
        return [];
      case 'withhold':
        found?.withheld.push(entry);
        return [];
      case 'release':
        parked.delete(stream);
        return [...(found?.withheld ?? []).flatMap(take), entry];
    }
  };
  return {
    take,
    isParked: (stream: string): boolean => parked.has(stream),
    /** The events that park the streams now. */
    parked: (): MalformedEntry[] => [...parked.values()].map(({ at }) => at),
  };
};

/**
 * A stream as it was read, at a position of the log or today: its entries without what is withheld, and the event that parks
 * it, if one does.
 */
export const readParked = async (
  store: Pick<EventStore, 'readStream'>,
  stream: string,
  until?: bigint,
): Promise<{ entries: LogEntry[]; parked: MalformedEntry | undefined }> => {
  const parking = createParking<LogEntry>();
  const entries: LogEntry[] = [];
  for await (const entry of store.readStream(stream)) {
    if (until !== undefined && placeOf(entry).position > until) break;
    entries.push(...parking.take(entry));
  }
  return { entries, parked: parking.parked()[0] };
};

/** All events of a stream. Throws `StreamParked` if some of them are withheld. */
export const readEvents = async (
  store: Pick<EventStore, 'readStream'>,
  stream: string,
): Promise<AnyRecorded[]> => {
  const { entries, parked } = await readParked(store, stream);
  if (parked) throw new StreamParked(parked);
  return entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []));
};
