import { seeded } from '@cairn/bias/seeded';
import { detect, type Detected, isFlagged, needsOf } from './detect.ts';
import { organisation, sizesOf, type Spec } from './organisation.ts';
import { type Count, counted } from './wilson.ts';

type Stated = { rate: number | undefined; of: 'organisation' | 'rater' | 'review' };

/** How often a detector says that it flags by chance: an organisation of forty raters, one rater, or one review. */
export const stated: Record<Detected, Stated> = {
  leniency: { rate: 0.1, of: 'organisation' },
  centralTendency: { rate: 0.05, of: 'organisation' },
  halo: { rate: 0.1, of: 'organisation' },
  order: { rate: 0.1, of: 'organisation' },
  affinity: { rate: 0.05, of: 'organisation' },
  fourFifths: { rate: 0.05, of: 'organisation' },
  scoreImpact: { rate: 0.05, of: 'organisation' },
  straightLiningAcross: { rate: 0.01, of: 'rater' },
  straightLiningWithin: { rate: undefined, of: 'rater' },
  // Each finding says itself how many of the other pairs are as far apart.
  selfManagerGap: { rate: undefined, of: 'review' },
};

/** Unbiased organisations of one kind. */
export type Honest = { organisations: number; seed: number } & Pick<
  Spec,
  'scale' | 'teamSd' | 'gap' | 'hasLevels' | 'isClustered'
>;

/** How often each of these detectors flags unbiased organisations, their raters or their reviews. */
export function falseAlarms<D extends Detected>(honest: Honest, detectors: readonly D[]): Record<D, Count> {
  const random = seeded(honest.seed);
  const spec = { ...honest, ...needsOf(detectors), random };
  const alarms = new Map<D, boolean[]>(detectors.map((each) => [each, []]));
  for (let i = 0; i < honest.organisations; i += 1) {
    const raters = organisation({ ...spec, sizes: sizesOf(random, 40) });
    for (const [detector, cases] of alarms) {
      const flags = detect[detector](raters, honest.scale).map(isFlagged);
      if (stated[detector].of === 'organisation') cases.push(flags.some(Boolean));
      else cases.push(...flags);
    }
  }
  return Object.fromEntries([...alarms].map(([each, cases]) => [each, counted(cases)])) as Record<D, Count>;
}
