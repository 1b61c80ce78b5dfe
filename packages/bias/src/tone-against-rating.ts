import { type Finding, ownThreshold, type Rule, type Settings } from './finding.ts';
import type { Polarity } from './polarity.ts';

/**
 * `polarity` is that of all that the rater wrote about the rating. `mark` is null before one is given; `scale` has the
 * lowest and the highest mark, or is null if the cycle has none.
 */
export type ToneAgainstRatingFacts = {
  readonly about: string;
  readonly polarity: Polarity;
  readonly mark: number | null;
  readonly scale: { readonly lowest: number; readonly highest: number } | null;
};

const ownRule: Rule = {
  detector: 'toneAgainstRating',
  version: '1',
  kind: 'informs',
  minimum: 50,
  threshold: 2,
  source: ownThreshold,
  ours: true,
};

/** Fewer words of praise or fault say too little about a tone. */
const minimumPolar = 5;

/** The third that a share in [0, 1] lies in, from 1 to 3. The lower and the upper third have their edges. */
const thirdOf = (share: number): number => {
  if (share <= 1 / 3 + 1e-9) return 1;
  return share >= 2 / 3 - 1e-9 ? 3 : 2;
};

/**
 * Tone against rating: what a rater wrote and the mark that they gave are two bands or more apart (`threshold`), so a friendly
 * text comes with a low mark, or a harsh one with a high mark. Bands are thirds: of the scale for the mark, and of the share
 * of praise among the words of praise and fault for the text. It needs 50 words, 5 of them polar; `sampleSize` and `minimum` name what falls short. The threshold is Cairn's own.
 */
export function toneAgainstRating(facts: ToneAgainstRatingFacts, settings?: Settings): Finding {
  const rule = { ...ownRule, ...settings };
  const { words, positive, negative } = facts.polarity;
  const finding = { ...rule, about: facts.about, sampleSize: words };
  const counted = { words, positive, negative };
  if (facts.mark === null || facts.scale === null)
    return { ...finding, sampleSize: 0, minimum: 1, outcome: 'notEnoughData', numbers: counted };
  if (words < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: counted };
  const polar = positive + negative;
  if (polar < minimumPolar)
    return {
      ...finding,
      sampleSize: polar,
      minimum: minimumPolar,
      outcome: 'notEnoughData',
      numbers: counted,
    };
  const { lowest, highest } = facts.scale;
  const toneBand = thirdOf(positive / polar);
  const ratingBand = thirdOf((facts.mark - lowest) / (highest - lowest));
  const outcome = Math.abs(toneBand - ratingBand) >= rule.threshold ? 'flagged' : 'clear';
  return { ...finding, outcome, numbers: { ...counted, mark: facts.mark, toneBand, ratingBand } };
}
