import type { OpenCycle } from '@cairn/contracts/cycle.commands';
import { refuseField } from '@cairn/contracts/rejection';
import { checkQuestions } from './question.rules.ts';
import { checkStagesOf } from './stage.rules.ts';

/** Whether the formulas and detectors exist that a policy pins. */
export type RuleFacts = {
  scoringIsKnown: boolean;
  /** Names of the policy's detectors that do not exist in the version that it pins. */
  unknownDetectors: readonly string[];
  /** Limits that a detector does not allow, each with its path below the thresholds. */
  refusedSettings: readonly { path: string; allowed: string }[];
};

const checkScale = ({ kind, scale, dimensions }: OpenCycle['data']): void => {
  if (kind === 'review' && !scale)
    refuseField('cycle/no-scale', 'A review cycle needs a rating scale.', {
      path: 'scale',
      message: 'a scale with at least two marks',
    });
  if (kind === 'review' && dimensions.length === 0)
    refuseField('cycle/no-dimensions', 'A review cycle needs at least one dimension to rate.', {
      path: 'dimensions',
      message: 'at least one dimension',
    });
  scale?.marks.forEach(({ value }, i, marks) => {
    const before = marks[i - 1];
    if (before && value <= before.value)
      refuseField('cycle/marks-not-ascending', 'The marks of a scale go from lowest to highest.', {
        path: `scale/marks/${i}/value`,
        message: `above ${before.value}`,
      });
  });
  dimensions.forEach(({ dimension }, i) => {
    if (dimensions.findIndex((each) => each.dimension === dimension) !== i)
      refuseField('cycle/dimension-twice', 'Two dimensions have the same name.', {
        path: `dimensions/${i}/dimension`,
        message: 'another name',
      });
  });
};

const checkLimits = ({ policy }: OpenCycle['data']): void => {
  const { warn, block } = policy.keyResultsPerGoal;
  if (warn !== undefined && block !== undefined && block < warn)
    refuseField('cycle/blocks-before-it-warns', 'A limit warns before it blocks.', {
      path: 'policy/keyResultsPerGoal/block',
      message: `${warn} or more`,
    });
};

/** Refuses a cycle whose scale, dimensions, limits, stages or questions do not fit together. */
export const checkForm = (data: OpenCycle['data']): void => {
  checkScale(data);
  checkLimits(data);
  checkStagesOf(data);
  checkQuestions(data);
};

/** Refuses a policy with formulas or detectors that do not exist, or with limits that a detector does not allow. */
export const refuseUnknownRules = (facts: RuleFacts): void => {
  if (!facts.scoringIsKnown)
    refuseField('cycle/unknown-scoring', 'There is no such version of the formulas.', {
      path: 'policy/scoringVersion',
      message: 'a version of the formulas',
    });
  const [unknown] = facts.unknownDetectors;
  if (unknown !== undefined)
    refuseField('cycle/unknown-detector', 'There is no such detector in this version.', {
      path: `policy/detectors/${unknown}`,
      message: 'a detector and one of its versions',
    });
  const [setting] = facts.refusedSettings;
  if (setting)
    refuseField('cycle/refused-threshold', 'The detector does not allow this limit.', {
      path: `policy/thresholds/${setting.path}`,
      message: setting.allowed,
    });
};
