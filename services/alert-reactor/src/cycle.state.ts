import type { AnyRecorded } from '@cairn/contracts/registry';
import type { Stage } from '@cairn/contracts/stage.values';
import type { DayRange } from '@cairn/contracts/values';
import { withStage } from '@cairn/domain/stage.rules';

/** What the rules need of a cycle. */
export type WatchedCycle = {
  administrationWindow: DayRange;
  timeZone: string;
  isClosed: boolean;
  scoringVersion: string;
  /** With the days that hold now. */
  stages: readonly Stage[];
  /** The relations whose input is merged. */
  merged: readonly string[];
};

/** Folds one event into the cycles, by id. */
export const foldCycle = (cycles: Map<string, WatchedCycle>, { type, data }: AnyRecorded): void => {
  if (type === 'CycleOpened') {
    const { cycleId, administrationWindow, timeZone, policy, stages = [] } = data;
    const { scoringVersion, mergedInput } = policy;
    const merged = mergedInput?.relations ?? [];
    cycles.set(cycleId, { administrationWindow, timeZone, isClosed: false, scoringVersion, stages, merged });
  }
  if (type !== 'StageMoved' && type !== 'CycleClosed') return;
  const cycle = cycles.get(data.cycleId);
  if (!cycle) return;
  if (type === 'CycleClosed') cycle.isClosed = true;
  else cycle.stages = withStage(cycle.stages, data.stage, data.to);
};
