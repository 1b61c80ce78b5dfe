import type { Actor } from '@cairn/contracts/envelope';
import { type FieldError, reject } from '@cairn/contracts/rejection';
import type { Evidence } from '@cairn/contracts/values';
import type { CitedFeedback, ReviewFacts } from './review.facts.ts';
import type { Review } from './review.state.ts';

type Citing = { data: { evidence: readonly Evidence[] }; actor: Actor };

const fieldsOf = (
  { data: { evidence } }: Citing,
  { citedFeedback }: ReviewFacts,
  isWrong: (cited: CitedFeedback) => boolean,
): FieldError[] =>
  evidence.flatMap(({ stream }, i) => {
    const cited = citedFeedback.get(stream);
    return cited && isWrong(cited) ? [{ path: `evidence/${i}/stream`, message: 'other evidence' }] : [];
  });

/**
 * Refuses feedback about somebody else, and feedback that the writer gave in confidence: an assessment and a proposal name
 * their writer, so to cite it tells who gave it.
 */
export const refuseCitedFeedback = (command: Citing, { context }: Review, facts: ReviewFacts): void => {
  const { personId } = command.actor;
  const foreign = fieldsOf(command, facts, ({ subjectId }) => subjectId !== context.subjectId);
  if (foreign.length > 0)
    reject(
      'invalid',
      'review/feedback-about-another',
      'Some of the cited feedback is about somebody else.',
      foreign,
    );
  const own = fieldsOf(
    command,
    facts,
    ({ giverId, attribution }) => giverId === personId && attribution === 'confidential',
  );
  if (own.length > 0)
    reject(
      'invalid',
      'review/own-confidential-feedback',
      'You gave some of the cited feedback in confidence. Your name stands beside what you cite, so everybody would know that you gave it.',
      own,
    );
};
