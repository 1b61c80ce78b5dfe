/** Adds to the count of a value; `times` may be negative. A value that is counted no more is left out. */
export const addTimes = (counts: Map<number, number>, value: number, times: number): void => {
  const count = (counts.get(value) ?? 0) + times;
  if (count > 0) counts.set(value, count);
  else counts.delete(value);
};
