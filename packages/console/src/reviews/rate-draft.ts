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
  /** The suggestions of a model whose words it uses. */
  suggestionIds: readonly string[];
};

export const emptyDraft: RateDraft = {
  marks: {},
  text: '',
  answers: {},
  overall: undefined,
  rationale: '',
  noEvidenceReason: '',
  cited: [],
  suggestionIds: [],
};

type Assessment = Body<'/v1/reviews/{reviewId}/assessments'>;
type Proposal = Body<'/v1/reviews/{reviewId}/proposals'>;
type Sent = { assignmentId: string; seenAt: SeenAt };

const evidenceOf = ({ cited }: RateDraft): Cited[] => cited.map((each) => each.cited);

const usedIn = ({ suggestionIds }: RateDraft) =>
  suggestionIds.length > 0 ? { suggestionIds: [...suggestionIds] } : {};

/** The draft with words that a model suggested, in the text that is written now. */
export const withSuggested = (
  draft: RateDraft,
  field: 'text' | 'rationale',
  { words, suggestionId }: { words: string; suggestionId: string },
): Partial<RateDraft> => ({
  [field]: [draft[field].trimEnd(), words].filter(Boolean).join(' '),
  suggestionIds: [...new Set([...draft.suggestionIds, suggestionId])],
});

/** The marks of a draft, and the dimensions that do not apply. */
const marksOf = ({ marks }: RateDraft, { dimensions }: Pick<Cycle, 'dimensions'>) => {
  const marked = dimensions.map(({ dimension }) => ({ dimension, mark: marks[dimension] }));
  return {
    ratings: marked.flatMap(({ dimension, mark }) => (typeof mark === 'number' ? [{ dimension, mark }] : [])),
    notApplicable: marked.flatMap(({ dimension, mark }) => (mark === 'na' ? [dimension] : [])),
  };
};

/** The words of a contribution. */
export const contributionOf = (
  draft: RateDraft,
  cycle: Pick<Cycle, 'dimensions'>,
  assignmentId: string,
): Body<'/v1/reviews/{reviewId}/contributions'> => ({
  assignmentId,
  text: draft.text,
  ...marksOf(draft, cycle),
});

/** The words of an assessment. */
export const assessmentOf = (
  draft: RateDraft,
  cycle: Pick<Cycle, 'dimensions'>,
  { assignmentId, seenAt }: Sent,
): Assessment => {
  const answers = Object.entries(draft.answers).filter(([, text]) => text.trim() !== '');
  return {
    assignmentId,
    seenAt,
    text: draft.text,
    ...marksOf(draft, cycle),
    ...(answers.length > 0 && { answers: answers.map(([question, text]) => ({ question, text })) }),
    evidence: evidenceOf(draft),
    ...usedIn(draft),
  };
};

/** The words of a proposal. */
export const proposalOf = (draft: RateDraft, mark: number, seenAt: SeenAt): Proposal => ({
  mark,
  seenAt,
  rationale: draft.rationale,
  evidence: evidenceOf(draft),
  ...usedIn(draft),
  ...(draft.cited.length === 0 &&
    draft.noEvidenceReason.trim() !== '' && { noEvidenceReason: draft.noEvidenceReason }),
});

/** The dimensions without a mark. */
export const unmarked = ({ marks }: RateDraft, { dimensions }: Pick<Cycle, 'dimensions'>): string[] =>
  dimensions.filter(({ dimension }) => marks[dimension] === undefined).map(({ dimension }) => dimension);
