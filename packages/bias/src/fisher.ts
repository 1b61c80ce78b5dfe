/** How many of `n` cases met a condition. */
export type Share = { readonly met: number; readonly n: number };

const ratioBits = 1_000n;

/** a ÷ b for 0 ≤ a ≤ b, rounded once. */
const quotient = (a: bigint, b: bigint): number => Number((a << ratioBits) / b) / 2 ** Number(ratioBits);

/** What the draw that was seen counts; a draw that is rarer by more than this counts nothing. */
const seen = 1n << 256n;

/**
 * Fisher's exact test for two shares: the chance, in [0, 1], of shares at least as far apart in either direction if one
 * rate holds for both. It is twice the smaller of both tails, at most 1. Draws are counted in whole numbers, each from its neighbour and
 * beginning with the one that was seen, so that every digit of the result is right. All figures are integers.
 * Fisher 1935, The Design of Experiments.
 */
export function fisherExact(a: Share, b: Share): number {
  const met = a.met + b.met;
  const least = Math.max(0, met - b.n);
  const most = Math.min(met, a.n);
  let [below, above] = [seen, seen];
  // `ways` is how many draws have i cases of `a` that met the condition.
  for (let i = a.met, ways = seen; i > least && ways > 0n; i -= 1) {
    ways = (ways * BigInt(i * (b.n - met + i))) / BigInt((a.n - i + 1) * (met - i + 1));
    below += ways;
  }
  for (let i = a.met, ways = seen; i < most && ways > 0n; i += 1) {
    ways = (ways * BigInt((a.n - i) * (met - i))) / BigInt((i + 1) * (b.n - met + i + 1));
    above += ways;
  }
  const tail = below < above ? below : above;
  const all = below + above - seen;
  return 2n * tail >= all ? 1 : quotient(2n * tail, all);
}
