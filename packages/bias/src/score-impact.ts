import { median } from 'simple-statistics';
import { corrected, type Tested } from './benjamini-hochberg.ts';
import type { Finding, Rule, Settings } from './finding.ts';
import type { Share } from './fisher.ts';
import { groupChances, type SharesByRater } from './group-chance.ts';
import { type GroupShare, impactRatio, restsOf } from './impact-ratio.ts';

/**
 * The marks of everybody, by the groups of one attribute or of an intersection. `byRater` has the marks of a group by rater, if
 * that is known: the same raters in the same order in every group. `unknown` are those without a group.
 */
export type ScoreTable = {
  readonly about: string;
  readonly groups: readonly {
    readonly group: string;
    readonly marks: readonly number[];
    readonly byRater?: readonly (readonly number[])[];
  }[];
  readonly unknown: readonly number[];
};

export type ScoreImpactFacts = { readonly tables: readonly ScoreTable[] };

/** `share` is the least share of all people that a group has, `alpha` the greatest chance. */
export type ScoreImpactSettings = Settings & Readonly<Partial<{ share: number; alpha: number }>>;

const ownRule: Omit<Rule, 'version'> = {
  detector: 'scoreImpact',
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
  const shareOf = (marks: readonly number[]): Share => ({
    n: marks.length,
    met: marks.filter((mark) => mark > middle).length,
  });
  const shares = groups.map(({ group, marks, byRater }) => ({
    group,
    ...shareOf(marks),
    ...(byRater && { byRater: byRater.map(shareOf) }),
  }));
  return { shares, people: all.length };
}

/**
 * Score impact ratio: the share of a group above the median mark of all people ÷ the highest share of a group. A finding
 * for each group of each table. Flagged if the ratio is below .80 (`threshold`) and the chance of so different a share from that of all other people, adjusted for the number of
 * tests (`benjaminiHochberg`), is below .05: that of Fisher's exact test (`p`), and in version 2 the greater of it and that which takes people of one rater for alike (`pByRater`). The ratio alone never flags. Groups of fewer than 30 people, or 2 % of all, are shown and not judged, and those
 * below 2 % don't set the highest share.
 * Rules of the City of New York, title 6, § 5-300, for Local Law 144 of 2021; the test beside the ratio is Cairn's own.
 */
export const scoreImpact =
  (version: '1' | '2') =>
  ({ tables }: ScoreImpactFacts, settings: ScoreImpactSettings = {}): readonly Finding[] => {
    const { share = 0.02, alpha = 0.05, ...own } = settings;
    const rule = { ...ownRule, version, ...own };
    const look = (
      about: string,
      { own, rest }: { own: GroupShare; rest: SharesByRater },
      { shares, people }: ReturnType<typeof aboveMedian>,
    ): Finding | Tested => {
      const minimum = Math.max(rule.minimum, Math.ceil(share * people));
      const finding = { ...rule, about, minimum, sampleSize: own.n };
      const counted = { n: own.n, above: own.met, others: rest.n, othersAbove: rest.met, people };
      if (own.n === 0 || rest.n === 0)
        return { ...finding, outcome: 'notEnoughData', sampleSize: 0, numbers: counted };
      const large = shares.filter(({ group, n }) => group !== own.group && n >= share * people && n > 0);
      const ratio = impactRatio(own, large);
      const chance = groupChances[version](own, rest);
      const rates = { rate: own.met / own.n, othersRate: rest.met / rest.n };
      const numbers = { ...counted, ...rates, ratio, ...chance.numbers };
      if (own.n < minimum) return { ...finding, outcome: 'notEnoughData', numbers };
      const judge = (pAdjusted: number): Finding => {
        const outcome = ratio < rule.threshold && pAdjusted < alpha ? 'flagged' : 'clear';
        return { ...finding, outcome, numbers: { ...numbers, pAdjusted, alpha } };
      };
      return { p: chance.decides, judge };
    };
    const rows = tables.flatMap((table) => {
      const counted = aboveMedian(table);
      const restOf = restsOf(counted.shares);
      return counted.shares.map((own) =>
        look(`${table.about}/${own.group}`, { own, rest: restOf(own) }, counted),
      );
    });
    return corrected(rows);
  };
