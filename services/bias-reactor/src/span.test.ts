import { expect, test } from 'vitest';
import { kpiSpan, spanOf } from './span.ts';

const at = (instant: string): number => Date.parse(instant);

test('the span of a range of days includes its first and last day', () => {
  expect(spanOf({ from: '2025-01-01', to: '2025-01-01' })).toEqual({
    from: at('2025-01-01T00:00:00.000Z'),
    to: at('2025-01-01T23:59:59.999Z'),
  });
});

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2025-Q4', '2025-10-01', '2025-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-12', '2025-12-01', '2025-12-31'],
  ['2026-W01', '2025-12-29', '2026-01-04'],
])('the span of the period %s is from %s to %s', (period, from, to) => {
  expect(kpiSpan(period)).toEqual(spanOf({ from, to }));
});

test('a week that its year does not have has no span', () => {
  expect(kpiSpan('2025-W53')).toBeUndefined();
});
