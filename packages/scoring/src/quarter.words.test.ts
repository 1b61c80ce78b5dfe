import { expect, test } from 'vitest';
import { spokenQuarters } from './quarter.words.ts';

test.each([
  [['2026-Q2'], 'Q2 2026'],
  [['2026-Q2', '2026-Q3'], 'Q2 and Q3 2026'],
  [['2025-Q4', '2026-Q1', '2026-Q2'], 'Q4 2025, Q1 and Q2 2026'],
])('%j is said as %s', (quarters, words) => {
  expect(spokenQuarters(quarters)).toBe(words);
});
