import type { Api, Asker } from './api.ts';

type SeenAt = Record<string, { position: string; eventId: string }>;
type Summary = {
  assessments: readonly { authorId: string; relation: string }[];
  rating?: object | null;
  seenAt: SeenAt;
};

/** What somebody has on the screen who is about to write in a review. */
export type Looked = Pick<Summary, 'assessments' | 'rating' | 'seenAt'>;

/** Looks at a review, once it shows the log up to `after`, and at the goals of its subject. */
export const lookAt = async (
  api: Api,
  asker: Asker,
  { reviewId, subjectId, after }: { reviewId: string; subjectId: string; after: string },
): Promise<Looked> => {
  const summary = await api.read<Summary>(asker, `/v1/review-summaries/${reviewId}?after=${after}`);
  const goals = await api.read<{ seenAt: SeenAt }>(asker, `/v1/goals?owner=${subjectId}`);
  return { ...summary, seenAt: { ...summary.seenAt, ...goals.seenAt } };
};
