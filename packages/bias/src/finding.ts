/** A finding that `asks` must be answered before a rating is final. One that `informs` needs no answer. */
export type FindingKind = 'asks' | 'informs';

/** `clear` never means "no bias", only that this version of the rule was not met. */
export type Outcome = 'flagged' | 'clear' | 'notEnoughData';

/** What a detector is, whatever its input. `ours` means that the threshold is Cairn's own because none is published. */
export type Rule = {
  readonly detector: string;
  readonly version: string;
  readonly kind: FindingKind;
  readonly minimum: number;
  readonly threshold: number;
  readonly source: string;
  readonly ours: boolean;
};

/** What a cycle's policy sets in place of a detector's own limits. A finding repeats the limits that it was judged by. */
export type Settings = Readonly<Partial<Pick<Rule, 'minimum' | 'threshold'>>>;

/**
 * A prompt to look again, never a correction or a verdict. `about` is passed in by the caller. `numbers` are the finite
 * figures that led to the finding; they hold no personal text.
 */
export type Finding = Rule & {
  readonly outcome: Outcome;
  readonly about: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly sampleSize: number;
};

export const ownThreshold = 'Cairn’s own rule: no threshold is published';
