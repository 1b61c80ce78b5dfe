import type { Finding } from './finding.ts';

/**
 * The chances `ps` of several tests, each adjusted for their number, in the order given. If all tests with an adjusted chance of at most q
 * are called findings, a share of at most q of the findings is expected to be false.
 * `adjusted(i) = min over j ≥ i of p(j) · m ÷ j`, in the order of p, at most 1.
 * Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57, 289–300.
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const adjusted = ps.map(() => 1);
  let least = 1;
  const falling = ps.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p);
  for (const [i, { p, index }] of falling.entries()) {
    least = Math.min(least, (p * ps.length) / (ps.length - i));
    adjusted[index] = least;
  }
  return adjusted;
}

/** A test whose finding depends on its chance adjusted for the number of tests. */
export type Tested = { readonly p: number; readonly judge: (pAdjusted: number) => Finding };

/** The findings of several tests, adjusted for their number. Findings that rest on no test are passed on and don't count. */
export function corrected(findings: readonly (Finding | Tested)[]): Finding[] {
  const adjusted = benjaminiHochberg(findings.flatMap((each) => ('judge' in each ? [each.p] : [])));
  let next = 0;
  return findings.map((each) => ('judge' in each ? each.judge(adjusted[next++] ?? 1) : each));
}
