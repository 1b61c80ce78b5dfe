import { type Band, scoreBand } from './bands.ts';
import { droppedNow } from './objective.ts';
import { weightedMean } from './weighted-mean.ts';

export type ScorePart = {
  readonly weight: number;
  readonly score: number | null;
  readonly coverage: number;
};

export type Score = {
  readonly score: number | null;
  readonly coverage: number;
  readonly band: Band | null;
};

export type KpiLeaf = {
  readonly id: string;
  readonly weight: number;
  readonly score: number | null;
  readonly stale: boolean;
  /** The share of its ended periods with data; 1 or 0 for a single reading. */
  readonly coverage: number;
};

type Branch = { readonly id: string; readonly weight: number };
export type ObjectiveBranch = Branch & { readonly kpis: readonly KpiLeaf[] };
export type PerspectiveBranch = Branch & { readonly objectives: readonly ObjectiveBranch[] };

/** The weighted mean of scores from 0 to 10 over the parts with data; `null` if none has any. Coverage is the share of the weight with fresh data. */
export function rollUpScores(parts: readonly ScorePart[]): Score {
  const { mean, coverage } = weightedMean(
    parts.map((part) => ({ weight: part.weight, value: part.score, coverage: part.coverage })),
  );
  return { score: mean, coverage, band: scoreBand(mean) };
}

/** KPI → strategic objective → perspective → scorecard. */
const scorecardScoreWith =
  (coverageOf: (kpi: KpiLeaf) => number) => (perspectives: readonly PerspectiveBranch[]) => {
    const scored = perspectives.map((perspective) => {
      const objectives = perspective.objectives.map((objective) => ({
        id: objective.id,
        weight: objective.weight,
        ...rollUpScores(objective.kpis.map((kpi) => ({ ...kpi, coverage: coverageOf(kpi) }))),
      }));
      return { id: perspective.id, weight: perspective.weight, ...rollUpScores(objectives), objectives };
    });
    return { ...rollUpScores(scored), perspectives: scored };
  };

/** The scorecard of version 1: a stale KPI counts in the score but not in the coverage. */
export const scorecardScore = scorecardScoreWith(({ stale }) => (stale ? 0 : 1));

/** The scorecard of version 2: a KPI counts in the coverage with its own, which is judged by the range asked for. */
export const scorecardScoreOfRange = scorecardScoreWith(({ coverage }) => coverage);

/** The share of all weight that was retired, each part with its last weight before. */
export const retiredShare = (
  parts: readonly { readonly weight: number; readonly retired: boolean }[],
): number => droppedNow(parts.map(({ weight, retired }) => ({ weight, dropped: retired })));
