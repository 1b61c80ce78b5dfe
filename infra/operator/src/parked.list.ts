import { calendarStream } from '@cairn/contracts/streams';
import { readParked } from '@cairn/event-store/parking';
import { okr } from '@cairn/okr-projector/okr.projection';
import { readParkedStreams } from '@cairn/projection/parked';
import type { Projection } from '@cairn/projection/view';
import { isMissing } from '@cairn/read-model/failures';
import { reviews } from '@cairn/review-projector/reviews.projection';
import { scorecards } from '@cairn/scorecard-projector/scorecards.projection';
import type { Stores } from './stores.ts';

export const projections: readonly Projection[] = [okr, reviews, scorecards];

/** A parked stream: the event that cannot be read or folded, and the read models in which it withholds what follows. */
export type ListedStream = {
  stream: string;
  revision: number;
  eventId: string;
  type: string;
  reason: string;
  /** None if no read model folds the stream: then only commands and the reactor meet it. */
  readModels: string[];
  withheld: number;
};

const inReadModels = async ({ postgres }: Pick<Stores, 'postgres'>): Promise<ListedStream[]> => {
  const found = new Map<string, ListedStream>();
  for (const { name } of projections) {
    const rows = await postgres
      .transaction((session) => readParkedStreams(session, name))
      .catch((error: unknown) => {
        if (isMissing(error)) return new Map();
        throw error;
      });
    for (const { stream, revision, event_id: eventId, type, reason, withheld } of rows.values()) {
      const known = found.get(stream);
      if (known) known.readModels.push(name);
      else found.set(stream, { stream, revision, eventId, type, reason, readModels: [name], withheld });
    }
  }
  return [...found.values()];
};

// No read model folds the calendar, so the log itself is asked.
const inCalendar = async ({ store }: Pick<Stores, 'store'>): Promise<ListedStream[]> => {
  const { parked } = await readParked(store, calendarStream);
  if (!parked) return [];
  const { stream, revision, id: eventId, type, reason } = parked;
  return [{ stream, revision, eventId, type, reason, readModels: [], withheld: 0 }];
};

/** Every parked stream. */
export const listParked = async (stores: Pick<Stores, 'store' | 'postgres'>): Promise<ListedStream[]> => [
  ...(await inReadModels(stores)),
  ...(await inCalendar(stores)),
];
