import { isBackdated } from '@cairn/contracts/backdated';
import type { Evidence } from '@cairn/contracts/values';
import { instantOf } from '@cairn/read-model/instant';
import type { RatingStep } from '@cairn/read-model/review.values';
import type { ChangedRow } from '../citations/evidence-change.sql.ts';
import { showClocks } from '../asking/two-clocks.ts';
import { type IsHidden, orWithheld } from '../citations/withheld.ts';
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
  supersededBy: row.superseded_by,
  ...showClocks(row.occurred_at, row.recorded_at),
  revision: row.revision,
});

export const showFlag =
  ({ standing_flags, final_screening_revision: final }: Review) =>
  (row: Flag) => ({
    flagId: row.flag_id,
    detector: row.detector,
    version: row.version,
    kind: row.kind,
    about: row.about,
    authorId: row.author_id,
    numbers: row.numbers,
    sampleSize: row.sample_size,
    minimum: row.minimum,
    threshold: row.threshold,
    source: row.source,
    ours: row.ours,
    standing: standing_flags.some(({ flagId }) => flagId === row.flag_id),
    late: final !== null && row.first_revision > final,
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
