import type { AnyRecorded } from '@cairn/contracts/registry';
import { append, fold } from '@cairn/projection/view';
import { flagTable, screeningTable } from '@cairn/read-model/screening.tables';
import type { RowOf } from '@cairn/read-model/table';

type Flag = RowOf<typeof flagTable>;

const raise = (
  row: Flag | undefined,
  { data, revision, metadata }: Extract<AnyRecorded, { type: 'BiasFlagged' }>,
): Flag => ({
  review_id: data.reviewId,
  flag_id: data.flagId,
  detector: data.detector,
  version: data.version,
  kind: data.kind,
  about: data.about,
  author_id: data.authorId,
  numbers: data.numbers,
  sample_size: data.sampleSize,
  minimum: data.minimum,
  threshold: data.threshold,
  source: data.source,
  ours: data.ours,
  first_revision: row?.first_revision ?? revision,
  last_revision: revision,
  raised_at: row?.raised_at ?? metadata.recordedAt,
  raised_again: row ? row.raised_again + 1 : 0,
  shown: row?.shown ?? [],
  answer: row?.answer ?? null,
  answer_reason: row?.answer_reason ?? null,
  answered_by: row?.answered_by ?? null,
  answered_at: row?.answered_at ?? null,
});

const show = (
  row: Flag,
  { metadata: { actor, recordedAt } }: Extract<AnyRecorded, { type: 'AccessRecorded' }>,
): Flag => {
  if (row.shown.some(({ readerId }) => readerId === actor.personId)) return row;
  const reading = { readerId: actor.personId, actingAs: actor.actingAs, recordedAt };
  return { ...row, shown: [...row.shown, reading] };
};

const keysOf = (event: AnyRecorded): (readonly [reviewId: string, flagId: string])[] => {
  if (event.type === 'AccessRecorded')
    return event.data.shown.flatMap(({ id, flagIds = [] }) => flagIds.map((flagId) => [id, flagId] as const));
  if (event.type !== 'BiasFlagged' && event.type !== 'FlagAnswered') return [];
  return [[event.data.reviewId, event.data.flagId]];
};

/**
 * One row per flag, with who was shown it and with its answer. The same finding in a later screening is the same flag.
 */
export const flagView = fold(flagTable, {
  keys: keysOf,
  evolve: (row, event) => {
    if (event.type === 'BiasFlagged') return raise(row, event);
    if (row && event.type === 'AccessRecorded') return show(row, event);
    if (event.type !== 'FlagAnswered' || !row) return row;
    return {
      ...row,
      answer: event.data.answer,
      answer_reason: event.data.reason,
      answered_by: event.metadata.actor.personId,
      answered_at: event.metadata.recordedAt,
    };
  },
});

/** One row per screening, with the outcome of each detector. */
export const screeningView = append(screeningTable, (event) => {
  if (event.type !== 'ScreeningCompleted') return [];
  const { data, metadata, revision, position } = event;
  return [
    {
      review_id: data.reviewId,
      revision,
      trigger_event_id: data.trigger.eventId,
      trigger_type: data.trigger.type,
      covers: data.covers,
      inputs_up_to: data.inputsUpTo,
      detectors: data.detectors,
      recorded_at: metadata.recordedAt,
      position: String(position),
    },
  ];
});
