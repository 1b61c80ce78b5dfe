import type { ReplayReader } from '@cairn/access/review.visibility';
import type { EventPlace } from '@cairn/event-store/decode';
import { hiddenParked, reviewStreams, type ShownParked } from '../asking/parked.ts';
import type { ReviewHistory } from './replay.history.ts';

/** The parked streams that a replay rests on, and the events in them that were skipped, as this reader may see them. */
export const showParked = (history: ReviewHistory, { as }: ReplayReader) => {
  const { reviewId, until } = history;
  const own: readonly string[] = reviewStreams(reviewId);
  const isReached = ({ position }: EventPlace): boolean => until === undefined || position <= until;
  const names = (stream: string): boolean => as === 'overseer' || own.includes(stream);
  const parked = history.parked
    .filter(isReached)
    .map(({ stream, revision }): ShownParked => (names(stream) ? { stream, revision } : hiddenParked));
  const skipped = history.skipped
    .map(({ event }) => event)
    .filter((event) => isReached(event) && names(event.stream))
    .map(({ stream, data, metadata }) => ({
      stream,
      revision: data.revision,
      eventId: data.eventId,
      reason: data.reason,
      by: metadata.actor.personId,
      recordedAt: metadata.recordedAt,
    }));
  return { parked, skipped };
};
