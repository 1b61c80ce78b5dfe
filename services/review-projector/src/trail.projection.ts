import type { AnyRecorded } from '@cairn/contracts/registry';
import { personalTexts, withoutPersonal } from '@cairn/contracts/without-personal';
import { isBackdated } from '@cairn/contracts/backdated';
import { append } from '@cairn/projection/view';
import { trailNameTable, trailTable } from '@cairn/read-model/trail.tables';
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

const detailOf = (event: AnyRecorded): Row['detail'] =>
  Object.fromEntries(
    Object.entries(withoutPersonal(event) as object).filter(([field]) => !omitted.has(field)),
  );

/** What a row has of any event. */
const common = (event: AnyRecorded) => {
  const { actor, recordedAt } = event.metadata;
  const { occurredAt } = event.data;
  return {
    position: String(event.position),
    event_id: event.id,
    stream: event.stream,
    revision: event.revision,
    type: event.type,
    actor_id: actor.personId,
    actor_kind: actor.kind,
    acting_as: actor.actingAs,
    on_behalf_of: actor.onBehalfOf ?? null,
    detail: detailOf(event),
    texts: personalTexts(event),
    occurred_at: occurredAt,
    recorded_at: recordedAt,
    backdated: isBackdated({ occurredAt, recordedAt }),
  };
};

const stepRow = (event: Step): Row => {
  const { context, reviewId } = event.data;
  return {
    ...common(event),
    review_id: reviewId,
    subject_id: context.subjectId,
    accountable_rater_id: context.accountableRaterId,
    unit_id: context.unitId,
    level: context.level,
    cycle_id: context.cycleId,
    ...marks(event),
  };
};

// Its mark is a text of another system, so that it stands in the detail and never beside marks.
const pastRatingRow = (event: Extract<AnyRecorded, { type: 'PastRatingRecorded' }>): Row => ({
  ...common(event),
  review_id: null,
  subject_id: event.data.personId,
  accountable_rater_id: null,
  unit_id: null,
  level: null,
  cycle_id: null,
  from_mark: null,
  to_mark: null,
});

const rowsOf = (event: AnyRecorded): Row[] => {
  if (event.type === 'PastRatingRecorded') return [pastRatingRow(event)];
  return isStep(event) ? [stepRow(event)] : [];
};

/** One row per event of every review and screening and of past ratings, with its personal texts in a column of their own. */
export const trailView = append(trailTable, rowsOf);

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** One row for each id that the detail of a step holds, also within the name of a stream. */
export const trailNameView = append(trailNameTable, (event) =>
  rowsOf(event).flatMap(({ detail, position }) =>
    [...new Set(JSON.stringify(detail).match(uuid))].map((named_id) => ({ named_id, position })),
  ),
);
