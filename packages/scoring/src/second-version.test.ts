import type { MeasureInForce } from '@cairn/contracts/key-result.values';
import { describe, expect, test } from 'vitest';
import type { ObjectiveSigns } from './status.ts';
import { scoring } from './versions.ts';

const [first, second] = [scoring('1'), scoring('2')];

describe('the second version of the formulas', () => {
  test('adds up the counts of several periods and their anchors', () => {
    const counts = [70, 30, 40].map((value) => ({ value }));
    expect([first, second].map(({ aggregate }) => aggregate('count', counts))).toEqual([3, 140]);
    const anchors = counts.map(() => ({ red: 10, goal: 5 }));
    expect([first, second].map(({ anchorsOver }) => anchorsOver('count', anchors))).toEqual([
      { red: 10, goal: 5 },
      { red: 30, goal: 15 },
    ]);
  });

  test('expects .7 of an aspirational goal at its end, and 1 of a committed one', () => {
    const span = { start: 0, end: 100, now: 50 };
    const expected = (ambition: 'committed' | 'aspirational') =>
      [first, second].map(({ expectedProgress }) => expectedProgress({ ...span, ambition }));
    expect(expected('aspirational')).toEqual([0.5, 0.35]);
    expect(expected('committed')).toEqual([0.5, 0.5]);
    expect(second.expectedProgress({ start: 1, end: 1, now: 1, ambition: 'aspirational' })).toBe(null);
  });

  test('counts a KPI in the coverage of a scorecard with its own coverage', () => {
    const kpi = { id: 'k', weight: 1, score: 5, stale: false, coverage: 1 / 3 };
    const card = [{ id: 'p', weight: 1, objectives: [{ id: 'o', weight: 1, kpis: [kpi] }] }];
    expect([first, second].map(({ scorecardScore }) => scorecardScore(card).coverage)).toEqual([1, 1 / 3]);
  });
});

describe('the status by the second version', () => {
  const unread = { reportedStatus: null, staleAfter: 10, pendingUntil: 30, dropped: false };
  const goal: ObjectiveSigns = {
    closed: false,
    onHold: false,
    keyResults: [unread],
    now: 20,
    end: 100,
  };
  const statuses = (more: Partial<ObjectiveSigns>) =>
    [first, second].map(({ objectiveStatus }) => objectiveStatus({ ...goal, ...more }));

  test('is pending and not stale until one cadence after the key result was set', () => {
    expect(statuses({})).toEqual(['stale', 'pending']);
    expect(statuses({ now: 31 })).toEqual(['stale', 'stale']);
  });

  test('is stale one cadence after the last check-in, whenever the key result was set', () => {
    expect(second.keyResultStatus({ ...unread, reportedStatus: 'onTrack' }, 20)).toBe('stale');
  });

  test('is closed before on hold, on hold before ended, and ended before the worst key result', () => {
    const over = { now: 100, keyResults: [{ ...unread, reportedStatus: 'offTrack' as const }] };
    expect(statuses({ ...over, closed: true, onHold: true })).toEqual(['closed', 'closed']);
    expect(statuses({ ...over, onHold: true })).toEqual(['onHold', 'onHold']);
    expect(statuses(over)).toEqual(['stale', 'ended']);
    expect(statuses({ ...over, now: 99 })).toEqual(['stale', 'stale']);
  });

  test('judges a goal that has ended or was closed as of then', () => {
    const at = (instants: { now: number; end: number; closedAt: number | null }) =>
      [first, second].map(({ judgedAt }) => judgedAt(instants));
    expect(at({ now: 50, end: 100, closedAt: null })).toEqual([50, 50]);
    expect(at({ now: 150, end: 100, closedAt: null })).toEqual([150, 100]);
    expect(at({ now: 150, end: 100, closedAt: 70 })).toEqual([150, 70]);
  });
});

describe('what counts as dropped by the second version', () => {
  const measure = { kind: 'yesNo' } as const;
  const weighed = (...weights: [weight: number, factor?: number][]): MeasureInForce[] =>
    weights.map(([weight, factor = 1]) => ({ weight, measure, factor }));
  const part = (measures: MeasureInForce[], dropped = false) => ({
    weight: measures.at(-1)?.weight ?? 0,
    progress: 1,
    stale: false,
    dropped,
    measures,
  });
  const dropped = (...keyResults: ReturnType<typeof part>[]) =>
    second.rollUp({ progressFrom: 'keyResults', keyResults, children: [] }).dropped;

  test('is the weight that was revised away from one key result', () => {
    expect(dropped(part(weighed([1], [1e-6])), part(weighed([1])))).toBeCloseTo(0.5, 5);
    expect(dropped(part(weighed([1], [1e-6], [1])), part(weighed([1])))).toBe(0);
  });

  test('is nothing if one event revises all weights by the same factor', () => {
    const third = [[3], [1, 1 / 3]] as [number, number?][];
    expect(dropped(part(weighed(...third)), part(weighed(...third)), part(weighed(...third)))).toBe(0);
  });

  test('is what one key result loses to another if one event revises all weights', () => {
    expect(dropped(part(weighed([3], [5, 1])), part(weighed([3], [1, 1])))).toBeCloseTo(2 / 8);
  });

  test('is the whole greatest weight of a key result that was dropped after its weight was revised away', () => {
    expect(dropped(part(weighed([3], [1e-6]), true), part(weighed([1])))).toBeCloseTo(0.75);
    expect(
      first.rollUp({
        progressFrom: 'keyResults',
        keyResults: [part(weighed([3], [1e-6]), true), part(weighed([1]))],
        children: [],
      }).dropped,
    ).toBeCloseTo(1e-6);
  });

  describe('of a milestone', () => {
    const parts = (weights: Record<string, number>): MeasureInForce => ({
      weight: 1,
      factor: 1,
      measure: {
        kind: 'milestone',
        parts: Object.entries(weights).map(([milestoneId, weight]) => ({ milestoneId, weight })),
      },
    });

    test('is the share of the parts that were taken away', () => {
      expect(dropped(part([parts({ one: 1, two: 3 }), parts({ one: 1 })]))).toBe(0.75);
      expect(dropped(part([parts({ one: 1, two: 3 }), parts({ one: 1 }), parts({ one: 1, two: 3 })]))).toBe(
        0,
      );
    });

    test('is nothing if the parts are all rescaled or more are added', () => {
      expect(dropped(part([parts({ one: 1, two: 3 }), parts({ one: 2, two: 6 })]))).toBe(0);
      expect(dropped(part([parts({ one: 1, two: 3 }), parts({ one: 1, two: 3, three: 4 })]))).toBe(0);
    });

    test('is what one part loses to the others', () => {
      expect(dropped(part([parts({ one: 1, two: 3 }), parts({ one: 3, two: 1 })]))).toBeCloseTo(2 / 6);
    });
  });
});
