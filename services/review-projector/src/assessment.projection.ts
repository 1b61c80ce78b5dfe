import { fold } from '@cairn/projection/view';
import { assessmentTable } from '@cairn/read-model/review.tables';

/** One row per assessment. A replaced one names its successor. */
export const assessmentView = fold(assessmentTable, {
  keys: (event) => {
    if (event.type !== 'AssessmentSubmitted') return [];
    const { reviewId, assessmentId, supersedes } = event.data;
    return supersedes
      ? [
          [reviewId, supersedes],
          [reviewId, assessmentId],
        ]
      : [[reviewId, assessmentId]];
  },
  evolve: (row, event, [, assessmentId]) => {
    if (event.type !== 'AssessmentSubmitted') return row;
    const { data, metadata, revision, position } = event;
    if (assessmentId === data.supersedes) return row && { ...row, superseded_by: data.assessmentId };
    return {
      review_id: data.reviewId,
      assessment_id: data.assessmentId,
      assignment_id: data.assignmentId,
      author_id: data.authorId,
      author_kind: metadata.actor.kind,
      relation: data.relation,
      ratings: data.ratings,
      not_applicable: data.notApplicable ?? [],
      text: data.text,
      answers: data.answers ?? [],
      evidence: data.evidence,
      suggestions: data.suggestions ?? [],
      superseded_by: null,
      occurred_at: data.occurredAt,
      recorded_at: metadata.recordedAt,
      revision,
      position: String(position),
    };
  },
});
