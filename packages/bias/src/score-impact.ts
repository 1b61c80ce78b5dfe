import { median } from 'simple-statistics';
import { corrected, type Tested } from './benjamini-hochberg.ts';
import type { Finding, Rule, Settings } from './finding.ts';
import { fisherExact } from './fisher.ts';
import { type GroupShare, impactRatio, restOf } from './impact-ratio.ts';

/** The marks of everybody, by the groups of one attribute or of an intersection. `unknown` are those without a group. */
export type ScoreTable = {
  readonly about: string;
  readonly groups: readonly { readonly group: string; readonly marks: readonly number[] }[];
  readonly unknown: readonly number[];
};

export type ScoreImpactFacts = { readonly tables: readonly ScoreTable[] };

/** `share` is the least share of all people that a group has, `alpha` the greatest chance. */
export type ScoreImpactSettings = Settings & Readonly<Partial<{ share: number; alpha: number }>>;

const ownRule: Rule = {
  detector: 'scoreImpact',
  version: '1',
  kind: 'informs',
  minimum: 30,
  threshold: 0.8,
  source: 'NYC Local Law 144',
  ours: false,
};

/** How many of each group are above the median mark of all people, and how many people there are. */
function aboveMedian({ groups, unknown }: ScoreTable): { shares: GroupShare[]; people: number } {
  const all = [...groups.flatMap(({ marks }) => marks), ...unknown];
  if (all.length === 0) return { shares: [], people: 0 };
  const middle = median(all);
  const shares = groups.map(({ group, marks }) => ({
    group,
    n: marks.length,
    met: marks.filter((mark) => mark > middle).length,
  }));
  return { shares, people: all.length };
}

/**
 * Score impact ratio: the share of a group above the median mark of all people ÷ the highest share of a group. A finding
 * for each group of each table. Flagged if the ratio is below .80 (`threshold`) and Fisher's exact test against all other people, adjusted for the number of
 * tests (`benjaminiHochberg`), has a chance below .05. The ratio alone never flags. Groups of fewer than 30 people, or 2 % of all, are shown and not judged, and those
 * below 2 % don't set the highest share.
 * Rules of the City of New York, title 6, § 5-300, for Local Law 144 of 2021; the test beside the ratio is Cairn's own.
 */
export function scoreImpact(
  { tables }: ScoreImpactFacts,
  settings: ScoreImpactSettings = {},
): readonly Finding[] {
  const { share = 0.02, alpha = 0.05, ...own } = settings;
  const rule = { ...ownRule, ...own };
  const look = (
    about: string,
    own: GroupShare,
    { shares, people }: ReturnType<typeof aboveMedian>,
  ): Finding | Tested => {
    const rest = restOf(own, shares);
    const minimum = Math.max(rule.minimum, Math.ceil(share * people));
    const finding = { ...rule, about, minimum, sampleSize: own.n };
    const counted = { n: own.n, above: own.met, others: rest.n, othersAbove: rest.met, people };
    if (own.n === 0 || rest.n === 0)
      return { ...finding, outcome: 'notEnoughData', sampleSize: 0, numbers: counted };
    const large = shares.filter(({ group, n }) => group !== own.group && n >= share * people && n > 0);
    const ratio = impactRatio(own, large);
    const p = fisherExact(own, rest);
    const numbers = { ...counted, rate: own.met / own.n, othersRate: rest.met / rest.n, ratio, p };
    if (own.n < minimum) return { ...finding, outcome: 'notEnoughData', numbers };
    const judge = (pAdjusted: number): Finding => {
      const outcome = ratio < rule.threshold && pAdjusted < alpha ? 'flagged' : 'clear';
      return { ...finding, outcome, numbers: { ...numbers, pAdjusted, alpha } };
    };
    return { p, judge };
  };
  const rows = tables.flatMap((table) => {
    const counted = aboveMedian(table);
    return counted.shares.map((each) => look(`${table.about}/${each.group}`, each, counted));
  });
  return corrected(rows);
}
