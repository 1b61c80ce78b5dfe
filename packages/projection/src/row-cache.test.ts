import { isDeepStrictEqual } from 'node:util';
import type { Row } from '@cairn/read-model/table';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRowCache } from './row-cache.ts';

const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const rows = fc.option(fc.record({ n: fc.nat(9) }));
const limits = fc.integer({ min: 1, max: 6 });

describe('the row cache', () => {
  test('returns the last stored row, or that it does not know the key', () => {
    const stores = fc.array(fc.tuple(keys, rows), { maxLength: 40 });
    const property = fc.property(stores, limits, fc.boolean(), (given, limit, whole) => {
      const cache = createRowCache(limit, whole);
      const stored = new Map<string, Row | null>();
      const isRight = (key: string): boolean => {
        const answer = cache.get(key);
        return answer === undefined || isDeepStrictEqual(answer, stored.get(key) ?? null);
      };
      for (const [key, row] of given) {
        cache.set(key, row);
        stored.set(key, row);
        expect(['a', 'b', 'c', 'd', 'e'].filter((each) => !isRight(each))).toEqual([]);
      }
    });
    expect(() => fc.assert(property, { numRuns: 200 })).not.toThrow();
  });

  test('the row cache keeps the rows of the last `limit` keys', () => {
    const property = fc.property(fc.uniqueArray(keys), limits, (given, limit) => {
      const cache = createRowCache(limit, false);
      given.forEach((key, n) => cache.set(key, { n }));
      const last = given.slice(Math.max(0, given.length - limit));
      expect(last.map((key) => cache.get(key))).toEqual(last.map((key) => ({ n: given.indexOf(key) })));
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  test('the row cache of a table that began empty knows which rows were never stored, even after it dropped others', () => {
    const cache = createRowCache(2, true);
    for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) cache.set(key, {});
    expect([cache.get('z'), cache.get('a')]).toEqual([null, undefined]);
  });
});
