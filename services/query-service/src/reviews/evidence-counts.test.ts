import { describe, expect, test } from 'vitest';
import { countEvidence, quarterOf } from './evidence-counts.ts';

const cited = (kind: string, at: string | null, revision: number) => ({
  stream: 'goal-1',
  revision,
  kind,
  at,
});

describe('evidence counts', () => {
  test.each([
    ['2025-12-31T23:59:59.999Z', '2025-Q4'],
    ['2025-12-31T23:30:00.000Z', '2026-Q1', 'Europe/Berlin'],
    ['2026-01-01T04:00:00.000Z', '2025-Q4', 'America/New_York'],
    ['2026-01-01T00:00:00.000Z', '2026-Q1'],
    ['2026-03-31T23:59:59.999Z', '2026-Q1'],
    ['+010000-04-01T00:00:00.000Z', '10000-Q2'],
    ['2026-10-01T00:00:00.000Z', '2026-Q4'],
  ])('put %s into %s', (instant, quarter, timeZone = 'UTC') => {
    expect(quarterOf(instant, timeZone)).toBe(quarter);
  });

  test('are by kind and quarter, and begin with hidden events and those that have no instant', () => {
    const counts = countEvidence(
      [
        cited('checkIn', '2026-04-02T00:00:00+00:00', 1),
        cited('feedback', '2026-01-02T00:00:00+00:00', 2),
        cited('goal', null, 0),
        cited('checkIn', '2026-01-02T00:00:00+00:00', 3),
        cited('checkIn', '2026-03-02T00:00:00+00:00', 4),
        { ...cited('feedback', '2026-03-02T00:00:00+00:00', 0), stream: 'feedback-2' },
      ],
      { isHidden: (stream) => stream === 'feedback-2', timeZone: 'UTC' },
    );
    expect(counts).toEqual([
      { kind: 'feedback', quarter: null, count: 1 },
      { kind: 'goal', quarter: null, count: 1 },
      { kind: 'checkIn', quarter: '2026-Q1', count: 2 },
      { kind: 'feedback', quarter: '2026-Q1', count: 1 },
      { kind: 'checkIn', quarter: '2026-Q2', count: 1 },
    ]);
  });
});
