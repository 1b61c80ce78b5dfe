import type { CheckInValue, Measure } from '@cairn/contracts/key-result.values';
import { type ByValues, type Limit, type Milestone, relativeTarget, type StayWithin } from './measure.ts';
import { type CheckInPlan, type ReadFigure, stayWithinProgress, stayWithinSinceSet } from './stay-within.ts';

/** Progress clamped to [0, 1], as roll-ups count it and screens show it. */
export function clamp(progress: number): number {
  return Math.min(1, Math.max(0, progress));
}

// `+ 0` turns −0 into 0. A quotient that overflows is no progress.
function finite(progress: number): number | null {
  return Number.isFinite(progress) ? progress + 0 : null;
}

// p = (current − baseline) / (target − baseline), in either direction.
function trajectory(current: number, from: number, to: number): number | null {
  return finite((current - from) / (to - from));
}

// 1 inside the limit, 0 from the fail point on.
function limit({ kind, limit, failsAt }: Limit, actual: number): number | null {
  const upward = kind === 'atLeast';
  if (upward ? actual >= limit : actual <= limit) return 1;
  if (upward ? actual <= failsAt : actual >= failsAt) return 0;
  return finite((actual - failsAt) / (limit - failsAt));
}

/** Whether each part of the milestone is done, by its latest value. Parts without a check-in are left out. */
export function milestonesDone(
  measure: Milestone,
  values: readonly CheckInValue[],
): ReadonlyMap<string, boolean> {
  const known = new Set(measure.parts.map((part) => part.milestoneId));
  const done = new Map<string, boolean>();
  for (const value of values) {
    if (value.kind === 'milestone' && known.has(value.milestoneId)) done.set(value.milestoneId, value.done);
  }
  return done;
}

function milestone(measure: Milestone, values: readonly CheckInValue[]): number | null {
  const done = milestonesDone(measure, values);
  if (done.size === 0) return null;
  let reached = 0;
  let all = 0;
  for (const part of measure.parts) {
    all += part.weight;
    if (done.get(part.milestoneId) === true) reached += part.weight;
  }
  return finite(reached / all);
}

function latest<K extends CheckInValue['kind']>(values: readonly CheckInValue[], kind: K) {
  return values.findLast((value): value is Extract<CheckInValue, { kind: K }> => value.kind === kind);
}

function yesNo(values: readonly CheckInValue[]): number | null {
  const current = latest(values, 'yesNo');
  return current ? Number(current.done) : null;
}

/**
 * The raw progress of a key result from its values, oldest first: 0 at the baseline, 1 at the target, `null` without
 * data. A trajectory may go below 0 or above 1. Values that don't fit the kind of the measure are ignored.
 */
export function progressOf(measure: ByValues, values: readonly CheckInValue[]): number | null {
  if (measure.kind === 'milestone') return milestone(measure, values);
  if (measure.kind === 'yesNo') return yesNo(values);
  const current =
    measure.kind === 'count' ? latest(values, 'count')?.total : latest(values, 'number')?.number;
  if (current === undefined) return null;
  if ('limit' in measure) return limit(measure, current);
  const target = measure.kind === 'relative' ? relativeTarget(measure) : measure.target;
  return trajectory(current, measure.baseline, target);
}

/** A value and when it was read; null if it restates the value before it. */
export type ReadValue = { readonly value: CheckInValue; readonly occurredAt: string | null };

type StayWithinFormula = (
  range: StayWithin,
  figures: readonly ReadFigure[],
  plan: CheckInPlan,
) => number | null;

/** Measures how far a range was stayed within by a formula of its own; the other kinds need no plan. */
function progressBy(stayWithin: StayWithinFormula) {
  return function (measure: Measure, readings: readonly ReadValue[], plan: () => CheckInPlan): number | null {
    if (measure.kind !== 'stayWithin')
      return progressOf(
        measure,
        readings.map(({ value }) => value),
      );
    const figures = readings.flatMap(({ value, occurredAt }) =>
      value.kind === 'number'
        ? [{ figure: value.number, at: occurredAt === null ? null : Date.parse(occurredAt) }]
        : [],
    );
    return stayWithin(measure, figures, plan());
  };
}

/**
 * The raw progress of a key result of any kind from its readings, oldest first. Only a range to stay within asks for the plan,
 * because its days take longer to find than the progress of another kind.
 */
export const keyResultProgress = progressBy(stayWithinProgress);

/** As `keyResultProgress`, but no check-in is planned before the key result was set. */
export const keyResultProgressSinceSet = progressBy(stayWithinSinceSet);
