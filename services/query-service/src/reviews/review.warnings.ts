import { isBasis } from '@cairn/domain/review.minimum';
import type { Warning } from '../asking/warning.ts';
import type { Assessment, Review, WholeReview } from './review-summary.sql.ts';

/** What a reader should know about a review that no rule refuses. */
export const reviewWarnings = (
  { state, mark, accountable_rater_id: rater, proposal_evidence }: Review,
  { rater_employed }: WholeReview,
  assessments: readonly Assessment[],
): Warning[] => {
  const present = state !== 'open' || rater_employed;
  const assessed = assessments.some(({ relation }) => isBasis(relation));
  return [
    !present && {
      code: 'review/rater-not-employed',
      detail: `The accountable rater ${rater} is not employed today. HR can name another one.`,
    },
    mark !== null &&
      !assessed && {
        code: 'review/no-assessment',
        detail: 'The rating rests on no assessment by the subject or a manager.',
      },
    mark !== null &&
      proposal_evidence.length === 0 && {
        code: 'review/no-evidence',
        detail: 'The proposal cites no evidence.',
      },
  ].filter((each) => each !== false);
};
