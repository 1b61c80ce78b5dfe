import type { FairnessCycle, RatedReview } from './cycle.state.ts';

type Given<T> = { raterId: string; rating: T };

/** What each rater gave, in the order in which the reviews stand in the cycle. */
export const byRater = <T>(
  { reviews }: Pick<FairnessCycle, 'reviews'>,
  given: (review: RatedReview) => Given<T> | null,
): { raterId: string; ratings: T[] }[] => {
  const raters = new Map<string, T[]>();
  for (const review of reviews.values()) {
    const found = given(review);
    if (!found) continue;
    const ratings = raters.get(found.raterId) ?? [];
    ratings.push(found.rating);
    raters.set(found.raterId, ratings);
  }
  return [...raters].map(([raterId, ratings]) => ({ raterId, ratings }));
};

// Moves are not the rater's, so the marks are those that were proposed.
/** The marks that each rater proposed last, in the order of the proposals. */
export const proposedMarks = (cycle: FairnessCycle) =>
  byRater(cycle, ({ proposed }) => proposed && { raterId: proposed.raterId, rating: proposed.mark });

/** As `proposedMarks`, with the level of each person. */
export const levelledMarks = (cycle: FairnessCycle) =>
  byRater(
    cycle,
    ({ proposed, context: { level } }) =>
      proposed && { raterId: proposed.raterId, rating: { mark: proposed.mark, level } },
  );

/** The marks by dimension that each manager gave in their last assessments. */
export const profiles = (cycle: FairnessCycle) =>
  byRater(cycle, ({ assessed }) => assessed && { raterId: assessed.authorId, rating: assessed.ratings }).map(
    ({ raterId, ratings }) => ({ raterId, profiles: ratings }),
  );
