import type { DetectorEffect } from '../detector-effect.ts';
import type { DetectorName, OrganisationDetectorName } from '../detector-versions.ts';
import type { Finding } from '../finding.ts';

/** What a sentence is made of. Events and tables hold this much of every finding. */
export type Found = Pick<Finding, 'detector' | 'numbers' | 'sampleSize' | 'minimum' | 'threshold'>;

/** What is left of a finding that had too little data. */
export type Short = Pick<Found, 'detector' | 'sampleSize' | 'minimum'>;

/** The parts of a sentence, without a full stop. */
export type Parts = {
  /** What was seen, on how many, against what. */
  readonly seen: string;
  /** How often that happens by chance, or that nobody knows. */
  readonly chance: string;
  /** What to look at. */
  readonly look: string;
};

export type Template = {
  /** What the sample is made of, as in "4 dated citations in the rating". */
  readonly counted: string;
  readonly parts: (found: Found) => Parts;
  /** What was seen in several texts, after "2 of the 5 texts". Only for a detector that looks at nothing but a text. */
  readonly inTexts?: string;
};

/** In how many of the texts of merged input a detector found something. */
export type FoundInTexts = { detector: string; texts: number; flagged: number; withoutData: number };

/** The words of one language for all detectors. */
export type Words = {
  readonly detectors: Readonly<Record<DetectorName | OrganisationDetectorName, Template>>;
  /** For a detector that this code does not know. */
  readonly unknown: Template;
  readonly sentence: (parts: Parts) => string;
  readonly effect: (of: DetectorEffect) => string;
  readonly inTexts: (seen: string | undefined, found: FoundInTexts) => string;
  readonly tooLittle: (counted: string, found: Short) => string;
};
