import { findingSentence } from '@cairn/bias/sentences/sentence';
import { isBackdated } from '@cairn/contracts/backdated';
import type { Evidence } from '@cairn/contracts/values';
import { instantOf } from '@cairn/read-model/instant';
import type { RatingStep } from '@cairn/read-model/review.values';
import type { ChangedRow } from '../citations/evidence-change.sql.ts';
import { showClocks } from '../asking/two-clocks.ts';
import { type IsHidden, orWithheld } from '../citations/withheld.ts';
import type { FlagWithLife } from './flag-life.sql.ts';
import type { Assessment, Cycle, Flag, Participant, Review, Screening } from './review-summary.sql.ts';

/** What a mark is called in the cycle's scale. */
export const labelOf = (scale: Cycle['scale'], mark: number): string | null =>
  scale?.marks.find(({ value }) => value === mark)?.label ?? null;

/** What a reader sees of citations: which are hidden from them, and what changed the cited events later. */
export type CitationsSeen = { isHidden: IsHidden; changed: readonly ChangedRow[] };

const changeOf = ({ changed }: Pick<CitationsSeen, 'changed'>, { stream, revision }: Evidence) =>
  changed.find((each) => each.stream === stream && each.revision === revision);

/** How many of several citations were changed later. */
export const countChanges = (cited: readonly Evidence[], seen: Pick<CitationsSeen, 'changed'>): number =>
  cited.filter((each) => changeOf(seen, each)).length;

/** Citations with what changed them later; of a hidden one, only that something did. */
export const showEvidence = (evidence: readonly Evidence[], seen: CitationsSeen) =>
  evidence.map(({ stream, revision }) => {
    const since = (changeOf(seen, { stream, revision })?.since ?? []).map(({ type, recordedAt }) => ({
      type,
      recordedAt: instantOf(recordedAt),
    }));
    const shown = orWithheld({ stream, revision, since }, stream, seen.isHidden);
    return { ...shown, changed: since.length > 0 };
  });

export const showAssessment = (seen: CitationsSeen) => (row: Assessment) => ({
  assessmentId: row.assessment_id,
  assignmentId: row.assignment_id,
  authorId: row.author_id,
  authorKind: row.author_kind,
  relation: row.relation,
  ratings: row.ratings,
  notApplicable: row.not_applicable,
  text: row.text,
  answers: row.answers,
  evidence: showEvidence(row.evidence, seen),
  suggestions: row.suggestions,
  supersededBy: row.superseded_by,
  ...showClocks(row.occurred_at, row.recorded_at),
  revision: row.revision,
});

type Flagged = { review: Review; assessments: readonly Assessment[]; seen: CitationsSeen };

/** What was cited in the text that a flag is about, or in the whole rating, each event once. */
const evidenceOf = ({ review, assessments, seen }: Flagged, { about }: Flag) => {
  const [kind, id] = about.split(':');
  const looked = assessments.filter(({ assessment_id, superseded_by }) =>
    kind === 'assessment' ? assessment_id === id : kind === 'rating' && superseded_by === null,
  );
  const proposed = kind === 'assessment' ? [] : review.proposal_evidence;
  const cited = [...looked.flatMap(({ evidence }) => evidence), ...proposed];
  const once = new Map(cited.map((each) => [`${each.stream}@${each.revision}`, each]));
  return showEvidence([...once.values()], seen);
};

const isLate = ({ final_screening_revision: final }: Review, { first_revision }: Flag): boolean =>
  final !== null && first_revision > final;

export const showFlag = (flagged: Flagged) => (row: Flag) => ({
  flagId: row.flag_id,
  detector: row.detector,
  version: row.version,
  kind: row.kind,
  about: row.about,
  authorId: row.author_id,
  sentence: findingSentence({ ...row, sampleSize: row.sample_size }),
  evidence: evidenceOf(flagged, row),
  numbers: row.numbers,
  sampleSize: row.sample_size,
  minimum: row.minimum,
  threshold: row.threshold,
  source: row.source,
  ours: row.ours,
  standing: flagged.review.standing_flags.some(({ flagId }) => flagId === row.flag_id),
  late: isLate(flagged.review, row),
  answer:
    row.answer === null || row.answered_by === null || row.answered_at === null
      ? null
      : {
          answer: row.answer,
          reason: row.answer_reason,
          by: row.answered_by,
          at: row.answered_at,
        },
});

/** A flag with its life. */
export const showFinding = (flagged: Flagged) => (row: FlagWithLife) => ({
  ...showFlag(flagged)(row),
  life: {
    raisedAt: row.raised_at,
    raisedAgain: row.raised_again,
    shown: row.readings,
    secondsToAnswer: row.seconds,
    ratingChangedAfter: row.rating_changed,
  },
});

export const showScreening = (row: Screening) => ({
  revision: row.revision,
  trigger: { eventId: row.trigger_event_id, type: row.trigger_type },
  covers: row.covers,
  inputsUpTo: row.inputs_up_to,
  detectors: row.detectors,
  recordedAt: row.recorded_at,
});

export const showParticipant = (row: Participant) => ({
  assignmentId: row.assignment_id,
  personId: row.person_id,
  relation: row.relation,
  released: row.released,
  submitted: row.submitted,
});

export const showStep =
  (scale: Cycle['scale']) =>
  ({ text, mark, ...step }: RatingStep) => ({
    ...step,
    mark,
    label: labelOf(scale, mark),
    rationale: text,
    backdated: isBackdated(step),
  });
