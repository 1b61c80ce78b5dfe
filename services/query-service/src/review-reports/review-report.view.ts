import type { reviewWhole } from '../reviews/review-summary.query.ts';
import type { replayOf } from '../replay/replay.query.ts';

type Summary = NonNullable<Awaited<ReturnType<typeof reviewWhole>>>;
export type WholeSummary = Extract<Summary, { view: 'whole' }>;
type Replay = NonNullable<Awaited<ReturnType<typeof replayOf>>>['replay'];
type Step = Extract<Replay['steps'][number], { sentence: string }>;

/** The steps of a compact replay. */
const compactIn = ({ steps }: Replay): Step[] => steps.flatMap((step) => ('sentence' in step ? [step] : []));

const showStep = ({ type, sentence, texts, occurredAt, recordedAt, backdated }: Step) => ({
  type,
  sentence,
  texts,
  occurredAt,
  recordedAt,
  backdated,
});

const showCited = (cited: Step['evidence'][number]) =>
  cited.withheld
    ? { kind: cited.kind, withheld: true as const }
    : {
        withheld: false as const,
        type: cited.type,
        title: cited.title,
        occurredAt: cited.occurredAt,
        recordedAt: cited.recordedAt,
        changedLater: cited.since.length > 0,
      };

const showGoal = ({ goalId, title, asCited }: Step['goals'][number]) => ({
  goalId,
  title,
  progress: asCited?.progress ?? null,
  coverage: asCited?.coverage ?? null,
});

type Finding = WholeSummary['findings'][number];

/** A finding in plain words, with its figures, its life and what was answered to it. */
const showFlag =
  ({ people }: WholeSummary) =>
  ({ flagId, detector, version, sentence, kind, standing, late, answer, life, ...found }: Finding) => ({
    flagId,
    detector,
    version,
    sentence,
    numbers: found.numbers,
    sampleSize: found.sampleSize,
    minimum: found.minimum,
    threshold: found.threshold,
    source: found.source,
    needsAnswer: kind === 'asks',
    standing,
    late,
    life,
    answer: answer && {
      answer: answer.answer,
      reason: answer.reason,
      byName: people[answer.by] ?? null,
      at: answer.at,
    },
  });

const showAssessment =
  ({ people }: WholeSummary) =>
  ({ authorId, relation, ratings, text, ...when }: WholeSummary['assessments'][number]) => ({
    authorName: people[authorId] ?? null,
    relation,
    ratings,
    text,
    occurredAt: when.occurredAt,
    recordedAt: when.recordedAt,
    backdated: when.backdated,
  });

const ratingOf = ({ rating, rationale, finalizedAt, recorded }: WholeSummary) =>
  rating && {
    mark: rating.mark,
    label: rating.label,
    state: rating.state,
    byName: rating.byName,
    rationale,
    finalizedAt,
    finalizedRecordedAt: recorded.finalizedAt,
  };

/** A review for the employee file: its rating, how it came about, on which evidence, and its flags with their answers. */
export const showReport = (summary: WholeSummary, replay: Replay) => {
  const steps = compactIn(replay);
  const resting = steps.findLast(({ type }) => type === 'RatingProposed');
  return {
    reviewId: summary.reviewId,
    kind: summary.kind,
    subjectId: summary.subjectId,
    subjectName: summary.subjectName,
    accountableRaterId: summary.accountableRaterId,
    accountableRaterName: summary.accountableRaterName,
    unitId: summary.unitId,
    unitName: summary.unitName,
    level: summary.level,
    cycleId: summary.cycle.cycleId,
    cycleName: summary.cycle.name,
    state: summary.state,
    rating: ratingOf(summary),
    assessments: summary.assessments
      .filter(({ supersededBy }) => supersededBy === null)
      .map(showAssessment(summary)),
    evidence: (resting?.evidence ?? []).map(showCited),
    goals: (resting?.goals ?? []).map(showGoal),
    flags: summary.findings.map(showFlag(summary)),
    steps: steps.map(showStep),
    acknowledged:
      summary.agrees === null
        ? null
        : {
            agrees: summary.agrees,
            comment: summary.comment,
            at: summary.acknowledgedAt,
            recordedAt: summary.recorded.acknowledgedAt,
          },
    position: summary.position,
    parked: summary.parked,
  };
};

export type ReviewReport = ReturnType<typeof showReport>;
