/** A row of the trail as it comes out of JSON. */
export type TrailRow = {
  position: number;
  event_id: string;
  stream: string;
  revision: number;
  type: string;
  review_id: string;
  subject_id: string;
  accountable_rater_id: string;
  unit_id: string | null;
  level: string | null;
  cycle_id: string;
  actor_id: string;
  actor_kind: string;
  acting_as: string;
  on_behalf_of: string | null;
  from_mark: number | null;
  to_mark: number | null;
  detail: Record<string, unknown>;
  occurred_at: string;
  recorded_at: string;
};

const iso = (instant: string): string => new Date(instant).toISOString();

/** One step of a review or its screening. */
export const showStep = (row: TrailRow) => ({
  position: String(row.position),
  eventId: row.event_id,
  stream: row.stream,
  revision: row.revision,
  type: row.type,
  reviewId: row.review_id,
  subjectId: row.subject_id,
  accountableRaterId: row.accountable_rater_id,
  unitId: row.unit_id,
  level: row.level,
  cycleId: row.cycle_id,
  actor: {
    personId: row.actor_id,
    kind: row.actor_kind,
    actingAs: row.acting_as,
    onBehalfOf: row.on_behalf_of,
  },
  from: row.from_mark,
  to: row.to_mark,
  detail: row.detail,
  occurredAt: iso(row.occurred_at),
  recordedAt: iso(row.recorded_at),
});
