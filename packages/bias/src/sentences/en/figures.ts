/** A number with at most so many decimals, in English. */
export const figure = (value: number, decimals = 2): string =>
  value.toLocaleString('en', { maximumFractionDigits: decimals });

/** A share as a percentage. */
export const percent = (share: number): string => `${figure(share * 100, 1)} %`;

/** How often something happens by chance, from a probability. */
export const byChance = (p: number | undefined): string => {
  if (p === undefined) return noChanceFigure;
  return `by chance this happens in ${p < 0.001 ? 'fewer than 0.1 %' : `about ${percent(p)}`} of cases`;
};

export const noChanceFigure = 'no figure exists for how often this happens by chance';
