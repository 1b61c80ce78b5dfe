import { isProblem, type Reply, until } from './api.ts';
import type { Member } from './people.ts';
import { answerFlags } from './review.answers.ts';
import { asManager, type OpenReview, type ReviewLoading } from './review.propose.ts';

const flagOf = ({ path, message }: { path: string; message: string }): string =>
  /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(`${path} ${message}`)?.[0] ?? '';

type By = { finalizer: Member; key: string; occurredAt: string };

/** Makes a rating final as soon as it is screened, and has the flags answered that hold it up. */
export const makeFinal = (loading: ReviewLoading, open: OpenReview, by: By): Promise<Reply> => {
  const { finalizer, key, occurredAt } = by;
  const path = `/v1/reviews/${open.reviewId}`;
  let tries = 0;
  return until(async (): Promise<Reply | undefined> => {
    tries += 1;
    const body = { key: `${key}-${tries}`, occurredAt };
    const answer = await loading.api.attempt(asManager(finalizer), `${path}/finalize`, body);
    if (!isProblem(answer)) return answer;
    if (answer.code === 'review/unanswered-flag')
      await answerFlags(loading, open, (answer.fields ?? []).map(flagOf));
    else if (answer.code !== 'review/not-yet-screened')
      throw new Error(`${path}: ${answer.code}: ${answer.detail}`);
    return undefined;
  }, `the screening of ${path}`);
};
