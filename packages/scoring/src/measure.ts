import type { Measure } from '@cairn/contracts/key-result.values';

export type Limit = Extract<Measure, { kind: 'atLeast' | 'atMost' }>;
export type StayWithin = Extract<Measure, { kind: 'stayWithin' }>;
export type Milestone = Extract<Measure, { kind: 'milestone' }>;

/** A change against a frozen baseline: a `change` of −.15 is 15 % below it. */
export type Relative = Pick<Extract<Measure, { kind: 'relative' }>, 'kind' | 'baseline' | 'change'>;

/** Every measure whose progress needs no instants. */
export type ByValues = Exclude<Measure, StayWithin> | Relative;

/** Whether progress runs from a baseline to a target, so that some of it is expected at any time. */
export function isTrajectory(measure: Measure): boolean {
  return 'baseline' in measure;
}

/** The target of a relative change: `baseline + change · |baseline|`, so a positive change is always upward. */
export function relativeTarget({ baseline, change }: Relative): number {
  return baseline + change * Math.abs(baseline);
}
