import { expect, test } from 'vitest';
import { inForceOn } from './dated.ts';

const entries = [
  { value: 'first', from: '2026-01-01' },
  { value: 'second', from: '2026-07-01' },
  { value: 'corrected', from: '2026-07-01' },
];

test('nothing is in force before the first entry begins', () => {
  expect(inForceOn(entries, '2025-12-31')).toBeUndefined();
});

test('an entry is in force from its first day until another begins', () => {
  expect(['2026-01-01', '2026-06-30'].map((day) => inForceOn(entries, day))).toEqual(['first', 'first']);
});

test('of entries from the same day, the one recorded last is in force', () => {
  expect(inForceOn(entries, '2026-07-01')).toBe('corrected');
});

test('an entry recorded late does not displace one that begins after it', () => {
  const late = [...entries, { value: 'late', from: '2026-03-01' }];
  expect([inForceOn(late, '2026-04-01'), inForceOn(late, '2026-07-01')]).toEqual(['late', 'corrected']);
});
