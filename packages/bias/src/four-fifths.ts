import { corrected, type Tested } from './benjamini-hochberg.ts';
import type { Finding, Rule, Settings } from './finding.ts';
import { groupChances, type SharesByRater } from './group-chance.ts';
import { type GroupShare, impactRatio, restsOf } from './impact-ratio.ts';

/**
 * A selection by the groups of one attribute; `about` names both. The top band is a `favourable` selection and the bottom
 * band is not. People whose group is unknown are not in it.
 */
export type SelectionTable = {
  readonly about: string;
  readonly favourable: boolean;
  readonly groups: readonly GroupShare[];
};

export type FourFifthsFacts = { readonly tables: readonly SelectionTable[] };

const ownRule: Omit<Rule, 'version'> = {
  detector: 'fourFifths',
  kind: 'informs',
  minimum: 30,
  threshold: 0.05,
  source: '29 CFR 1607.4(D)',
  ours: false,
};

type Row = { table: SelectionTable; own: GroupShare; rest: SharesByRater };

/** Groups that are large enough set the highest share, or all if none is. */
function reference({ table, own }: Row, minimum: number): readonly GroupShare[] {
  const others = table.groups.filter(({ group, n }) => group !== own.group && n > 0);
  const large = others.filter(({ n }) => n >= minimum);
  return large.length > 0 ? large : others;
}

/**
 * Four-fifths: a group is selected at a lower rate than others. A finding for each group of each table with `ratio`
 * (`impactRatio`; .80 is the rule's limit) and `p`, how often chance gives so different a rate than that of all other
 * people (`fisherExact`). Version 2 adds `pByRater`, the chance if people of one rater are alike (`chanceByRater`), and the greater of both decides.
 * Flagged if the rate is to the group's disadvantage and the deciding chance, adjusted for the number of tests in all tables
 * (`benjaminiHochberg`), is below .05 (`threshold`). The ratio alone never flags: at a rate of .2 it is below .80 in .63
 * of honest tables of 30 people a group. With fewer than 30 people in the group, or outside it, the figures are shown and not judged.
 * Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4(D).
 */
export const fourFifths =
  (version: '1' | '2') =>
  ({ tables }: FourFifthsFacts, settings?: Settings): readonly Finding[] => {
    const rule = { ...ownRule, version, ...settings };
    const look = (row: Row): Finding | Tested => {
      const { table, own, rest } = row;
      const [sampleSize, about] = [Math.min(own.n, rest.n), `${table.about}/${own.group}`];
      const finding = { ...rule, about, sampleSize };
      const counted = { n: own.n, selected: own.met, others: rest.n, othersSelected: rest.met };
      if (sampleSize === 0) return { ...finding, outcome: 'notEnoughData', numbers: counted };
      const [rate, othersRate] = [own.met / own.n, rest.met / rest.n];
      const ratio = impactRatio(own, reference(row, rule.minimum), table.favourable);
      const chance = groupChances[version](own, rest);
      const numbers = { ...counted, rate, othersRate, ratio, ...chance.numbers };
      if (sampleSize < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers };
      const isAdverse = table.favourable ? rate < othersRate : rate > othersRate;
      const judge = (pAdjusted: number): Finding => ({
        ...finding,
        outcome: isAdverse && pAdjusted < rule.threshold ? 'flagged' : 'clear',
        numbers: { ...numbers, pAdjusted },
      });
      return { p: chance.decides, judge };
    };
    const rows = tables.flatMap((table) => {
      const restOf = restsOf(table.groups);
      return table.groups.map((own) => look({ table, own, rest: restOf(own) }));
    });
    return corrected(rows);
  };
