/** What became of the flags that one detector raised. `timed` are the answers of which is known when their flag was shown. */
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
  /** An answer within so many seconds of being shown the flag comes at once. */
  atOnceSeconds: 30,
  /** So many answers are enough to judge by. */
  minimum: 30,
  /** If so large a share of the answers keeps what was flagged, the detector rarely changes anything. */
  keptShare: 0.95,
} as const;

/** Whether a detector rarely changes anything; null if it has too few answers to say. */
export const rarelyChangesAnything = ({
  answered,
  kept,
}: Pick<DetectorEffect, 'answered' | 'kept'>): boolean | null =>
  answered < effectLimits.minimum ? null : kept / answered >= effectLimits.keptShare;
