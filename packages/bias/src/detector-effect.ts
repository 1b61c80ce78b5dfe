/** What became of the flags that one detector raised. `timed` counts the answers for which it is known when the flag was shown. */
export type DetectorEffect = {
  readonly answered: number;
  /** The answers that kept what was flagged. */
  readonly kept: number;
  readonly timed: number;
  /** The timed answers that came at once. */
  readonly atOnce: number;
};

/** The limits by which the effect of a detector is judged. They are Cairn's own, because none is published. */
export const effectLimits = {
  /** An answer comes at once if it is given within so many seconds of the flag being shown. */
  atOnceSeconds: 30,
  /** How many answers are needed to judge by. */
  minimum: 30,
  /** A detector rarely changes anything if at least this share of the answers kept what was flagged. */
  keptShare: 0.95,
} as const;

/** Whether a detector rarely changes anything; null if it has too few answers to say. */
export const rarelyChangesAnything = ({
  answered,
  kept,
}: Pick<DetectorEffect, 'answered' | 'kept'>): boolean | null =>
  answered < effectLimits.minimum ? null : kept / answered >= effectLimits.keptShare;
