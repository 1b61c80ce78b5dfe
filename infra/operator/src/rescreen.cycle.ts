import { raterAbout } from '@cairn/contracts/fairness.values';
import type { FairnessState } from '@cairn/bias-reactor/fairness/fairness.due';
import { findingsOf } from '@cairn/bias-reactor/fairness/fairness.screen';
import { countCycle } from '@cairn/bias-reactor/fairness/groups';
import type { Cycle } from '@cairn/bias-reactor/pinned';
import type { StandingFlag } from './rescreen.flags.ts';

/**
 * The flags over a whole cycle by the given rules, as the log was folded. Figures about groups are left out: the figures of
 * two rules, or of two places of the log, could be subtracted from each other.
 */
export const cycleFlags = (
  { cycles, groups }: FairnessState,
  cycleId: string,
  { detectors, thresholds }: Cycle,
): StandingFlag[] => {
  const found = cycles.get(cycleId);
  if (!found) return [];
  const cycle = { ...found, detectors, thresholds };
  return findingsOf({ cycle, groups, counted: countCycle(cycle, groups) }).flatMap((finding) => {
    if (finding.outcome !== 'flagged') return [];
    const { detector, version, about, minimum, threshold, numbers, sampleSize } = finding;
    const raterId = raterAbout(about);
    const figures = raterId === null ? { numbers: {}, sampleSize: null } : { numbers, sampleSize };
    const where = { reviewId: null, subjectId: null, accountableRaterId: null, authorId: raterId };
    return [{ detector, version, about, ...where, ...figures, minimum, threshold }];
  });
};
