import type { GoalEvent } from '@cairn/contracts/goal.events';
import { goalResultOf } from '@cairn/domain/goal-result';
import { scoring } from '@cairn/scoring/versions';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';

const goalId = uuid('60');
const [nps, churn] = [uuid('a'), uuid('b')];
const accountableId = uuid('1');
const context = {
  visibility: 'public' as const,
  owner: { kind: 'person' as const, id: accountableId },
  accountableId,
  unitId: null,
  cycleId: uuid('c'),
};
const on = (day: string) => ({ goalId, context, occurredAt: `${day}T09:00:00.000Z` });
const rise = { kind: 'increase' as const, baseline: 45, target: 65 };

const set = (): GoalEvent => ({
  type: 'GoalSet',
  data: {
    ...on('2025-12-20'),
    title: 'Customers stay',
    level: 'individual',
    ambition: 'committed',
    period: { from: '2026-01-01', to: '2026-03-31' },
    checkInCadenceDays: 7,
    progressFrom: 'keyResults',
    strategicObjective: null,
    keyResults: [
      { keyResultId: nps, title: 'NPS', weight: 1, measure: rise },
      { keyResultId: churn, title: 'Churn', weight: 1, measure: { ...rise, kind: 'decrease', target: 25 } },
    ],
  },
});
const reading = (checkIn: string, keyResultId: string, number: number) => ({
  checkInId: uuid(checkIn),
  keyResultId,
  value: { kind: 'number' as const, number },
  confidence: null,
  status: 'onTrack' as const,
});
const checkedIn = (day: string, ...of: Parameters<typeof reading>): GoalEvent => ({
  type: 'CheckInRecorded',
  data: { ...on(day), ...reading(...of) },
});
const corrected = (day: string, ...of: Parameters<typeof reading>): GoalEvent => ({
  type: 'CheckInCorrected',
  data: { ...on(day), ...reading(...of), reason: 'Misread' },
});
const dropped: GoalEvent = {
  type: 'KeyResultDropped',
  data: { ...on('2026-02-01'), keyResultId: churn, weight: 1, reason: 'No data' },
};
const closed: GoalEvent = { type: 'GoalClosed', data: { ...on('2026-01-09'), score: 0.7 } };
const restated: GoalEvent = {
  type: 'KeyResultRestated',
  data: { ...on('2026-01-10'), keyResultId: nps, value: { kind: 'number', number: 65 }, reason: 'Audited' },
};

const result = (...events: GoalEvent[]) => {
  const placed = events.map((event, revision) => {
    return { ...event, id: uuid(`e${revision}`), revision, position: BigInt(revision) };
  });
  return goalResultOf(scoring('1'), () => placed, { goalId, position: 99n })?.result;
};

test('a goal without check-ins has no progress, and none of its weight is covered', () => {
  expect(result(set())).toEqual({
    goalId,
    revision: 0,
    asOf: { position: '0', eventId: uuid('e0') },
    progress: null,
    progressAsFirstSet: null,
    coverage: 0,
    dropped: 0,
    score: null,
  });
  expect(result()).toBeUndefined();
});

test('progress counts all key results with data, and coverage leaves out stale ones', () => {
  const events = [set(), checkedIn('2026-01-05', '1', nps, 55)];
  expect(result(...events)).toMatchObject({ revision: 1, progress: 0.5, coverage: 0.5 });
  const later = [...events, checkedIn('2026-01-13', '2', churn, 25)];
  expect(result(...later)).toMatchObject({ revision: 2, progress: 0.75, coverage: 0.5 });
});

test('the latest reading counts, and a correction replaces the reading that it corrects', () => {
  const events = [set(), checkedIn('2026-01-05', '1', nps, 65), checkedIn('2026-01-02', '2', nps, 45)];
  expect(result(...events)).toMatchObject({ progress: 1 });
  expect(result(...events, corrected('2026-01-05', '1', nps, 50))).toMatchObject({ progress: 0.25 });
  expect(result(...events, corrected('2026-01-02', '2', nps, 50))).toMatchObject({ progress: 1 });
  const sameDay = [set(), checkedIn('2026-01-05', '1', nps, 45), checkedIn('2026-01-05', '2', nps, 55)];
  expect(result(...sameDay, corrected('2026-01-05', '1', nps, 65))).toMatchObject({ progress: 0.5 });
});

test('a dropped key result shows as a share of the weight', () => {
  expect(result(set(), checkedIn('2026-01-31', '1', nps, 55), dropped)).toMatchObject({
    progress: 0.5,
    coverage: 1,
    dropped: 0.5,
  });
});

test('a closed goal has its score, and a restated result replaces the reading', () => {
  const events = [set(), checkedIn('2026-01-05', '1', nps, 55), closed];
  expect(result(...events)).toMatchObject({ progress: 0.5, score: 0.7 });
  expect(result(...events, restated)).toMatchObject({ revision: 3, progress: 1, score: 0.7 });
});

test('a revised or added key result counts with its new measure', () => {
  const keyResult = { keyResultId: nps, title: 'NPS', weight: 3, measure: { ...rise, target: 85 } };
  const revised: GoalEvent = {
    type: 'KeyResultRevised',
    data: { ...on('2026-01-06'), keyResult, from: { weight: 1, measure: rise } },
  };
  const added: GoalEvent = {
    type: 'KeyResultAdded',
    data: { ...on('2026-01-06'), keyResult: { ...keyResult, keyResultId: uuid('d') }, checkInCadenceDays: 7 },
  };
  const events = [set(), checkedIn('2026-01-05', '1', nps, 55), revised];
  expect(result(...events)).toMatchObject({ progress: 0.25, coverage: 0.75 });
  expect(result(...events, added, checkedIn('2026-01-06', '2', uuid('d'), 85))).toMatchObject({
    progress: 0.625,
    coverage: 6 / 7,
  });
});

test('staleness is measured at the latest check-in, even if an older one is corrected after it', () => {
  const events = [set(), checkedIn('2026-01-05', '1', nps, 55), checkedIn('2026-01-13', '2', churn, 25)];
  expect(result(...events, corrected('2026-01-05', '1', nps, 55))).toMatchObject({ coverage: 0.5 });
});
