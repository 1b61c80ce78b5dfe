import { progressBand, scoreBand } from './bands.ts';
import { cascade } from './cascade.ts';
import { expectedProgress } from './expected.ts';
import { progressOf } from './key-result.ts';
import { addAnchors, kpiScore, kpiStanding } from './kpi.ts';
import { aggregate } from './kpi-aggregation.ts';
import { rollUp } from './objective.ts';
import { rollUpScores, scorecardScore } from './scorecard.ts';
import { keyResultStatus, objectiveStatus } from './status.ts';
import { stayWithinProgress } from './stay-within.ts';
import { strategyMix } from './strategy-mix.ts';
import { suggestedStatus } from './suggested-status.ts';
import { version } from './version.ts';

const first = {
  version,
  addAnchors,
  aggregate,
  cascade,
  expectedProgress,
  keyResultStatus,
  kpiScore,
  kpiStanding,
  objectiveStatus,
  progressBand,
  progressOf,
  rollUp,
  rollUpScores,
  scoreBand,
  scorecardScore,
  stayWithinProgress,
  strategyMix,
  suggestedStatus,
} as const;

/** The formulas of one version. The policy of a cycle pins the version. */
export type Scoring = typeof first;

/** All versions. None is ever removed, because a cycle may have pinned it. */
export const versions: ReadonlyMap<string, Scoring> = new Map([[version, first]]);

/** The formulas of a version. Throws a RangeError if the version does not exist. */
export function scoring(version: string): Scoring {
  const rules = versions.get(version);
  if (!rules) throw new RangeError(`There is no scoring version "${version}".`);
  return rules;
}
