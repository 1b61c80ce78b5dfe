import { startOfDay } from '@cairn/contracts/day';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { oldestFirst, readingOf, staleAfter } from '@cairn/domain/check-in.readings';
import { isSamePart } from '@cairn/domain/check-in.rules';
import { fold } from '@cairn/projection/view';
import { keyResultTable } from '@cairn/read-model/okr.tables';
import type { Reading } from '@cairn/contracts/key-result.values';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof keyResultTable>;
type KeyResult = Extract<AnyRecorded, { type: 'KeyResultAdded' }>['data']['keyResult'];

const begin = (
  goalId: string,
  keyResult: KeyResult,
  at: { ordinal: number; start: string; cadence: number; revision: number },
): Row => ({
  goal_id: goalId,
  key_result_id: keyResult.keyResultId,
  ordinal: at.ordinal,
  title: keyResult.title,
  weight: keyResult.weight,
  measure: keyResult.measure,
  milestones: keyResult.milestones ?? null,
  dropped: false,
  dropped_reason: null,
  current: [],
  check_ins: 0,
  restatements: [],
  reported_status: null,
  last_check_in_at: null,
  cadence_days: at.cadence,
  stale_after: staleAfter(at.start, at.cadence),
  revision: at.revision,
});

/** A milestone needs all its readings, because they add up. Every other kind needs only the last one. */
const kept = (row: Row, readings: Reading[]): Reading[] =>
  row.measure.kind === 'milestone' ? readings : readings.slice(-1);

/** The columns that depend on the readings. */
const columnsOf = (row: Row, readings: Reading[]): Partial<Row> => {
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
  const reading: Reading = {
    checkInId: null,
    revision,
    occurredAt: data.occurredAt > latest ? data.occurredAt : latest,
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

const weightIn = (row: Row, { weights }: Extract<AnyRecorded, { type: 'GoalWeightsRevised' }>['data']) =>
  weights.find(({ keyResultId }) => keyResultId === row.key_result_id)?.weight ?? row.weight;

const change = (row: Row, event: AnyRecorded): Partial<Row> => {
  const readings = row.current;
  switch (event.type) {
    case 'CheckInRecorded':
      return { ...columnsOf(row, [...readings, readingOf(event)]), check_ins: row.check_ins + 1 };
    case 'CheckInCorrected': {
      const { checkInId } = event.data;
      return columnsOf(
        row,
        readings.map((one) => (one.checkInId === checkInId ? readingOf(event, one) : one)),
      );
    }
    case 'KeyResultRevised': {
      const { title, weight, measure, milestones } = event.data.keyResult;
      return { title, weight, measure, milestones: milestones ?? null };
    }
    case 'GoalWeightsRevised':
      return { weight: weightIn(row, event.data) };
    case 'KeyResultDropped':
      return { dropped: true, dropped_reason: event.data.reason };
    case 'KeyResultRestated':
      return restated(row, event);
    default:
      return {};
  }
};

const keys = (event: AnyRecorded): readonly (readonly [string, string])[] => {
  switch (event.type) {
    case 'GoalSet':
      return event.data.keyResults.map(({ keyResultId }) => [event.data.goalId, keyResultId]);
    case 'GoalWeightsRevised':
      return event.data.weights.map(({ keyResultId }) => [event.data.goalId, keyResultId]);
    case 'KeyResultAdded':
    case 'KeyResultRevised':
      return [[event.data.goalId, event.data.keyResult.keyResultId]];
    case 'KeyResultDropped':
    case 'KeyResultRestated':
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
      const { goalId, keyResults, period, checkInCadenceDays: cadence } = event.data;
      const ordinal = keyResults.findIndex((one) => one.keyResultId === keyResultId);
      const keyResult = keyResults[ordinal];
      const start = startOfDay(period.from);
      return keyResult && begin(goalId, keyResult, { ordinal, start, cadence, revision });
    }
    if (event.type === 'KeyResultAdded') {
      const { goalId, keyResult, occurredAt: start, checkInCadenceDays: cadence } = event.data;
      return begin(goalId, keyResult, { ordinal: revision, start, cadence, revision });
    }
    return row && { ...row, ...change(row, event), revision };
  },
});
