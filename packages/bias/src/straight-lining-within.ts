import { type Finding, ownThreshold, type Rule, type Settings } from './finding.ts';

/** One rater's assessment of one person. */
export type RatedReview = {
  readonly reviewId: string;
  readonly ratings: readonly { readonly dimension: string; readonly mark: number }[];
};

/** `assessments` are one rater's, the latest for each person, in the order they were submitted. `reviewId` is the screened review. */
export type StraightLiningWithinFacts = {
  readonly about: string;
  readonly reviewId: string;
  readonly assessments: readonly RatedReview[];
};

const ownRule: Rule = {
  detector: 'straightLiningWithin',
  version: '1',
  kind: 'asks',
  minimum: 5,
  threshold: 3,
  source: ownThreshold,
  ours: true,
};

/** The limits of a straight line: `threshold` people in a row, with `minimum` dimensions each. */
export const straightLine = (settings?: Settings): Rule => ({ ...ownRule, ...settings });

const isFlat = ({ ratings }: RatedReview) =>
  ratings.length > 0 && ratings.every(({ mark }) => mark === ratings[0]?.mark);

/** The unbroken run of flat assessments around a flat one. */
function runAround(reviewId: string, assessments: readonly RatedReview[]): string[] {
  let run: string[] = [];
  for (const review of assessments) {
    if (isFlat(review)) run.push(review.reviewId);
    else if (run.includes(reviewId)) break;
    else run = [];
  }
  return run;
}

/**
 * Straight-lining within assessments: for 3 or more people in a row, a rater gives one mark on all dimensions.
 * Assessments of fewer than 5 dimensions are ignored. The threshold is Cairn's own.
 *
 * A flagged finding names the reviews of the run in `run`, because those before the third were screened too early to see
 * it. Its numbers stop at 3 in a row, so it stays the same finding when the run goes on.
 */
export function straightLiningWithin(
  facts: StraightLiningWithinFacts,
  settings?: Settings,
): Finding & { readonly run: readonly string[] } {
  const rule = straightLine(settings);
  const own = facts.assessments.find((review) => review.reviewId === facts.reviewId);
  const dimensions = own?.ratings.length ?? 0;
  const finding = { ...rule, about: facts.about, sampleSize: dimensions, run: [] };
  if (dimensions < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: { dimensions } };

  const complete = facts.assessments.filter((review) => review.ratings.length >= rule.minimum);
  const run = own && isFlat(own) ? runAround(facts.reviewId, complete) : [];
  const numbers = { dimensions, inARow: Math.min(run.length, rule.threshold) };
  if (run.length >= rule.threshold) return { ...finding, outcome: 'flagged', numbers, run };
  if (run.length === 0 || complete.length >= rule.threshold) return { ...finding, outcome: 'clear', numbers };
  const people = { sampleSize: complete.length, minimum: rule.threshold };
  return { ...finding, ...people, outcome: 'notEnoughData', numbers };
}
