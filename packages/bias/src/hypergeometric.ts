/** A draw without replacement: `drawn` items out of a `population` in which `marked` items are counted. */
export type Draw = { readonly population: number; readonly marked: number; readonly drawn: number };

/** P(X = i + 1) ÷ P(X = i). */
function step({ population, marked, drawn }: Draw, i: number): number {
  return ((marked - i) * (drawn - i)) / ((i + 1) * (population - marked - drawn + i + 1));
}

/**
 * P(X ≥ atLeast): the upper tail of the hypergeometric distribution, in [0, 1]. It sums the terms relative to the most
 * likely one, which neither overflows nor needs a gamma function. All figures are integers; `marked` and `drawn` are at
 * most `population`.
 */
export function upperTail(draw: Draw, atLeast: number): number {
  const { population, marked, drawn } = draw;
  const least = Math.max(0, drawn - (population - marked));
  const most = Math.min(marked, drawn);
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (population + 2));
  let tail = 0;
  let all = 0;
  const add = (i: number, term: number) => {
    all += term;
    if (i >= atLeast) tail += term;
  };
  for (let i = mode, term = 1; i <= most && term > 0; term *= step(draw, i), i += 1) add(i, term);
  for (let i = mode - 1, term = 1; i >= least && term > 0; i -= 1) {
    term /= step(draw, i);
    add(i, term);
  }
  return tail / all;
}
