import { mean, sampleStandardDeviation, standardDeviation } from 'simple-statistics';
import { corrected, type Tested } from './benjamini-hochberg.ts';
import { chanceOf } from './chance.ts';
import type { Finding, Rule, Settings } from './finding.ts';
import { aboutRater, fewestOfOthers } from './raters.ts';
import { seeded, seedOf } from './seeded.ts';

/** One person's marks by dimension. */
export type Profile = readonly { readonly dimension: string; readonly mark: number }[];

/** The profiles that each rater gave in a cycle, one for each person. */
export type HaloFacts = {
  readonly raters: readonly { readonly raterId: string; readonly profiles: readonly Profile[] }[];
};

/** `dimensions` is how many a profile has at least, `rate` the false discovery rate. */
export type HaloSettings = Settings & Readonly<Partial<{ dimensions: number; rate: number }>>;

const ownRule: Rule = {
  detector: 'halo',
  version: '1',
  kind: 'informs',
  minimum: 3,
  threshold: 0.6,
  source: 'Pulakos, Schmitt & Ostroff 1984',
  ours: true,
};

/** Standardises a mark by its dimension, over all profiles. A dimension in which all marks are equal gives 0. */
function standardiser(profiles: readonly Profile[]): (dimension: string, mark: number) => number {
  const marks = new Map<string, number[]>();
  for (const profile of profiles)
    for (const { dimension, mark } of profile) {
      const given = marks.get(dimension);
      if (given) given.push(mark);
      else marks.set(dimension, [mark]);
    }
  const moments = new Map(
    [...marks].map(([dimension, given]) => [
      dimension,
      { middle: mean(given), sd: standardDeviation(given) },
    ]),
  );
  return (dimension, mark) => {
    const { middle, sd } = moments.get(dimension) ?? { middle: mark, sd: 0 };
    return sd > 0 ? (mark - middle) / sd : 0;
  };
}

type Rated = { raterId: string; spreads: readonly number[]; level: number };

/** How far the standardised marks of each person spread, by rater, and how high they are on average. */
function spreadsOf({ raters }: HaloFacts, dimensions: number): Rated[] {
  const complete = raters.map((rater) => rater.profiles.filter(({ length }) => length >= dimensions));
  const standardise = standardiser(complete.flat());
  return raters.map(({ raterId }, i) => {
    const people = (complete[i] ?? []).map((profile) =>
      profile.map(({ dimension, mark }) => standardise(dimension, mark)),
    );
    const level = people.length > 0 ? mean(people.map((each) => mean(each))) : 0;
    return { raterId, spreads: people.map((each) => sampleStandardDeviation(each)), level };
  });
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);

/** How often as many people of other raters, drawn at random, spread as little on average. */
function chanceOfHalo(own: readonly number[], others: readonly number[], random: () => number): number {
  const most = sumOf(own) + 1e-9;
  return chanceOf(() => {
    let sum = 0;
    for (let i = 0; i < own.length; i += 1) sum += others[Math.floor(random() * others.length)] ?? 0;
    return sum <= most;
  });
}

/**
 * Halo and horns: a rater's marks for one person hardly differ between dimensions. Each dimension is standardised over all
 * raters; a person's spread is the SD of their marks across dimensions. A finding for each rater with `ratio`, their
 * people's mean spread ÷ that of the other raters' people, and `p`, how often so small a mean comes from as many of those people (a
 * bootstrap, `chanceOf`, with a seed from the rater and the spreads). Flagged from 3 people with 5 dimensions each on, and 20 of others, if the ratio is at most .6 (`threshold`) and the
 * chance, adjusted for the number of raters (`benjaminiHochberg`), at most .10. `level`, the mean standardised mark, is above 0 for halo and below for horns.
 * The measure: Pulakos, Schmitt & Ostroff 1984, Journal of Applied Psychology 69, 575–581. The threshold is Cairn's own.
 */
export function halo(facts: HaloFacts, settings: HaloSettings = {}): readonly Finding[] {
  const { dimensions = 5, rate = 0.1, ...own } = settings;
  const rule = { ...ownRule, ...own };
  const rated = spreadsOf(facts, dimensions);
  const look = ({ raterId, spreads, level }: Rated): Finding | Tested => {
    const others = rated.flatMap((each) => (each.raterId === raterId ? [] : each.spreads));
    const counted = { people: spreads.length, others: others.length };
    const finding = { ...rule, about: aboutRater(raterId), sampleSize: spreads.length };
    if (spreads.length < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: counted };
    if (others.length < fewestOfOthers) {
      const short = { sampleSize: others.length, minimum: fewestOfOthers, numbers: counted };
      return { ...finding, ...short, outcome: 'notEnoughData' };
    }
    const [spread, othersSpread] = [mean([...spreads]), mean(others)];
    const ratio = othersSpread > 0 ? spread / othersSpread : 1;
    const p = chanceOfHalo(spreads, others, seeded(seedOf(`${raterId} ${spreads.join(' ')}`)));
    const numbers = { ...counted, spread, othersSpread, ratio, level, p };
    const judge = (pAdjusted: number): Finding => {
      const outcome = ratio <= rule.threshold && pAdjusted <= rate ? 'flagged' : 'clear';
      return { ...finding, outcome, numbers: { ...numbers, pAdjusted, rate } };
    };
    return { p, judge };
  };
  return corrected(rated.map(look));
}
