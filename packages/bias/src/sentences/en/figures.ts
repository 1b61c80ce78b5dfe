/** A number with at most so many decimals, in English. */
export const figure = (value: number, decimals = 2): string =>
  value.toLocaleString('en', { maximumFractionDigits: decimals });

/** A share as a percentage. */
export const percent = (share: number): string => `${figure(share * 100, 1)} %`;

const oftenness = (p: number): string => (p < 0.001 ? 'fewer than 0.1 %' : `about ${percent(p)}`);

/** How often something happens by chance, from a probability. */
export const byChance = (p: number | undefined): string => {
  if (p === undefined) return noChanceFigure;
  return `by chance this happens in ${oftenness(p)} of cases`;
};

/**
 * How often chance gives so different a share in a group: the chance that decides, and beside it Fisher's if that is the smaller one
 * because the people of one rater are alike.
 */
export const byChanceInGroup = ({ p, pByRater }: { p?: number; pByRater?: number }): string => {
  if (p === undefined || pByRater === undefined || pByRater <= p) return byChance(p);
  return `${byChance(pByRater)} if people of one rater are alike, and in ${oftenness(p)} if they are not`;
};

export const noChanceFigure = 'no figure exists for how often this happens by chance';
