import { progressBand, scoreBand } from './bands.ts';
import { cascade } from './cascade.ts';
import { currentCheckIn } from './check-in.ts';
import { expectedProgress } from './expected.ts';
import { keyResult, keyResultProgress, progressOf } from './key-result.ts';
import { addAnchors, kpiScore, kpiStanding } from './kpi.ts';
import { aggregate } from './kpi-aggregation.ts';
import { targetInForce } from './kpi-target.ts';
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
  currentCheckIn,
  expectedProgress,
  keyResult,
  keyResultProgress,
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
  targetInForce,
} as const;

/** One version's formulas; a cycle's policy pins which. */
export type Scoring = typeof first;

/** Every version that a cycle may have pinned; none is ever taken out. */
export const versions: ReadonlyMap<string, Scoring> = new Map([[version, first]]);

/** The formulas of a version. Throws a RangeError for one that doesn't exist. */
export function scoring(version: string): Scoring {
  const rules = versions.get(version);
  if (!rules) throw new RangeError(`There is no scoring version "${version}".`);
  return rules;
}
