import type { AnyRecorded } from '@cairn/contracts/registry';
import { withoutPersonal } from '@cairn/contracts/without-personal';
import { append } from '@cairn/projection/view';
import { trailTable } from '@cairn/read-model/review.tables';
import type { RowOf } from '@cairn/read-model/table';

type Step = Extract<AnyRecorded, { data: { reviewId: string } }>;

const isStep = (event: AnyRecorded): event is Step => 'reviewId' in event.data;

/** From which mark to which a step moved the rating. */
const marks = (event: Step): { from_mark: number | null; to_mark: number | null } => {
  switch (event.type) {
    case 'RatingProposed':
    case 'RatingMoved':
      return { from_mark: event.data.from, to_mark: event.data.mark };
    case 'RatingFinalized':
      return { from_mark: event.data.mark, to_mark: event.data.mark };
    default:
      return { from_mark: null, to_mark: null };
  }
};

// What is in columns of its own is not said twice, and what was on a screen is for the replay.
const saidElsewhere = new Set(['reviewId', 'context', 'occurredAt', 'seenAt']);

const detailOf = (event: Step): object =>
  Object.fromEntries(
    Object.entries(withoutPersonal(event) as object).filter(([field]) => !saidElsewhere.has(field)),
  );

const row = (event: Step): RowOf<typeof trailTable> => {
  const { context, reviewId, occurredAt } = event.data;
  const { actor, recordedAt } = event.metadata;
  return {
    position: String(event.position),
    event_id: event.id,
    stream: event.stream,
    revision: event.revision,
    type: event.type,
    review_id: reviewId,
    subject_id: context.subjectId,
    accountable_rater_id: context.accountableRaterId,
    unit_id: context.unitId,
    level: context.level,
    cycle_id: context.cycleId,
    actor_id: actor.personId,
    actor_kind: actor.kind,
    acting_as: actor.actingAs,
    on_behalf_of: actor.onBehalfOf ?? null,
    ...marks(event),
    detail: detailOf(event),
    occurred_at: occurredAt,
    recorded_at: recordedAt,
  };
};

/** Every step of every review and screening, one row an event, without personal text. */
export const trailView = append(trailTable, (event) => (isStep(event) ? [row(event)] : []));
