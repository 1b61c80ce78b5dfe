import { startOfDay } from '@cairn/contracts/day';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { oldestFirst, pendingUntil, readingOf, staleAfter } from '@cairn/domain/check-in.readings';
import { isSamePart, restsOnAll } from '@cairn/domain/check-in.rules';
import { daysAfter, type KeyResultDays } from '@cairn/domain/key-result.days';
import { measureAfter } from '@cairn/domain/measure-history';
import { fold } from '@cairn/projection/view';
import { keyResultTable, keyResultVersionTable } from '@cairn/read-model/okr.tables';
import type { RecordedReading } from '@cairn/read-model/okr.values';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof keyResultTable>;
type KeyResult = Extract<AnyRecorded, { type: 'KeyResultAdded' }>['data']['keyResult'];

type Setting = Extract<AnyRecorded, { type: 'GoalSet' | 'KeyResultAdded' }>;
type Revising = Extract<AnyRecorded, { type: 'KeyResultRevised' | 'GoalWeightsRevised' }>;

/** What the event that puts a measure in force says beside it. */
const entryOf = ({ data, metadata, revision }: Setting | Revising) => ({
  since: data.occurredAt,
  recordedAt: metadata.recordedAt,
  by: metadata.actor.personId,
  reason: 'reason' in data ? (data.reason ?? null) : null,
  revision,
});

/** The columns that depend on when it begins and how often it is to be checked. */
const datesOf = (
  { last_check_in_at: last }: Pick<Row, 'last_check_in_at'>,
  { start, setAt, cadenceDays }: KeyResultDays & { setAt: string },
) => ({
  starts_at: start,
  cadence_days: cadenceDays,
  stale_after: staleAfter(last ?? start, cadenceDays),
  pending_until: pendingUntil({ start, setAt }, cadenceDays),
});

/** The columns that depend on the measure alone. */
const measuredBy = (measure: Row['measure']) => ({
  measure,
  linked_kpi_id: measure.kind === 'linkedKpi' ? measure.kpiId : null,
});

const begin = (
  event: Setting,
  keyResult: KeyResult,
  { ordinal, start }: { ordinal: number; start: string },
): Row => ({
  goal_id: event.data.goalId,
  key_result_id: keyResult.keyResultId,
  ordinal,
  title: keyResult.title,
  weight: keyResult.weight,
  ...measuredBy(keyResult.measure),
  measures: [{ weight: keyResult.weight, measure: keyResult.measure, factor: 1, ...entryOf(event) }],
  milestones: keyResult.milestones ?? null,
  due_on: keyResult.dueOn ?? null,
  confidence_when_set: keyResult.confidence ?? null,
  dropped: false,
  dropped_reason: null,
  dropped_revision: null,
  current: [],
  check_ins: 0,
  restatements: [],
  feeders: [],
  reported_status: null,
  last_check_in_at: null,
  ...datesOf(
    { last_check_in_at: null },
    { start, setAt: event.data.occurredAt, cadenceDays: event.data.checkInCadenceDays },
  ),
  revision: event.revision,
});

type CheckIn = Extract<AnyRecorded, { type: 'CheckInRecorded' | 'CheckInCorrected' }>;

const recordedReading = (event: CheckIn, corrected?: RecordedReading): RecordedReading => ({
  ...readingOf(event, corrected),
  recordedAt: corrected?.recordedAt ?? event.metadata.recordedAt,
});

const kept = (row: Row, readings: RecordedReading[]): RecordedReading[] =>
  restsOnAll(row.measure) ? readings : readings.slice(-1);

/** The columns that depend on the readings. */
const columnsOf = (row: Row, readings: RecordedReading[]): Partial<Row> => {
  const current = kept(row, readings.toSorted(oldestFirst));
  const last = current.findLast(({ status }) => status !== null);
  if (!last) return { current };
  const { status, occurredAt } = last;
  const stale_after = staleAfter(occurredAt, row.cadence_days);
  return { current, reported_status: status, last_check_in_at: occurredAt, stale_after };
};

const restated = (row: Row, event: Extract<AnyRecorded, { type: 'KeyResultRestated' }>): Partial<Row> => {
  const { revision, data, metadata } = event;
  const readings = row.current;
  const latest = readings.at(-1)?.occurredAt ?? data.occurredAt;
  const reading: RecordedReading = {
    checkInId: null,
    revision,
    occurredAt: data.occurredAt > latest ? data.occurredAt : latest,
    recordedAt: metadata.recordedAt,
    value: data.value,
    status: null,
    confidence: null,
  };
  const restatement = {
    from: readings.findLast(({ value }) => isSamePart(value, data.value))?.value ?? null,
    value: data.value,
    reason: data.reason,
    restatedAt: metadata.recordedAt,
    restatedBy: metadata.actor.personId,
    revision,
  };
  return {
    restatements: [...row.restatements, restatement],
    current: kept(row, [...readings, reading]),
  };
};

/** The row with the measure and weight that a revision puts in force. */
const remeasured = ({ key_result_id, measure, weight, measures }: Row, event: Revising): Partial<Row> => {
  const next = measureAfter(event, key_result_id, { measure, weight, factor: 1 });
  if (!next) return {};
  return {
    ...measuredBy(next.measure),
    weight: next.weight,
    measures: [...measures, { ...next, ...entryOf(event) }],
  };
};

const rescheduled = (row: Row, { data }: Extract<AnyRecorded, { type: 'GoalRevised' }>): Partial<Row> => {
  const days = daysAfter(data, { start: row.starts_at, cadenceDays: row.cadence_days });
  return datesOf(row, { ...days, setAt: row.measures[0]?.since ?? days.start });
};

const change = (row: Row, event: AnyRecorded): Partial<Row> => {
  const readings = row.current;
  switch (event.type) {
    case 'CheckInRecorded':
      return { ...columnsOf(row, [...readings, recordedReading(event)]), check_ins: row.check_ins + 1 };
    case 'CheckInCorrected': {
      const { checkInId } = event.data;
      return columnsOf(
        row,
        readings.map((one) => (one.checkInId === checkInId ? recordedReading(event, one) : one)),
      );
    }
    case 'GoalRevised':
      return rescheduled(row, event);
    case 'KeyResultRevised': {
      const { title, milestones, dueOn } = event.data.keyResult;
      return { title, milestones: milestones ?? null, due_on: dueOn ?? null, ...remeasured(row, event) };
    }
    case 'GoalWeightsRevised':
      return remeasured(row, event);
    case 'KeyResultDropped':
      return { dropped: true, dropped_reason: event.data.reason, dropped_revision: event.revision };
    case 'KeyResultRestated':
      return restated(row, event);
    case 'KeyResultFeederAdmitted': {
      const { feederId, feederName, occurredAt: since } = event.data;
      const { recordedAt } = event.metadata;
      return { feeders: [...row.feeders, { feederId, feederName, since, recordedAt }] };
    }
    case 'KeyResultFeederDismissed':
      return { feeders: row.feeders.filter(({ feederId }) => feederId !== event.data.feederId) };
    default:
      return {};
  }
};

const keys = (event: AnyRecorded): readonly (readonly [string, string])[] => {
  switch (event.type) {
    case 'GoalSet':
      return event.data.keyResults.map(({ keyResultId }) => [event.data.goalId, keyResultId]);
    case 'GoalRevised':
      return event.data.keyResultIds.map((keyResultId) => [event.data.goalId, keyResultId]);
    case 'GoalWeightsRevised':
      return event.data.weights.map(({ keyResultId }) => [event.data.goalId, keyResultId]);
    case 'KeyResultAdded':
    case 'KeyResultRevised':
      return [[event.data.goalId, event.data.keyResult.keyResultId]];
    case 'KeyResultDropped':
    case 'KeyResultRestated':
    case 'KeyResultFeederAdmitted':
    case 'KeyResultFeederDismissed':
    case 'CheckInRecorded':
    case 'CheckInCorrected':
      return [[event.data.goalId, event.data.keyResultId]];
    default:
      return [];
  }
};

/** One row per key result, with the readings that its progress rests on. */
export const keyResultView = fold(keyResultTable, {
  keys,
  evolve: (row, event, [, keyResultId]) => {
    const { revision } = event;
    if (event.type === 'GoalSet') {
      const { keyResults, period, timeZone } = event.data;
      const ordinal = keyResults.findIndex((one) => one.keyResultId === keyResultId);
      const keyResult = keyResults[ordinal];
      return keyResult && begin(event, keyResult, { ordinal, start: startOfDay(period.from, timeZone) });
    }
    if (event.type === 'KeyResultAdded') {
      const { keyResult, occurredAt: start } = event.data;
      return begin(event, keyResult, { ordinal: revision, start });
    }
    return row && { ...row, ...change(row, event), revision };
  },
  versions: {
    table: keyResultVersionTable,
    changes: ({ type }) => type !== 'CheckInRecorded' && type !== 'CheckInCorrected',
  },
});
