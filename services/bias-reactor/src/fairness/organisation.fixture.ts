import { seeded } from '@cairn/bias/seeded';
import { startCycle } from './fairness.fixture.ts';

/** What a bias does to a rating. */
export type Rated = {
  rater: number;
  /** The place of the person among those of the rater. */
  place: number;
  sameGroup: boolean;
  group: 'female' | 'male';
  mark: number;
  dimensions: number[];
};
export type Bias = (rated: Rated) => Partial<Pick<Rated, 'mark' | 'dimensions'>>;

const raters = 30;
const perRater = 16;
/** Shares of the marks 1 to 5, as limits of a random number. */
const limits = [0.08, 0.27, 0.73, 0.92, 1];

const clamped = (mark: number): number => Math.max(1, Math.min(5, mark));

/** A cycle of 30 raters with 16 people each, half of them female, in which nobody is biased but by `bias`. */
export const screenedOrganisation = (bias: Bias = () => ({}), seed = 12) => {
  const cycle = startCycle({
    detectors: {
      halo: '1',
      leniency: '2',
      centralTendency: '2',
      order: '1',
      affinity: '2',
      fourFifths: '2',
      scoreImpact: '2',
    },
  });
  const random = seeded(seed);
  const draw = (): number => limits.findIndex((limit) => random() < limit) + 1;
  for (let rater = 0; rater < raters; rater += 1) {
    const raterId = `a${rater.toString(16).padStart(2, '0')}`;
    const own = rater % 2 === 0 ? 'female' : 'male';
    cycle.belongs(raterId, own);
    for (let place = 0; place < perRater; place += 1) {
      const subject = `d${(rater * perRater + place).toString(16).padStart(3, '0')}`;
      const group = random() < 0.5 ? 'female' : 'male';
      const mark = draw();
      const dimensions = Array.from({ length: 5 }, draw);
      const rated = { rater, place, sameGroup: group === own, group, mark, dimensions } as const;
      const given = { mark, dimensions, ...bias(rated) };
      cycle.belongs(subject, group);
      cycle.open(subject, raterId);
      cycle.assess(subject, given.dimensions.map(clamped), raterId);
      cycle.propose(subject, clamped(given.mark), { rater: raterId });
    }
  }
  cycle.request();
  const findings = cycle.screened[0]?.findings ?? [];
  return {
    findings,
    flagged: findings.filter(({ outcome }) => outcome === 'flagged'),
  };
};
