/** How many of `n` cases met a condition. */
export type Share = { readonly met: number; readonly n: number };

/** n over k. */
function binomial(n: number, k: number): bigint {
  let product = 1n;
  for (let i = 1; i <= k; i += 1) product = (product * BigInt(n - k + i)) / BigInt(i);
  return product;
}

const ratioBits = 1_000n;

/** a ÷ b for 0 ≤ a ≤ b, rounded once. */
const quotient = (a: bigint, b: bigint): number => Number((a << ratioBits) / b) / 2 ** Number(ratioBits);

/**
 * Fisher's exact test for two shares: the chance, in [0, 1], of shares at least as far apart in either direction if one
 * rate holds for both. It is twice the smaller of both tails, at most 1, counted in whole numbers, so that every digit is right. All figures are integers.
 * Fisher 1935, The Design of Experiments.
 */
export function fisherExact(a: Share, b: Share): number {
  const met = a.met + b.met;
  const least = Math.max(0, met - b.n);
  const most = Math.min(met, a.n);
  // How many of all draws have i cases of `a` that met the condition.
  let ways = binomial(a.n, least) * binomial(b.n, met - least);
  let [below, above] = [0n, 0n];
  for (let i = least; i <= most; i += 1) {
    if (i <= a.met) below += ways;
    if (i >= a.met) above += ways;
    ways = (ways * BigInt(a.n - i) * BigInt(met - i)) / (BigInt(i + 1) * BigInt(b.n - met + i + 1));
  }
  const tail = below < above ? below : above;
  const all = binomial(a.n + b.n, met);
  return 2n * tail >= all ? 1 : quotient(2n * tail, all);
}
