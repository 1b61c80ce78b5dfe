import { refuseField, reject } from '@cairn/contracts/rejection';
import type { ProposeRating } from '@cairn/contracts/review.commands';
import type { ReviewFacts } from './review.facts.ts';
import type { Review } from './review.state.ts';

const none = { assessments: 0, evidence: 0 };

/** What the cycle's policy asks for. A cycle without minimums asks for nothing. */
const minimumOf = ({ cycle }: ReviewFacts) =>
  cycle.status === 'unset' ? none : (cycle.policy.minimum ?? none);

/** Refuses a proposal that cites too little and gives no reason for that. */
export const refuseUncited = (
  { evidence, noEvidenceReason }: Pick<ProposeRating['data'], 'evidence' | 'noEvidenceReason'>,
  facts: ReviewFacts,
): void => {
  const { evidence: wanted } = minimumOf(facts);
  if (evidence.length < wanted && noEvidenceReason === undefined)
    refuseField('review/too-little-evidence', 'The proposal cites too little evidence.', {
      path: 'evidence',
      message: `at least ${wanted}, or a noEvidenceReason`,
    });
};

/** Whether an assessment in this relation is one that a rating may rest on. */
export const isBasis = (relation: string | undefined): boolean =>
  relation === 'self' || relation === 'manager';

/** Refuses to make a rating final that rests on too few assessments by the subject or a manager. */
export const refuseUnassessed = ({ assessments, participants }: Review, facts: ReviewFacts): void => {
  const { assessments: wanted } = minimumOf(facts);
  const relations = [...assessments.keys()].map((assignmentId) => participants.get(assignmentId)?.relation);
  const found = relations.filter(isBasis).length;
  if (found < wanted)
    reject('conflict', 'review/too-few-assessments', 'The rating rests on too few assessments.', [
      { path: 'assessments', message: `at least ${wanted} by the subject or a manager, not ${found}` },
    ]);
};
