import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

// One call to the system for many ids: it costs more than all else about an id.
const pool = new Uint8Array(4_096);
let used = pool.length;

const random = (): Uint8Array => {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
};

const firstOf = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) >>> 1;

let last = { msecs: 0, seq: 0 };

/** A new id, in the order of time (UUIDv7): later ones of one process sort after earlier ones, also within a millisecond. */
export const newId = (): string => {
  const now = Date.now();
  const bytes = random();
  last = now > last.msecs ? { msecs: now, seq: firstOf(bytes) } : { ...last, seq: last.seq + 1 };
  return v7({ ...last, random: bytes });
};
