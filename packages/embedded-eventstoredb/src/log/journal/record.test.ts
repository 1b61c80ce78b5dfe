import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endOf, type Entries } from '../tables/entries.ts';
import { decodeRecord, newRecordEncoder, PAGE, recordAt } from './record.ts';

const entries: fc.Arbitrary<Entries> = fc.record({
  blocks: fc.array(fc.record({ key: fc.nat(), bytes: fc.uint8Array().map((bytes) => Buffer.from(bytes)) })),
  runs: fc.array(
    fc.record({
      stream: fc.nat(),
      run: fc.record({
        first: fc.maxSafeNat(),
        count: fc.nat(),
        block: fc.maxSafeNat(),
        offset: fc.nat(),
        sum: fc.nat(),
      }),
    }),
  ),
  names: fc.array(fc.record({ name: fc.string({ unit: 'binary' }), number: fc.nat() })),
});
const encode = newRecordEncoder();

test('a record is read as it was written, and not recognised if one bit of it is flipped', () => {
  fc.assert(
    fc.property(entries, fc.maxSafeNat(), fc.nat(), fc.nat(), (written, after, seed, place) => {
      const bytes = Buffer.from(encode(written, after, seed));
      const head = recordAt(bytes, 0, seed);
      const length = head?.length ?? 0;
      expect(bytes.length % PAGE).toBe(0);
      expect(decodeRecord(bytes, 0)).toEqual(written);
      expect(head).toEqual({ length, after, end: endOf(written, after) });
      expect(recordAt(bytes, 0, seed + 1)).toBeUndefined();
      const at = place % length;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(recordAt(bytes, 0, seed)).toBeUndefined();
    }),
  );
});
