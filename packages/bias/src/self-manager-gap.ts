import { type Finding, ownThreshold, type Rule, type Settings } from './finding.ts';

/**
 * The rating of a person by themselves and by their manager, on the same scale; null if there is none. `gaps` are the gaps
 * (self − manager) of all other pairs of the cycle: how many pairs have each.
 */
export type SelfManagerGapFacts = {
  readonly about: string;
  readonly self: number | null;
  readonly manager: number | null;
  readonly gaps: ReadonlyMap<number, number>;
};

const ownRule: Rule = {
  detector: 'selfManagerGap',
  version: '1',
  kind: 'informs',
  minimum: 30,
  threshold: 2,
  source: ownThreshold,
  ours: true,
};

/** A sum over all pairs. */
const over = (gaps: ReadonlyMap<number, number>, term: (gap: number) => number): number =>
  [...gaps].reduce((sum, [gap, pairs]) => sum + pairs * term(gap), 0);

/**
 * Self–manager gap: self and manager are further apart than is usual in the organisation. Flagged if the gap is more than 2
 * SD (`threshold`) from the mean of the other pairs' gaps, from 30 other pairs on; `chance` is the share of them that are
 * at least as far from it. The gap itself is in the numbers of every finding that has both ratings. A gap of one point is what half of all pairs have: Heidemeier
 * & Moser 2009, Journal of Applied Psychology 94, 353–370. The threshold is Cairn's own.
 */
export function selfManagerGap(facts: SelfManagerGapFacts, settings?: Settings): Finding {
  const { about, self, manager, gaps } = facts;
  const rule = { ...ownRule, ...settings };
  const pairs = over(gaps, () => 1);
  const finding = { ...rule, about, sampleSize: pairs };
  if (self === null || manager === null)
    return { ...finding, outcome: 'notEnoughData', sampleSize: 0, minimum: 1, numbers: { pairs } };
  const gap = self - manager;
  if (pairs < rule.minimum)
    return { ...finding, outcome: 'notEnoughData', numbers: { pairs, self, manager, gap } };
  const mean = over(gaps, (each) => each) / pairs;
  const sd = Math.sqrt(over(gaps, (each) => (each - mean) ** 2) / Math.max(1, pairs - 1));
  const away = Math.abs(gap - mean);
  // Binary fractions may put a gap of exactly 2 SD slightly beyond.
  const slack = 1e-9;
  const chance = over(gaps, (each) => (Math.abs(each - mean) >= away - slack ? 1 : 0)) / pairs;
  const outcome = away > rule.threshold * sd + slack ? 'flagged' : 'clear';
  return { ...finding, outcome, numbers: { pairs, self, manager, gap, mean, sd, chance } };
}
