import { upperTail } from './hypergeometric.ts';

/** How many of `n` cases met a condition. */
export type Share = { readonly met: number; readonly n: number };

/**
 * Fisher's exact test for two shares: the chance, in [0, 1], of shares at least as far apart in either direction if one
 * rate holds for both. It is twice the smaller of both tails, at most 1 (Fisher 1935, The Design of Experiments).
 */
export function fisherExact(a: Share, b: Share): number {
  const draw = { population: a.n + b.n, marked: a.met + b.met, drawn: a.n };
  const above = upperTail(draw, a.met);
  const below = upperTail({ ...draw, drawn: b.n }, b.met);
  return Math.min(1, 2 * Math.min(above, below));
}
