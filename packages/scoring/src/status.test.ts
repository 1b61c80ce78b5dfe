import { describe, expect, test } from 'vitest';
import type { CheckInStatus, CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import { expectedProgress } from './expected.ts';
import { keyResultStatus, objectiveStatus, worstFirst } from './status.ts';
import { suggestedStatus } from './suggested-status.ts';

const now = 1000;
const fresh = (reportedStatus: CheckInStatus | null) => ({
  reportedStatus,
  staleAfter: now,
  dropped: false,
});
const shown = (keyResults: ReturnType<typeof fresh>[], more = {}) =>
  objectiveStatus({ closed: false, onHold: false, keyResults, now, ...more });

describe('the status of an objective', () => {
  test('an objective is closed rather than on hold, and on hold rather than anything else', () => {
    const keyResults = [fresh('offTrack')];
    expect(shown(keyResults, { closed: true, onHold: true })).toBe('closed');
    expect(shown(keyResults, { onHold: true })).toBe('onHold');
  });

  test('a key result is stale after its cadence has passed, whatever was reported last', () => {
    expect(keyResultStatus({ reportedStatus: 'crushing', staleAfter: now }, now)).toBe('crushing');
    expect(keyResultStatus({ reportedStatus: 'crushing', staleAfter: now }, now + 1)).toBe('stale');
    expect(keyResultStatus({ reportedStatus: 'offTrack', staleAfter: now }, now + 1)).toBe('stale');
    expect(keyResultStatus({ reportedStatus: null, staleAfter: now }, now + 1)).toBe('stale');
  });

  test('a key result is pending before its first check-in, and never stale if no check-in is expected', () => {
    expect(shown([fresh(null)])).toBe('pending');
    expect(shown([])).toBe('pending');
    expect(keyResultStatus({ reportedStatus: 'onTrack', staleAfter: null }, now)).toBe('onTrack');
  });

  test('a key result on hold does not go stale', () => {
    expect(keyResultStatus({ reportedStatus: 'onHold', staleAfter: 1 }, now)).toBe('onHold');
  });

  test('an objective has the status of its worst active key result', () => {
    const signs = {
      offTrack: fresh('offTrack'),
      stale: { ...fresh('complete'), staleAfter: now - 1 },
      pending: fresh(null),
      onHold: fresh('onHold'),
      onTrack: fresh('onTrack'),
      crushing: fresh('crushing'),
      complete: fresh('complete'),
    };
    for (const [place, status] of worstFirst.entries()) {
      const better = worstFirst.slice(place).map((one) => signs[one]);
      expect(shown(better.toReversed())).toBe(status);
    }
  });

  test('the status of an objective ignores dropped key results', () => {
    expect(shown([{ ...fresh('offTrack'), dropped: true }, fresh('onTrack')])).toBe('onTrack');
  });
});

test.each([
  [{ start: 0, end: 100, now: 25 }, 0.25],
  [{ start: 0, end: 100, now: -5 }, 0],
  [{ start: 0, end: 100, now: 150 }, 1],
  [{ start: 0, end: 100, now: 80, heldSince: 50 }, 0.5],
  [{ start: 0, end: 100, now: 80, heldSince: null }, 0.8],
  [{ start: 100, end: 100, now: 100 }, null],
])('for %o the expected progress is %o', (span, expected) => {
  expect(expectedProgress(span)).toBe(expected);
});

describe('the suggested status', () => {
  const suggest = (measure: Measure, values: CheckInValue[], today = '2026-06-30', expected = 0.5) =>
    suggestedStatus({ measure, values, expected, today });
  const number = (value: number): CheckInValue => ({ kind: 'number', number: value });
  const nps: Measure = { kind: 'increase', baseline: 45, target: 65 };

  test('suggests the status of a trajectory by its expected progress', () => {
    expect(suggest(nps, [number(55)])).toBe('onTrack');
    expect(suggest(nps, [number(54.9)])).toBe('offTrack');
    expect(suggest(nps, [number(65)], '2026-06-30', 1)).toBe('onTrack');
    expect(suggest(nps, [number(66)])).toBe('crushing');
    expect(suggest(nps, [])).toBe(null);
  });

  test('suggests the status of a limit by whether it is met', () => {
    const errors: Measure = { kind: 'atMost', limit: 1, failsAt: 2 };
    expect([suggest(errors, [number(1)]), suggest(errors, [number(1.1)])]).toEqual(['onTrack', 'offTrack']);
  });

  test('suggests the status of a range by its last value', () => {
    const stock: Measure = { kind: 'stayWithin', low: 20, high: 40 };
    expect([[], [40], [10, 20], [30, 41]].map((figures) => suggest(stock, figures.map(number)))).toEqual([
      null,
      'onTrack',
      'onTrack',
      'offTrack',
    ]);
  });

  test('suggests the status of a milestone by the dates of its parts', () => {
    const plan: Measure = {
      kind: 'milestone',
      parts: [
        { milestoneId: 'a', weight: 1, dueOn: '2026-06-30' },
        { milestoneId: 'b', weight: 1, dueOn: '2026-09-30' },
      ],
    };
    const done = (milestoneId: string): CheckInValue => ({ kind: 'milestone', milestoneId, done: true });
    expect(suggest(plan, [], '2026-06-30')).toBe('onTrack');
    expect(suggest(plan, [], '2026-07-01')).toBe('offTrack');
    expect(suggest(plan, [done('a')], '2026-07-01')).toBe('onTrack');
    expect(suggest(plan, [done('a'), done('b')], '2026-07-01')).toBe('complete');
    expect(suggest({ kind: 'milestone', parts: [{ milestoneId: 'a', weight: 1 }] }, [])).toBe(null);
  });

  test('suggests no status for a yes/no before its date', () => {
    const launch: Measure = { kind: 'yesNo', dueOn: '2026-06-30' };
    const done: CheckInValue = { kind: 'yesNo', done: true };
    expect(suggest(launch, [done], '2026-06-29')).toBe(null);
    expect(suggest(launch, [done], '2026-06-30')).toBe('complete');
    expect(suggest(launch, [], '2026-06-30')).toBe(null);
    expect(suggest(launch, [], '2026-07-01')).toBe('offTrack');
  });
});
