type Unit = { readonly unit?: string | undefined };

/** `p = (current − baseline) / (target − baseline)`, whichever way it runs. */
export type Trajectory = Unit & {
  readonly kind: 'increase' | 'decrease' | 'count';
  readonly baseline: number;
  readonly target: number;
};

/** A change against a frozen baseline: `change` −.15 is 15 % below it. */
export type Relative = Unit & {
  readonly kind: 'relative';
  readonly baseline: number;
  readonly change: number;
};

/** Inside the limit is done; `failsAt` is where nothing is left. */
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

/**
 * The fail point of a limit for which none was given, in the limit's unit: 0 for at least, twice the limit for
 * at most. `null` where the limit is not above 0: then it must be asked for.
 */
export function defaultFailsAt(kind: Limit['kind'], limit: number): number | null {
  if (limit <= 0) return null;
  return kind === 'atLeast' ? 0 : 2 * limit;
}

/** The target of a relative change: `baseline + change · |baseline|`, so that a positive change is always upward. */
export function relativeTarget(measure: Relative): number {
  return measure.baseline + measure.change * Math.abs(measure.baseline);
}
