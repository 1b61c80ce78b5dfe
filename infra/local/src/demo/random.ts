/** Random numbers that are the same every time. */
export type Random = {
  /** In [0, 1). */
  next(): number;
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
};

/** A linear congruential generator modulo 2³². It is good enough to scatter figures. */
export const random = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (from) => {
      const found = from[Math.floor(next() * from.length)];
      if (found === undefined) throw new RangeError('There is nothing to pick from.');
      return found;
    },
  };
};

/** Random figures that are always the same for a name. */
export const randomOf = (name: string, seed: number): Random =>
  random(name.split('').reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, seed));
