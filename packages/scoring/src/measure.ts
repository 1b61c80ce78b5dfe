type Unit = { readonly unit?: string | undefined };

/** `p = (current − baseline) / (target − baseline)` in either direction. */
export type Trajectory = Unit & {
  readonly kind: 'increase' | 'decrease' | 'count';
  readonly baseline: number;
  readonly target: number;
};

/** A change against a frozen baseline: a `change` of −.15 is 15 % below it. */
export type Relative = Unit & {
  readonly kind: 'relative';
  readonly baseline: number;
  readonly change: number;
};

/** Progress is 1 inside the limit and 0 at `failsAt`. */
export type Limit = Unit & {
  readonly kind: 'atLeast' | 'atMost';
  readonly limit: number;
  readonly failsAt: number;
};

/** Days are ISO dates, `2026-03-31`. */
export type YesNo = { readonly kind: 'yesNo'; readonly dueOn?: string | undefined };

export type MilestonePart = {
  readonly milestoneId: string;
  readonly title?: unknown;
  readonly weight: number;
  readonly dueOn?: string | undefined;
};

export type Milestone = { readonly kind: 'milestone'; readonly parts: readonly MilestonePart[] };

export type Measure = Trajectory | Relative | Limit | YesNo | Milestone;

/** The target of a relative change: `baseline + change · |baseline|`, so a positive change is always upward. */
export function relativeTarget(measure: Relative): number {
  return measure.baseline + measure.change * Math.abs(measure.baseline);
}
