/** Keys that were ever stored: a yes of `has` may be wrong, a no is right. */
export type SeenKeys = { has(key: string): boolean; add(key: string): void };

// A Bloom filter: at a million keys one answer in a hundred is wrong, and costs one needless look into Postgres.
const bits = 2 ** 24;
const probes = 5;

const prime = 0x01000193;

/** Remembers any number of keys in two megabytes. */
export const createSeenKeys = (): SeenKeys => {
  const words = new Uint32Array(bits / 32);
  const found = new Uint32Array(probes);
  // Two FNV-1a hashes in one pass make as many as are needed (Kirsch and Mitzenmacher, 2006).
  const probe = (key: string): void => {
    let first = 0x811c9dc5;
    let step = 0x050c5d1f;
    for (let index = 0; index < key.length; index += 1) {
      const code = key.charCodeAt(index);
      first = Math.imul(first ^ code, prime);
      step = Math.imul(step ^ code, prime);
    }
    for (let at = 0; at < probes; at += 1) found[at] = (first + Math.imul(at, step | 1)) >>> 8;
  };
  return {
    has: (key) => {
      probe(key);
      return found.every((bit) => ((words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0);
    },
    add: (key) => {
      probe(key);
      for (const bit of found) words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
    },
  };
};
