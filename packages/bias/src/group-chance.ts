import jstat from 'jstat';
import { betweenVariance } from './der-simonian-laird.ts';
import { fisherExact, type Share } from './fisher.ts';

/** People inside or outside a group, and by rater if it is known who rated them: the same raters in the same order on both sides. */
export type SharesByRater = Share & { readonly byRater?: readonly Share[] };

type ByRater = readonly Share[];
const none: Share = { met: 0, n: 0 };

/** How much raters differ in the rates of all their people, beside the chance of single people. */
function spreadOf(raters: ByRater) {
  const rated = raters.filter(({ n }) => n > 0);
  const n = rated.reduce((sum, each) => sum + each.n, 0);
  const freedom = n - rated.length;
  const squares = rated.reduce((sum, { met, n }) => sum + met * (1 - met / n), 0);
  const within = freedom > 0 ? squares / freedom : 0;
  const between = betweenVariance(
    rated.map(({ met, n }) => ({ mean: met / n, n })),
    within,
  );
  const size = (n - rated.reduce((sum, each) => sum + each.n ** 2, 0) / n) / (rated.length - 1);
  return { raters: rated.length, freedom, within, between, size };
}

/**
 * The two-sided chance that two rates are this far apart if people of one rater are alike. The variance of the difference is
 * `within · (1 ÷ n + 1 ÷ m) + between · Σ (share of the group − share of the others)²` over raters: what clusters counts more than once, and
 * what is spread evenly cancels. Both variances are those of a one-way analysis of variance over raters. The chance is that of Student's t with the degrees of freedom of
 * Satterthwaite 1946, Biometrics Bulletin 2, 110–114.
 * The design effect: Kish 1965, Survey Sampling, 5.4.
 */
export function chanceByRater(own: SharesByRater, rest: SharesByRater): number {
  const [mine, theirs] = [own.byRater ?? [], rest.byRater ?? []];
  const difference = own.met / own.n - rest.met / rest.n;
  if (difference === 0) return 1;
  const all = mine.map(({ met, n }, i) => {
    const other = theirs[i] ?? none;
    return { met: met + other.met, n: n + other.n };
  });
  const { raters, freedom, within, between, size } = spreadOf(all);
  const independent = 1 / own.n + 1 / rest.n;
  const clustered = mine.reduce((sum, { n }, i) => sum + (n / own.n - (theirs[i]?.n ?? 0) / rest.n) ** 2, 0);
  const variance = within * independent + between * clustered;
  if (variance === 0) return 0;
  const t = -Math.abs(difference) / Math.sqrt(variance);
  if (between === 0) return 2 * jstat.studentt.cdf(t, freedom);
  // The same variance as a sum of two independent mean squares.
  const ofRaters = (clustered / size) * (within + size * between);
  const ofPeople = variance - ofRaters;
  const parts = ofRaters ** 2 / (raters - 1) + (freedom > 0 ? ofPeople ** 2 / freedom : 0);
  return 2 * jstat.studentt.cdf(t, variance ** 2 / parts);
}

/** The chances of a rate in a group beside that of all others, and the one that decides. */
type Chances = {
  readonly numbers: Readonly<Record<'p', number> & Partial<Record<'pByRater', number>>>;
  readonly decides: number;
};

/** Fisher's exact test decides in version 1, and the greater of both chances in version 2. */
export const groupChances = {
  '1': (own: SharesByRater, rest: SharesByRater): Chances => {
    const p = fisherExact(own, rest);
    return { numbers: { p }, decides: p };
  },
  '2': (own: SharesByRater, rest: SharesByRater): Chances => {
    const p = fisherExact(own, rest);
    const pByRater = own.byRater ? chanceByRater(own, rest) : p;
    return { numbers: { p, pByRater }, decides: Math.max(p, pByRater) };
  },
} as const;
