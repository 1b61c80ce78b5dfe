import type { Body } from '../api/types.ts';
import type { Cited, Cycle } from './kinds.ts';
import type { SeenAt } from './rating.ts';

/** What a rater has written and not sent. A mark of `na`: the dimension does not apply. */
export type RateDraft = {
  marks: Readonly<Record<string, number | 'na'>>;
  text: string;
  answers: Readonly<Record<string, string>>;
  overall: number | undefined;
  rationale: string;
  noEvidenceReason: string;
  cited: readonly { cited: Cited; label: string }[];
};

export const emptyDraft: RateDraft = {
  marks: {},
  text: '',
  answers: {},
  overall: undefined,
  rationale: '',
  noEvidenceReason: '',
  cited: [],
};

type Assessment = Body<'/v1/reviews/{reviewId}/assessments'>;
type Proposal = Body<'/v1/reviews/{reviewId}/proposals'>;
type Sent = { assignmentId: string; seenAt: SeenAt };

const evidenceOf = ({ cited }: RateDraft): Cited[] => cited.map((each) => each.cited);

/** The words of an assessment. */
export const assessmentOf = (
  draft: RateDraft,
  { dimensions }: Cycle,
  { assignmentId, seenAt }: Sent,
): Assessment => {
  const marked = dimensions.map(({ dimension }) => ({ dimension, mark: draft.marks[dimension] }));
  const answers = Object.entries(draft.answers).filter(([, text]) => text.trim() !== '');
  return {
    assignmentId,
    seenAt,
    text: draft.text,
    ratings: marked.flatMap(({ dimension, mark }) => (typeof mark === 'number' ? [{ dimension, mark }] : [])),
    notApplicable: marked.flatMap(({ dimension, mark }) => (mark === 'na' ? [dimension] : [])),
    ...(answers.length > 0 && { answers: answers.map(([question, text]) => ({ question, text })) }),
    evidence: evidenceOf(draft),
  };
};

/** The words of a proposal. */
export const proposalOf = (draft: RateDraft, mark: number, seenAt: SeenAt): Proposal => ({
  mark,
  seenAt,
  rationale: draft.rationale,
  evidence: evidenceOf(draft),
  ...(draft.cited.length === 0 &&
    draft.noEvidenceReason.trim() !== '' && { noEvidenceReason: draft.noEvidenceReason }),
});

/** The dimensions without a mark. */
export const unmarked = ({ marks }: RateDraft, { dimensions }: Pick<Cycle, 'dimensions'>): string[] =>
  dimensions.filter(({ dimension }) => marks[dimension] === undefined).map(({ dimension }) => dimension);
