import type { Api, Caller } from './api.ts';

type SeenAt = Record<string, { position: string; eventId: string }>;
type Summary = {
  assessments: readonly { authorId: string; relation: string }[];
  rating?: { mark: number } | null;
  seenAt: SeenAt;
};

/** What people see on the screen before they write in a review. */
export type ReviewOnScreen = Pick<Summary, 'assessments' | 'rating' | 'seenAt'>;

/** Looks at a review as soon as it shows the log up to `after`, and then at its packet (a manager) or the subject's goals. */
export const lookAt = async (
  api: Api,
  caller: Caller,
  { reviewId, subjectId, after }: { reviewId: string; subjectId: string; after?: string },
): Promise<ReviewOnScreen> => {
  const waiting = after === undefined ? '' : `?after=${after}`;
  const summary = await api.read<Summary>(caller, `/v1/review-summaries/${reviewId}${waiting}`);
  const isRater = caller.roles.includes('manager');
  const path = isRater ? `/v1/reviews/${reviewId}/packet` : `/v1/goals?owner=${subjectId}`;
  const goals = await api.read<{ seenAt: SeenAt }>(caller, path);
  return { ...summary, seenAt: { ...summary.seenAt, ...goals.seenAt } };
};
