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
  /** How many dimensions each person is rated on, beside the mark. */
  dimensions?: number;
  /** The bias of each rater. */
  bias?: (rater: number) => Bias;
};

type Sex = 'f' | 'm';
export type Rated = { sex: Sex; age: string; mark: number; profile: readonly number[] };
export type Rater = { raterId: string; sex: Sex; age: string; people: readonly Rated[] };

const withinSd = 0.8;
const markOf = ({ cuts }: Scale, points: number): number => 1 + cuts.filter((cut) => points >= cut).length;

/** 35 % are women; 20, 50 and 30 % are in the age bands. */
const sexOf = (random: () => number): Sex => (random() < 0.35 ? 'f' : 'm');
const ageOf = (random: () => number): string => {
  const at = random();
  if (at < 0.2) return 'young';
  return at < 0.7 ? 'middle' : 'old';
};

/** How many people each of these raters rates: 5 to 25. */
export const sizesOf = (random: () => number, raters: number): number[] =>
  Array.from({ length: raters }, () => 5 + Math.floor(random() * 21));

/** An organisation's marks for one cycle. Without a bias only the truth and the scale decide. */
export function organisation(spec: Spec): Rater[] {
  const { random, scale, teamSd, sizes, gap = 0, dimensions = 5, bias = (): Bias => ({}) } = spec;
  const normal = normals(random);
  return sizes.map((size, i) => {
    const { lenient = 0, spread = 1, halo = 1, contrast = 0, affinity = 0, isFlat = false } = bias(i);
    const [sex, age, team] = [sexOf(random), ageOf(random), teamSd * normal()];
    let before = 0;
    const people = Array.from({ length: size }, (): Rated => {
      const person = { sex: sexOf(random), age: ageOf(random) };
      const truth = team + withinSd * normal() - (person.sex === 'f' ? gap : 0);
      const own = person.sex === sex ? affinity : 0;
      const points = isFlat ? 0 : spread * truth + lenient + own - contrast * before;
      before = truth;
      const profile = Array.from({ length: dimensions }, () =>
        markOf(scale, Math.SQRT1_2 * (points + halo * withinSd * normal())),
      );
      return { ...person, mark: markOf(scale, points), profile };
    });
    return { raterId: `${i}`, sex, age, people };
  });
}
