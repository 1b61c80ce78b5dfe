import type { PolicyBody } from '@cairn/contracts/cycle.commands';
import type { CyclePolicy, cycleKinds } from '@cairn/contracts/cycle.values';

type CycleKind = (typeof cycleKinds)[number];

/** The detectors that look at a whole cycle of reviews. */
const overCycle = {
  halo: '1',
  leniency: '2',
  centralTendency: '2',
  order: '1',
  affinity: '2',
  fourFifths: '2',
  scoreImpact: '2',
};

/** The policy of a cycle that was opened without one. */
export const defaultPolicy = (kind: CycleKind): CyclePolicy => ({
  version: '6',
  separationOfDuties: kind === 'review',
  scoringVersion: '3',
  detectors: {
    recency: '2',
    straightLiningWithin: '1',
    straightLiningAcross: '1',
    goalpost: '1',
    unsupportedClaim: '4',
    personalityLanguage: '1',
    agenticCommunal: '1',
    toneAgainstRating: '1',
    selfManagerGap: '1',
    ...(kind === 'review' && overCycle),
  },
  keyResultsPerGoal: { warn: 5 },
  goalsPerOwner: { warn: 5 },
  ...(kind === 'review' && { minimum: { assessments: 1, evidence: 1 } }),
});

/** The policy that a cycle of this kind pins: the requested rules, and the default for all others. */
export const policyOf = (kind: CycleKind, requested: PolicyBody | undefined): CyclePolicy => {
  const standard = defaultPolicy(kind);
  if (!requested) return standard;
  const minimum = requested.minimum ?? standard.minimum;
  return {
    version: requested.version,
    separationOfDuties: requested.separationOfDuties ?? standard.separationOfDuties,
    scoringVersion: requested.scoringVersion ?? standard.scoringVersion,
    detectors: requested.detectors ?? standard.detectors,
    keyResultsPerGoal: requested.keyResultsPerGoal ?? standard.keyResultsPerGoal,
    goalsPerOwner: requested.goalsPerOwner ?? standard.goalsPerOwner,
    ...(minimum && { minimum }),
    ...(requested.thresholds && { thresholds: requested.thresholds }),
    ...(requested.language && { language: requested.language }),
    ...(requested.mergedInput && { mergedInput: requested.mergedInput }),
    ...(requested.deadlines && { deadlines: requested.deadlines }),
    ...(requested.reviewsPerGiver && { reviewsPerGiver: requested.reviewsPerGiver }),
  };
};
