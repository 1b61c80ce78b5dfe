import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createIdIndex } from './id-index.ts';

test('the index finds the position of every id that was added, and of no other', () => {
  const index = createIdIndex();
  const ids = Array.from({ length: 20_000 }, () => randomUUID());
  ids.forEach((id, place) => index.add(id, BigInt(7 * (place + 1))));
  expect(ids.every((id, place) => index.find(id) === BigInt(7 * (place + 1)))).toBe(true);
  expect(Array.from({ length: 1_000 }, () => index.find(randomUUID())).filter(Boolean)).toEqual([]);
});
