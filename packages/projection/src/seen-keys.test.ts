import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSeenKeys } from './seen-keys.ts';

const unit = fc.constantFrom('a', '0', '-', '\0', 'é', '\u{1F600}', '\uD800');

describe('the keys seen', () => {
  test('every key that was added is seen', () => {
    const seen = createSeenKeys();
    const property = fc.property(fc.array(fc.string({ unit })), (keys) => {
      keys.forEach(seen.add);
      expect(keys.filter((key) => !seen.has(key))).toEqual([]);
    });
    expect(() => fc.assert(property, { numRuns: 50 })).not.toThrow();
  });

  test('few keys that were not added are seen', () => {
    const seen = createSeenKeys();
    const id = (n: number) => `0192f0c4-7b1a-7c3e-8d52-${String(n).padStart(12, '0')}\0key-${n % 7}`;
    for (let n = 0; n < 100_000; n += 1) seen.add(id(n));
    let wrong = 0;
    for (let n = 100_000; n < 150_000; n += 1) if (seen.has(id(n))) wrong += 1;
    expect(wrong).toBeLessThan(50);
  });
});
