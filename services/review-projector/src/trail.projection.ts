import type { AnyRecorded } from '@cairn/contracts/registry';
import { personalTexts, withoutPersonal } from '@cairn/contracts/without-personal';
import { isBackdated } from '@cairn/contracts/backdated';
import { append } from '@cairn/projection/view';
import { trailTable } from '@cairn/read-model/trail.tables';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof trailTable>;
type Step = Extract<AnyRecorded, { data: { reviewId: string } }>;

const isStep = (event: AnyRecorded): event is Step => 'reviewId' in event.data;

/** The mark before and after a step. */
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

// These fields have their own columns, except `seenAt`, which only the replay needs.
const omitted = new Set(['reviewId', 'context', 'occurredAt', 'seenAt']);

const detailOf = (event: Step): Row['detail'] =>
  Object.fromEntries(
    Object.entries(withoutPersonal(event) as object).filter(([field]) => !omitted.has(field)),
  );

const row = (event: Step): Row => {
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
    texts: personalTexts(event),
    occurred_at: occurredAt,
    recorded_at: recordedAt,
    backdated: isBackdated({ occurredAt, recordedAt }),
  };
};

/** One row per event of every review and screening, with its personal texts in a column of their own. */
export const trailView = append(trailTable, (event) => (isStep(event) ? [row(event)] : []));
