import { until } from './api.ts';
import { lookAt } from './looks.ts';
import { asManager, type OpenReview, type ReviewLoading } from './review.propose.ts';
import { wording } from './review.words.ts';

/** Whether the rater thinks again when a flag asks: for the first report of the one who cites only the last month. */
const thinksAgain = ({ company }: ReviewLoading, { member, rater }: OpenReview): boolean => {
  const first = [...company.members.values()].find(({ manager }) => manager === rater.name);
  return rater.rates === 'lately' && first?.name === member.name;
};

/** Proposes one mark less, unless an earlier load did. */
const proposeAnew = async (
  { api, dates }: ReviewLoading,
  { reviewId, member, rater, mark, evidence }: OpenReview,
): Promise<void> => {
  const { rating, seenAt } = await lookAt(api, asManager(rater), { reviewId, subjectId: member.personId });
  if (rating?.mark === mark - 1) return;
  await api.send(asManager(rater), `/v1/reviews/${reviewId}/proposals`, {
    key: 'second',
    mark: mark - 1,
    rationale: wording(member.unitName).secondRationale,
    evidence,
    seenAt,
    occurredAt: dates.at(6, 10),
  });
};

const kept =
  'Looked again at the whole half-year with my own manager; the rating stands on the results of both quarters.';
const changed = 'The first quarter was weaker than the last month, so the mark is one lower now.';

type Flags = { findings: readonly { flagId: string }[] };

/** Has the rater look at the review until it shows these flags. */
const lookAtFlags = (
  { api }: ReviewLoading,
  { reviewId, rater }: OpenReview,
  flags: readonly string[],
): Promise<true> =>
  until(async () => {
    const { findings } = await api.read<Flags>(asManager(rater), `/v1/review-summaries/${reviewId}`);
    const shown = new Set(findings.map(({ flagId }) => flagId));
    return flags.every((each) => shown.has(each)) || undefined;
  }, `the flags of the review ${reviewId}`);

/** Looks at the flags that ask and answers them: the rater keeps the mark, or has changed it. */
export const answerFlags = async (
  loading: ReviewLoading,
  open: OpenReview,
  flags: readonly string[],
): Promise<void> => {
  const { api, dates } = loading;
  await lookAtFlags(loading, open, flags);
  const again = thinksAgain(loading, open);
  if (again) await proposeAnew(loading, open);
  for (const flagId of flags)
    await api.send(asManager(open.rater), `/v1/reviews/${open.reviewId}/flags/${flagId}/answers`, {
      key: 'first',
      answer: again ? 'changed' : 'kept',
      reason: again ? changed : kept,
      occurredAt: dates.at(5, 11),
    });
};
