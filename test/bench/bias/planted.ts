import type { Finding } from '@cairn/bias/finding';
import { seeded } from '@cairn/bias/seeded';
import { detect, type Detected, isFlagged, needsOf } from './detect.ts';
import { type Bias, organisation, type Scale, sizesOf, type Spec } from './organisation.ts';
import { type Count, counted } from './wilson.ts';

/** A bias of the first rater of many. `before` tells a finding that would be flagged without the adjustment for the number of raters. */
type OneRater = {
  detector: Detected;
  bias: Bias;
  before: (finding: Finding) => boolean;
  sizes: readonly number[];
} & Pick<Spec, 'hasLevels'>;

const below =
  (alpha: number) =>
  ({ numbers: { p = 1, pByRater = p } }: Finding): boolean =>
    Math.max(p, pByRater) <= alpha;
const narrow = (finding: Finding): boolean =>
  below(0.05)(finding) && (finding.numbers['ratio'] ?? 1) <= finding.threshold;
const unlike = ({ numbers: { z = 0, d = 0 } }: Finding): boolean => Math.abs(z) >= 1.96 && Math.abs(d) >= 0.5;

/** What is planted in one rater, and in how many people. */
export const inOneRater: Readonly<Record<string, OneRater>> = {
  'leniency .5': { detector: 'leniency', bias: { lenient: 0.5 }, before: unlike, sizes: [8, 10, 15, 25, 50] },
  'leniency .8': { detector: 'leniency', bias: { lenient: 0.8 }, before: unlike, sizes: [8, 10, 15, 25, 50] },
  'central tendency': {
    detector: 'centralTendency',
    bias: { spread: 0.3 },
    before: narrow,
    sizes: [8, 10, 15, 25],
  },
  'central tendency, four job levels': {
    detector: 'centralTendency',
    bias: { spread: 0.3 },
    before: narrow,
    sizes: [10, 25],
    hasLevels: true,
  },
  halo: { detector: 'halo', bias: { halo: 0.25 }, before: narrow, sizes: [3, 5, 8, 15] },
  order: {
    detector: 'order',
    bias: { contrast: 0.6 },
    before: ({ numbers: { autocorrelation = 0, limit = -1 } }) => autocorrelation < limit,
    sizes: [15, 20, 25, 50],
  },
  'straight-lining across': {
    detector: 'straightLiningAcross',
    bias: { isFlat: true },
    before: isFlagged,
    sizes: [5, 8, 12, 20],
  },
  'straight-lining within': {
    detector: 'straightLiningWithin',
    bias: { halo: 0 },
    before: isFlagged,
    sizes: [3, 5, 8],
  },
};

type Planted = { organisations: number; seed: number; scale: Scale; teamSd: number };

/** How often a detector finds the biased rater, who rates `size` people: before the adjustment, and as flagged. */
export function found(
  { organisations, seed, scale, teamSd }: Planted,
  { detector, bias, before, hasLevels = false }: OneRater,
  size: number,
) {
  const random = seeded(seed);
  const needs = needsOf([detector]);
  const findings = Array.from({ length: organisations }, () => {
    const sizes = [size, ...sizesOf(random, 39)];
    const planted = (rater: number): Bias => (rater === 0 ? bias : {});
    const [finding] = detect[detector](
      organisation({ random, scale, teamSd, sizes, hasLevels, ...needs, bias: planted }),
      scale,
    );
    return finding;
  }).flatMap((finding) => finding ?? []);
  return { before: counted(findings.map(before)), after: counted(findings.map(isFlagged)) };
}

/** A bias of all raters or a true gap, which an organisation of so many raters has. */
type Everywhere = { detector: Detected; affinity?: number; gap?: number } & Pick<Spec, 'isClustered'>;

export const everywhere: Readonly<Record<string, Everywhere>> = {
  'affinity .3': { detector: 'affinity', affinity: 0.3 },
  'group gap .3, by bands': { detector: 'fourFifths', gap: 0.3 },
  'group gap .3, by median': { detector: 'scoreImpact', gap: 0.3 },
  'affinity .3, clustered': { detector: 'affinity', affinity: 0.3, isClustered: true },
  'group gap .3, by bands, clustered': { detector: 'fourFifths', gap: 0.3, isClustered: true },
  'group gap .3, by median, clustered': { detector: 'scoreImpact', gap: 0.3, isClustered: true },
};

/** How often a detector flags an organisation of so many raters with 15 people each: before the adjustment, and as flagged. */
export function foundEverywhere(
  { organisations, seed, scale, teamSd }: Planted,
  { detector, affinity = 0, gap = 0, isClustered = false }: Everywhere,
  raters: number,
): { before: Count; after: Count } {
  const random = seeded(seed);
  const needs = needsOf([detector]);
  const findings = Array.from({ length: organisations }, () => {
    const sizes = Array.from({ length: raters }, () => 15);
    const spec = { random, scale, teamSd, sizes, gap, isClustered, ...needs, bias: () => ({ affinity }) };
    return detect[detector](organisation(spec), scale);
  });
  const isLikely = (finding: Finding): boolean => finding.outcome !== 'notEnoughData' && below(0.05)(finding);
  return {
    before: counted(findings.map((each) => each.some(isLikely))),
    after: counted(findings.map((each) => each.some(isFlagged))),
  };
}
