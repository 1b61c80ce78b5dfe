import { expect, test } from 'vitest';
import { parkedInAny, parkedOf } from './parked.ts';

test('a stream that several read models have parked stands once, from the first revision that cannot be read', () => {
  const parked = [
    { stream: 'goal-a', revision: 4 },
    { stream: 'goal-b', revision: 1 },
    { stream: 'goal-a', revision: 2 },
    { stream: 'goal-b', revision: 1 },
  ];
  expect(parkedOf(parked, { shown: ['goal-a'], hidden: ['goal-b'] })).toEqual([
    { stream: 'goal-a', revision: 2 },
    { stream: null, revision: null },
  ]);
});

test('an answer that joins others names each stream once, and has as many unnamed ones as the one with the most', () => {
  const unnamed = { stream: null, revision: null };
  const a = { stream: 'goal-a', revision: 2 };
  const b = { stream: 'goal-b', revision: 0 };
  expect(
    parkedInAny([{ parked: [a, unnamed] }, { parked: [] }, { parked: [unnamed, b, unnamed, a] }]),
  ).toEqual([a, b, unnamed, unnamed]);
  expect(parkedInAny([])).toEqual([]);
});
