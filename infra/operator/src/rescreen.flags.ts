import type { LastScreening } from './rescreen.sides.ts';

/** A flag that one rule raises: in a review, or over the whole cycle, when it names no review. */
export type StandingFlag = {
  detector: string;
  version: string;
  about: string;
  reviewId: string | null;
  subjectId: string | null;
  accountableRaterId: string | null;
  /** Who wrote or rates what it is about; null if it is about a group. */
  authorId: string | null;
  /** Empty, and the sample size null, if it is about a group. */
  numbers: Readonly<Record<string, number>>;
  sampleSize: number | null;
  minimum: number;
  threshold: number;
};

/** A flag that only one of the two rules raises, with the figures of the one that does. */
export type ChangedFlag = StandingFlag & { change: 'newly' | 'noLonger' };

/** The flags of the last screenings of all reviews. */
export const reviewFlags = (last: ReadonlyMap<string, LastScreening>): StandingFlag[] =>
  [...last].flatMap(
    ([
      reviewId,
      {
        context: { subjectId, accountableRaterId },
        checks,
      },
    ]) =>
      checks.flatMap((check) => {
        if (check.outcome !== 'flagged') return [];
        const { detector, version, about, sampleSize, minimum, finding } = check;
        const { authorId, numbers, threshold } = finding;
        const where = { reviewId, subjectId, accountableRaterId, authorId };
        return [{ detector, version, about, ...where, numbers, sampleSize, minimum, threshold }];
      }),
  );

/** What a flag is, whatever the version that raises it: a detector's, about one thing in one review or in the cycle. */
const keyOf = ({ reviewId, detector, about }: StandingFlag): string => `${reviewId}/${detector}/${about}`;

/** The flags that are in only one of two lists. */
export const changedFlags = (
  before: readonly StandingFlag[],
  after: readonly StandingFlag[],
): ChangedFlag[] => {
  const [were, are] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  return [
    ...after.filter((flag) => !were.has(keyOf(flag))).map((flag) => ({ change: 'newly' as const, ...flag })),
    ...before
      .filter((flag) => !are.has(keyOf(flag)))
      .map((flag) => ({ change: 'noLonger' as const, ...flag })),
  ];
};
