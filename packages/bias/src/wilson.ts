/** The 97.5th percentile of the normal distribution. */
const z = 1.959963984540054;

/**
 * The 95 % interval of a share, by its score test: `count` of `n`. Without anybody (`n` = 0) it is all from 0 to 1.
 *
 * Source: Wilson (1927), Probable inference, the law of succession, and statistical inference.
 *
 * @returns shares of 1
 */
export const wilsonInterval = (count: number, n: number): { low: number; high: number } => {
  if (n === 0) return { low: 0, high: 1 };
  const share = count / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const middle = share + z ** 2 / (2 * n);
  const scale = 1 + z ** 2 / n;
  return {
    low: Math.max(0, (middle - spread) / scale),
    high: Math.min(1, (middle + spread) / scale),
  };
};
