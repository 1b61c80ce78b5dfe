/** What the id of a contribution derives from: there is one for each assignment. */
export const contributionIn = ({ reviewId, assignmentId }: { reviewId: string; assignmentId: string }) =>
  ['contribution', reviewId, assignmentId] as const;

/** What a contribution's place in its group derives from: another id, which its giver does not know either. */
export const placeOf = (contributionId: string) => ['contributionPlace', contributionId] as const;
