import { normals } from './normal.ts';

/** Where one mark ends and the next begins, in points around the average. */
export type Scale = { name: string; cuts: readonly number[] };

export const scales: readonly Scale[] = [
  { name: '4 marks', cuts: [-1, 0, 1] },
  { name: '5 marks', cuts: [-1.5, -0.5, 0.5, 1.5] },
  { name: '7 marks', cuts: [-2.5, -1.5, -0.5, 0.5, 1.5, 2.5] },
  { name: '5 marks, 60 % on one', cuts: [-1.5, -0.673, 0.673, 1.5] },
];

/** A rater's bias, in points unless said otherwise. */
export type Bias = {
  /** Added to every mark. */
  lenient?: number;
  /** The share of the true differences that is left. */
  spread?: number;
  /** The share of what is special about each dimension that is left. */
  halo?: number;
  /** The share of the person before that is taken away from the next one. */
  contrast?: number;
  /** Added for people of the rater's own sex. */
  affinity?: number;
  /** Everybody gets the mark that is usual. */
  isFlat?: boolean;
};

export type Spec = {
  random: () => number;
  scale: Scale;
  /** The SD of the true means of teams. Within a team it is .8. */
  teamSd: number;
  /** How many people each rater rates. */
  sizes: readonly number[];
  /** How far women are below men in truth. */
  gap?: number;
  /** People have one of four job levels, mostly that of their team, and .3 points more for each. Without it nobody has a level. */
  hasLevels?: boolean;
  /** In half of the teams 10 % are women and in the others 60 %; one age band makes up most of each team. */
  isClustered?: boolean;
  /** How many dimensions each person is rated on, beside the mark. */
  dimensions?: number;
  /** People rate themselves. */
  hasSelves?: boolean;
  /** The bias of each rater. */
  bias?: (rater: number) => Bias;
};

type Sex = 'f' | 'm';
type Person = { sex: Sex; age: string; level: number | null };
export type Rated = Person & { mark: number; self: number | null; profile: readonly number[] };
export type Rater = { raterId: string; sex: Sex; age: string; people: readonly Rated[] };

const withinSd = 0.8;
const markOf = ({ cuts }: Scale, points: number): number => 1 + cuts.filter((cut) => points >= cut).length;

const sexOf = (random: () => number, women: number): Sex => (random() < women ? 'f' : 'm');
const ageOf = (random: () => number): string => {
  const at = random();
  if (at < 0.2) return 'young';
  return at < 0.7 ? 'middle' : 'old';
};

const levels = 4;
const ofLevel = 0.3;

/** Draws the people of one team. 35 % of all are women; 20, 50 and 30 % are in the age bands. */
const teamOf = ({ random, hasLevels, isClustered }: Spec): (() => Person) => {
  const women = isClustered ? (random() < 0.5 ? 0.1 : 0.6) : 0.35;
  const usualAge = isClustered ? ageOf(random) : null;
  const usualLevel = hasLevels ? 1 + Math.floor(random() * levels) : null;
  const levelOf = (usual: number): number => {
    const at = random();
    const step = at < 0.2 ? -1 : Number(at >= 0.8);
    return Math.min(levels, Math.max(1, usual + step));
  };
  return () => ({
    sex: sexOf(random, women),
    age: usualAge !== null && random() < 0.6 ? usualAge : ageOf(random),
    level: usualLevel === null ? null : levelOf(usualLevel),
  });
};

/** How people rate themselves: kindly, and only loosely tied to the truth (Heidemeier & Moser 2009). */
const selfPoints = (truth: number, noise: number): number => 0.3 + 0.4 * truth + 0.7 * noise;

/** How many people each of these raters rates: 5 to 25. */
export const sizesOf = (random: () => number, raters: number): number[] =>
  Array.from({ length: raters }, () => 5 + Math.floor(random() * 21));

/** An organisation's marks for one cycle. Without a bias only the truth and the scale decide. */
export function organisation(spec: Spec): Rater[] {
  const { random, scale, teamSd, sizes, gap = 0, dimensions = 5, hasSelves = false } = spec;
  const { bias = (): Bias => ({}) } = spec;
  const normal = normals(random);
  return sizes.map((size, i) => {
    const { lenient = 0, spread = 1, halo = 1, contrast = 0, affinity = 0, isFlat = false } = bias(i);
    const draw = teamOf(spec);
    const { sex, age } = draw();
    const team = teamSd * normal();
    let before = 0;
    const people = Array.from({ length: size }, (): Rated => {
      const person = draw();
      const level = person.level === null ? 0 : ofLevel * (person.level - (levels + 1) / 2);
      const truth = team + level + withinSd * normal() - (person.sex === 'f' ? gap : 0);
      const own = person.sex === sex ? affinity : 0;
      const points = isFlat ? 0 : spread * truth + lenient + own - contrast * before;
      before = truth;
      const profile = Array.from({ length: dimensions }, () =>
        markOf(scale, Math.SQRT1_2 * (points + halo * withinSd * normal())),
      );
      const self = hasSelves ? markOf(scale, selfPoints(truth, normal())) : null;
      return { ...person, mark: markOf(scale, points), self, profile };
    });
    return { raterId: `${i}`, sex, age, people };
  });
}
