import { fold } from '@cairn/projection/view';
import { pastRatingTable } from '@cairn/read-model/past-rating.tables';

/** One row per rating from before Cairn; of two records of one rating, the later one counts. */
export const pastRatingView = fold(pastRatingTable, {
  keys: (event) => (event.type === 'PastRatingRecorded' ? [[event.data.pastRatingId]] : []),
  evolve: (row, event) => {
    if (event.type !== 'PastRatingRecorded') return row;
    const { data, metadata, revision, position } = event;
    return {
      past_rating_id: data.pastRatingId,
      person_id: data.personId,
      period_from: data.period.from,
      period_to: data.period.to,
      source: data.source,
      scale: data.scale,
      mark: data.mark,
      rater: data.rater ?? null,
      comment: data.comment ?? null,
      reason: data.reason ?? null,
      recorded_by: metadata.actor.personId,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      revision,
      position: String(position),
    };
  },
});
