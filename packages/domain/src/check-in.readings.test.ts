import type { Reading } from '@cairn/contracts/key-result.values';
import { uuid } from '@cairn/testing/uuid';
import { describe, expect, test } from 'vitest';
import { oldestFirst, readingOf, staleAfter } from './check-in.readings.ts';
import { context, goalId, nps, number } from './goal.fixture.ts';

const checkIn = (
  id: number,
  value: number,
  { revision = id, occurredAt = '2026-07-02T09:00:00.000Z' } = {},
) => ({
  revision,
  data: {
    goalId,
    context,
    checkInId: uuid(id),
    keyResultId: nps,
    occurredAt,
    value: number(value),
    confidence: 0.5,
    status: 'onTrack' as const,
  },
});
const recorded = (...[id, value, more]: Parameters<typeof checkIn>): Reading =>
  readingOf({ type: 'CheckInRecorded', ...checkIn(id, value, more) });
const idsOf = (readings: readonly Reading[]) => readings.toSorted(oldestFirst).map((each) => each.checkInId);

describe('readings', () => {
  test('stand in the order of their instants, whenever they were recorded', () => {
    const backdated = recorded(3, 1, { occurredAt: '2026-07-01T09:00:00.000Z' });
    expect(idsOf([recorded(2, 5), backdated])).toEqual([uuid(3), uuid(2)]);
  });

  test('of one instant stand in the order of their revisions', () => {
    expect(idsOf([recorded(2, 5), recorded(1, 4)])).toEqual([uuid(1), uuid(2)]);
  });

  test('a correction takes the place of the reading that it corrects', () => {
    const [first, second] = [recorded(1, 4), recorded(2, 5)];
    const { data } = checkIn(1, 9);
    const correction = readingOf(
      { type: 'CheckInCorrected', revision: 7, data: { ...data, reason: 'Misread' } },
      first,
    );
    expect(correction).toEqual({ ...first, value: number(9) });
    expect(idsOf([second, correction])).toEqual([uuid(1), uuid(2)]);
  });
});

test('a key result is stale one cadence after its last check-in', () => {
  expect(staleAfter('2026-02-26T09:00:00.000Z', 7)).toBe('2026-03-05T09:00:00.000Z');
});
