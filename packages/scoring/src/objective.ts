import type { ProgressSource } from '@cairn/contracts/goal.values';
import { clamp } from './key-result.ts';
import { version } from './version.ts';
import { type Part, weightedMean } from './weighted-mean.ts';

/** `progress` is raw. `stale` means that the last check-in is older than the cadence allows. */
export type KeyResultPart = {
  readonly weight: number;
  readonly progress: number | null;
  readonly stale: boolean;
  readonly dropped: boolean;
};

/** A contributing child, with its own roll-up and the weight of its alignment. */
export type ChildPart = {
  readonly weight: number;
  readonly progress: number | null;
  readonly coverage: number;
};

export type RollUp = {
  readonly version: string;
  readonly progress: number | null;
  readonly coverage: number;
  readonly dropped: number;
};

/**
 * An objective's progress in [0, 1]: the weighted mean over its active key results, its contributing children or both;
 * `null` without data. `coverage` is the share of the weight with fresh data: a stale key result counts only in the
 * progress, and a child counts with its own coverage. `dropped` is the share of all key-result weight that was dropped.
 */
export function rollUp(objective: {
  readonly progressFrom: ProgressSource;
  readonly keyResults: readonly KeyResultPart[];
  readonly children: readonly ChildPart[];
}): RollUp {
  const own = objective.progressFrom === 'children' ? [] : objective.keyResults;
  const children = objective.progressFrom === 'keyResults' ? [] : objective.children;
  const { mean, coverage } = weightedMean([
    ...own.filter((part) => !part.dropped).map((part) => counted(part, part.stale ? 0 : 1)),
    ...children.map((part) => counted(part, part.coverage)),
  ]);
  return { version, progress: mean, coverage, dropped: droppedShare(objective.keyResults) };
}

function counted(part: { weight: number; progress: number | null }, coverage: number): Part {
  return { weight: part.weight, value: part.progress === null ? null : clamp(part.progress), coverage };
}

function droppedShare(keyResults: readonly KeyResultPart[]): number {
  let dropped = 0;
  let all = 0;
  for (const part of keyResults) {
    if (!(part.weight > 0)) continue;
    all += part.weight;
    if (part.dropped) dropped += part.weight;
  }
  return all > 0 ? dropped / all : 0;
}
