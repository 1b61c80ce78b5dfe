import { detectors } from '@cairn/bias/detectors';
import { expect, test } from 'vitest';
import { flagWords } from './flag.words.ts';

test('every detector is told in words of its own, with its numbers', () => {
  const numbers = { cited: 6, citedLate: 5, all: 55, allLate: 15, rise: 0.25, revisions: 2 };
  const told = Object.keys(detectors).map((name) => flagWords(name, numbers));
  expect(new Set(told).size).toBe(told.length);
  for (const each of told) expect(each).not.toContain('found something');
  expect(flagWords('recency', numbers)).toBe(
    '5 of the 6 events that the rating cites are from the end of the period; of all 55 events, 15 are.',
  );
});
