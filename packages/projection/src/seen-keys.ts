/** Keys that were ever stored: `has` may be wrong where it says yes, and is right where it says no. */
export type SeenKeys = { has(key: string): boolean; add(key: string): void };

// A Bloom filter: at a million keys it errs once in a hundred times, and an error costs one needless look into Postgres.
const bits = 2 ** 24;
const probes = 5;

/** FNV-1a, of which two turns make as many hashes as are needed (Kirsch and Mitzenmacher, 2006). */
const hash = (key: string, seed: number): number => {
  let value = seed;
  for (let index = 0; index < key.length; index += 1)
    value = Math.imul(value ^ key.charCodeAt(index), 0x01000193);
  return value >>> 0;
};

/** Remembers any number of keys in two megabytes. */
export const createSeenKeys = (): SeenKeys => {
  const words = new Uint32Array(bits / 32);
  const each = (key: string, visit: (word: number, mask: number) => boolean): boolean => {
    const first = hash(key, 0x811c9dc5);
    const step = hash(key, first) | 1;
    for (let probe = 0; probe < probes; probe += 1) {
      const bit = (first + Math.imul(probe, step)) >>> 8;
      if (!visit(bit >>> 5, 1 << (bit & 31))) return false;
    }
    return true;
  };
  return {
    has: (key) => each(key, (word, mask) => ((words[word] ?? 0) & mask) !== 0),
    add: (key) => {
      each(key, (word, mask) => {
        words[word] = (words[word] ?? 0) | mask;
        return true;
      });
    },
  };
};
