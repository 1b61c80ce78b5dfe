import type { PolicyBody } from '@cairn/contracts/cycle.commands';
import type { CyclePolicy, cycleKinds } from '@cairn/contracts/cycle.events';

type CycleKind = (typeof cycleKinds)[number];

/** What a cycle pins where its opener asks for nothing else. */
export const defaultPolicy = (kind: CycleKind): CyclePolicy => ({
  version: '1',
  separationOfDuties: kind === 'review',
  scoringVersion: '1',
  detectors: {
    recency: '1',
    straightLiningWithin: '1',
    straightLiningAcross: '1',
    unsupportedClaim: '1',
  },
  keyResultsPerGoal: { warn: 5 },
  goalsPerOwner: { warn: 5 },
});

/** The policy that a cycle of this kind pins: what is asked for, over the default. */
export const policyOf = (kind: CycleKind, asked: PolicyBody | undefined): CyclePolicy => {
  const standard = defaultPolicy(kind);
  if (!asked) return standard;
  return {
    version: asked.version,
    separationOfDuties: asked.separationOfDuties ?? standard.separationOfDuties,
    scoringVersion: asked.scoringVersion ?? standard.scoringVersion,
    detectors: asked.detectors ?? standard.detectors,
    keyResultsPerGoal: asked.keyResultsPerGoal ?? standard.keyResultsPerGoal,
    goalsPerOwner: asked.goalsPerOwner ?? standard.goalsPerOwner,
  };
};
