/** A finding that `asks` must be answered before a rating is final; one that `informs` holds nothing up. */
export type FindingKind = 'asks' | 'informs';

/** Never "no bias": `clear` says that this rule, in this version, was not met. */
export type Outcome = 'flagged' | 'clear' | 'notEnoughData';

/** What a detector is, whatever it looks at. `ours`: the threshold is Cairn's own, none is published. */
export type Rule = {
  readonly detector: string;
  readonly version: string;
  readonly kind: FindingKind;
  readonly minimum: number;
  readonly threshold: number;
  readonly source: string;
  readonly ours: boolean;
};

/**
 * A prompt to look again, never a correction or a verdict. `about` is the input's own name for what it is about;
 * `numbers` are what it came from, finite and without personal text.
 */
export type Finding = Rule & {
  readonly outcome: Outcome;
  readonly about: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly sampleSize: number;
};

export const ownThreshold = 'Cairn’s own rule: no threshold is published';
