import type { ProgressSource } from '@cairn/contracts/goal.values';
import type { MeasureInForce } from '@cairn/contracts/key-result.values';
import { greatestWeight } from './greatest-weight.ts';
import { clamp } from './key-result.ts';
import { type Part, weightedMean } from './weighted-mean.ts';

/**
 * `progress` is raw. `stale` means that the last check-in is older than the cadence allows. `measures` are all that the key
 * result ever had, oldest first; if they are left out, it was never revised.
 */
export type KeyResultPart = {
  readonly weight: number;
  readonly progress: number | null;
  readonly stale: boolean;
  readonly dropped: boolean;
  readonly measures?: readonly MeasureInForce[] | undefined;
};

/** A contributing child, with its own roll-up and the weight of its alignment. */
export type ChildPart = {
  readonly weight: number;
  readonly progress: number | null;
  readonly coverage: number;
};

export type RollUp = {
  readonly progress: number | null;
  readonly coverage: number;
  readonly dropped: number;
};

export type Objective = {
  readonly progressFrom: ProgressSource;
  readonly keyResults: readonly KeyResultPart[];
  readonly children: readonly ChildPart[];
};

type DroppedShare = (keyResults: readonly KeyResultPart[]) => number;

/**
 * An objective's progress in [0, 1]: the weighted mean over its active key results, its contributing children or both;
 * `null` without data. `coverage` is the share of the weight with fresh data: a stale key result counts only in the
 * progress, and a child counts with its own coverage. `dropped` is the share of all key-result weight that was dropped.
 */
const rollUpWith =
  (droppedShare: DroppedShare) =>
  (objective: Objective): RollUp => {
    const own = objective.progressFrom === 'children' ? [] : objective.keyResults;
    const children = objective.progressFrom === 'keyResults' ? [] : objective.children;
    const { mean, coverage } = weightedMean([
      ...own.filter((part) => !part.dropped).map((part) => counted(part, part.stale ? 0 : 1)),
      ...children.map((part) => counted(part, part.coverage)),
    ]);
    return { progress: mean, coverage, dropped: droppedShare(objective.keyResults) };
  };

function counted(part: { weight: number; progress: number | null }, coverage: number): Part {
  return { weight: part.weight, value: part.progress === null ? null : clamp(part.progress), coverage };
}

/** Version 1: the weight of dropped key results ÷ the weight of all, as they are now. */
export function droppedNow(keyResults: readonly Pick<KeyResultPart, 'weight' | 'dropped'>[]): number {
  let dropped = 0;
  let all = 0;
  for (const part of keyResults) {
    if (!(part.weight > 0)) continue;
    all += part.weight;
    if (part.dropped) dropped += part.weight;
  }
  return all > 0 ? dropped / all : 0;
}

/** Version 2: what is missing from the greatest weights that the key results ever had, by drops and by revisions. */
function droppedEver(keyResults: readonly KeyResultPart[]): number {
  let counts = 0;
  let greatest = 0;
  for (const { dropped, weight, measures } of keyResults) {
    const ever = measures ? greatestWeight(measures) : { greatest: weight, counts: weight };
    greatest += ever.greatest;
    if (!dropped) counts += ever.counts;
  }
  if (!(greatest > 0)) return 0;
  const missing = 1 - counts / greatest;
  // Rescaling by a factor leaves rounding errors.
  return missing < 1e-9 ? 0 : missing;
}

/** The roll-up of version 1, in which only a drop counts as dropped. */
export const rollUp = rollUpWith(droppedNow);

/** The roll-up of version 2, in which weight and parts that were revised away count as dropped too. */
export const rollUpEver = rollUpWith(droppedEver);
