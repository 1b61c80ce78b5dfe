import type { CheckInStatus, CheckInValue } from '@cairn/contracts/key-result';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { fold } from '@cairn/projection/view';
import { keyResultTable } from '@cairn/read-model/okr.tables';
import type { RowOf } from '@cairn/read-model/table';

type Row = RowOf<typeof keyResultTable>;
type KeyResult = Extract<AnyRecorded, { type: 'KeyResultAdded' }>['data']['keyResult'];

/** What progress rests on; a restated result is no check-in, and has no status and no confidence of its own. */
type Reading = {
  checkInId: string | null;
  revision: number;
  occurredAt: string;
  value: CheckInValue;
  status: CheckInStatus | null;
  confidence: number | null;
};

const millisOfDay = 86_400_000;
const plusDays = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * millisOfDay).toISOString();

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
  stale_after: plusDays(at.start, at.cadence),
  revision: at.revision,
});

const inOrder = (a: Reading, b: Reading): number =>
  a.occurredAt === b.occurredAt ? a.revision - b.revision : a.occurredAt < b.occurredAt ? -1 : 1;

/** Milestones add up and are all kept; of any other kind the last one is all that counts. */
const kept = (row: Row, readings: Reading[]): Reading[] =>
  (row.measure as { kind: string }).kind === 'milestone' ? readings : readings.slice(-1);

/** What changes where progress rests on these readings. */
const rests = (row: Row, readings: Reading[]): Partial<Row> => {
  const current = kept(row, readings.sort(inOrder));
  const last = current.findLast(({ status }) => status !== null);
  if (!last) return { current };
  const stale_after = plusDays(last.occurredAt, row.cadence_days);
  return { current, reported_status: last.status, last_check_in_at: last.occurredAt, stale_after };
};

const isSamePart = (a: CheckInValue, b: CheckInValue): boolean =>
  a.kind !== 'milestone' || (b.kind === 'milestone' && a.milestoneId === b.milestoneId);

const restated = (row: Row, event: Extract<AnyRecorded, { type: 'KeyResultRestated' }>): Partial<Row> => {
  const { revision, data, metadata } = event;
  const readings = row.current as Reading[];
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
  const restatements = [...(row.restatements as object[]), restatement];
  return { restatements, current: kept(row, [...readings, reading]) };
};

const change = (row: Row, event: AnyRecorded): Partial<Row> => {
  const readings = row.current as Reading[];
  switch (event.type) {
    case 'CheckInRecorded': {
      const { checkInId, occurredAt, value, status, confidence } = event.data;
      const reading = { checkInId, revision: event.revision, occurredAt, value, status, confidence };
      return { ...rests(row, [...readings, reading]), check_ins: row.check_ins + 1 };
    }
    case 'CheckInCorrected': {
      const { checkInId, value, status, confidence } = event.data;
      const corrected = (one: Reading): Reading =>
        one.checkInId === checkInId ? { ...one, value, status, confidence } : one;
      return rests(row, readings.map(corrected));
    }
    case 'KeyResultRevised': {
      const { title, weight, measure, milestones } = event.data.keyResult;
      return { title, weight, measure, milestones: milestones ?? null };
    }
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

/** One row a key result, with the check-ins that its progress rests on. */
export const keyResultView = fold(keyResultTable, {
  keys,
  evolve: (row, event, [, keyResultId]) => {
    const { revision } = event;
    if (event.type === 'GoalSet') {
      const { goalId, keyResults, period, checkInCadenceDays: cadence } = event.data;
      const ordinal = keyResults.findIndex((one) => one.keyResultId === keyResultId);
      const keyResult = keyResults[ordinal];
      const start = `${period.from}T00:00:00.000Z`;
      return keyResult && begin(goalId, keyResult, { ordinal, start, cadence, revision });
    }
    if (event.type === 'KeyResultAdded') {
      const { goalId, keyResult, occurredAt: start, checkInCadenceDays: cadence } = event.data;
      return begin(goalId, keyResult, { ordinal: revision, start, cadence, revision });
    }
    return row && { ...row, ...change(row, event), revision };
  },
});
