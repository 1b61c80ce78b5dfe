import { expect, test } from 'vitest';
import { chanceOf } from './chance.ts';
import { seeded, seedOf } from './seeded.ts';

test('a chance is the share of extreme draws, and stops at the hundredth', () => {
  let draws = 0;
  expect(chanceOf(() => (draws += 1) % 4 === 0)).toBe(0.25);
  expect(draws).toBe(400);
});

test('a chance is never zero, and certain if every draw is extreme', () => {
  expect(chanceOf(() => false)).toBe(1 / 10_000);
  expect(chanceOf(() => true)).toBe(1);
});

test('chances under no bias are at most α in a share α of all cases', () => {
  const random = seeded(1991);
  const ps = Array.from({ length: 1_000 }, () => {
    const seen = random();
    return chanceOf(() => random() <= seen);
  });
  for (const level of [0.01, 0.05, 0.1, 0.5]) {
    const share = ps.filter((p) => p <= level).length / ps.length;
    expect(share).toBeLessThan(level + 3 * Math.sqrt((level * (1 - level)) / ps.length));
  }
});

test('the same text gives the same seed', () => {
  // The published values of 32-bit FNV-1a.
  expect([seedOf(''), seedOf('a'), seedOf('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
});
