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
