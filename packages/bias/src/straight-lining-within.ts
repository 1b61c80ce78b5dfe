import { type Finding, ownThreshold, type Rule } from './finding.ts';

/** One rater's assessment of one person. */
export type RatedReview = {
  readonly reviewId: string;
  readonly ratings: readonly { readonly dimension: string; readonly mark: number }[];
};

/** `assessments`: one rater's, the latest of each person, in the order they were submitted; `reviewId`: the one that is screened. */
export type StraightLiningWithinFacts = {
  readonly about: string;
  readonly reviewId: string;
  readonly assessments: readonly RatedReview[];
};

const rule: Rule = {
  detector: 'straightLiningWithin',
  version: '1',
  kind: 'asks',
  minimum: 5,
  threshold: 3,
  source: ownThreshold,
  ours: true,
};

const isFlat = (review: RatedReview) => new Set(review.ratings.map(({ mark }) => mark)).size === 1;

/** The unbroken run of flat assessments around a review, empty where its own isn't flat. */
function runAround(reviewId: string, assessments: readonly RatedReview[]): string[] {
  let run: string[] = [];
  for (const review of assessments) {
    if (isFlat(review)) run.push(review.reviewId);
    else if (run.includes(reviewId)) break;
    else run = [];
  }
  return run.includes(reviewId) ? run : [];
}

/**
 * Straight-lining within assessments: a rater gives each of 3 or more people in a row one and the same mark on all
 * dimensions. From 5 dimensions on; assessments of fewer are passed over. The threshold is Cairn's own.
 *
 * `run` names the reviews of the run while it is flagged: those before the third were screened without knowing of it. The
 * finding's numbers stop at 3 in a row, so that it stays the same finding when the run goes on.
 */
export function straightLiningWithin(
  facts: StraightLiningWithinFacts,
): Finding & { readonly run: readonly string[] } {
  const own = facts.assessments.find((review) => review.reviewId === facts.reviewId);
  const dimensions = own?.ratings.length ?? 0;
  const finding = { ...rule, about: facts.about, sampleSize: dimensions, run: [] };
  if (dimensions < rule.minimum) return { ...finding, outcome: 'notEnoughData', numbers: { dimensions } };

  const complete = facts.assessments.filter((review) => review.ratings.length >= rule.minimum);
  const run = runAround(facts.reviewId, complete);
  const numbers = { dimensions, inARow: Math.min(run.length, rule.threshold) };
  if (run.length >= rule.threshold) return { ...finding, outcome: 'flagged', numbers, run };
  if (run.length === 0 || complete.length >= rule.threshold) return { ...finding, outcome: 'clear', numbers };
  const people = { sampleSize: complete.length, minimum: rule.threshold };
  return { ...finding, ...people, outcome: 'notEnoughData', numbers };
}
