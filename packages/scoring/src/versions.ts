import { progressBand, scoreBand } from './bands.ts';
import { cascade, cascadeEver } from './cascade.ts';
import { expectedOfAim, expectedProgress } from './expected.ts';
import { forecast, requiredRate, willMiss } from './forecast.ts';
import { keyResultProgress, keyResultProgressSinceSet } from './key-result.ts';
import { anchorsOver, anchorsOverCounts, kpiScore, kpiStanding, periodCoverage } from './kpi.ts';
import { aggregate, aggregateCounts } from './kpi-aggregation.ts';
import { formulaReading } from './kpi-formula.ts';
import { rollUp, rollUpEver } from './objective.ts';
import { retiredShare, rollUpScores, scorecardScore, scorecardScoreOfRange } from './scorecard.ts';
import {
  isStale,
  isStaleOncePending,
  judgedAt,
  judgedAtEnd,
  keyResultStatus,
  keyResultStatusOncePending,
  objectiveStatus,
  objectiveStatusUntilEnd,
  staleAt,
  staleAtOncePending,
} from './status.ts';
import { strategyMix } from './strategy-mix.ts';
import { suggestedMark } from './suggested-mark.ts';
import { suggestedStatus } from './suggested-status.ts';

const first = {
  aggregate,
  anchorsOver,
  cascade,
  expectedProgress,
  forecast,
  formulaReading,
  isStale,
  judgedAt,
  keyResultProgress,
  keyResultStatus,
  kpiScore,
  kpiStanding,
  objectiveStatus,
  periodCoverage,
  progressBand,
  requiredRate,
  retiredShare,
  rollUp,
  rollUpScores,
  scoreBand,
  scorecardScore,
  staleAt,
  strategyMix,
  suggestedMark,
  suggestedStatus,
  willMiss,
} as const;

/** The formulas of one version, with the name of the version. The policy of a cycle pins it. */
export type Scoring = typeof first & { readonly version: string };

const second: typeof first = {
  ...first,
  aggregate: aggregateCounts,
  anchorsOver: anchorsOverCounts,
  cascade: cascadeEver,
  expectedProgress: expectedOfAim,
  isStale: isStaleOncePending,
  judgedAt: judgedAtEnd,
  keyResultStatus: keyResultStatusOncePending,
  objectiveStatus: objectiveStatusUntilEnd,
  rollUp: rollUpEver,
  scorecardScore: scorecardScoreOfRange,
  staleAt: staleAtOncePending,
};

const third: typeof first = { ...second, keyResultProgress: keyResultProgressSinceSet };

/** All versions. None is ever removed, because a cycle may have pinned it. */
export const versions: ReadonlyMap<string, Scoring> = new Map(
  Object.entries({ '1': first, '2': second, '3': third }).map(([version, formulas]) => [
    version,
    { ...formulas, version },
  ]),
);

/** The version for what no cycle governs, such as scorecards. */
export const newest = '3';

/** The formulas of a version. Throws a RangeError if the version does not exist. */
export function scoring(version: string): Scoring {
  const rules = versions.get(version);
  if (!rules) throw new RangeError(`There is no scoring version "${version}".`);
  return rules;
}
