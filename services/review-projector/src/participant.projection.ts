import { fold } from '@cairn/projection/view';
import { participantTable } from '@cairn/read-model/review.tables';

/** One row per assignment to a review. */
export const participantView = fold(participantTable, {
  keys: (event) => {
    switch (event.type) {
      case 'ParticipantAssigned':
      case 'ParticipantReleased':
      case 'ParticipantDeclined':
      case 'AssessmentSubmitted':
        return [[event.data.reviewId, event.data.assignmentId]];
      default:
        return [];
    }
  },
  evolve: (row, event) => {
    if (event.type === 'ParticipantReleased' || event.type === 'ParticipantDeclined')
      return row && { ...row, released: true };
    if (event.type === 'AssessmentSubmitted') return row && { ...row, submitted: true };
    if (event.type !== 'ParticipantAssigned') return row;
    const { reviewId, assignmentId, personId, relation } = event.data;
    return {
      review_id: reviewId,
      assignment_id: assignmentId,
      person_id: personId,
      relation,
      released: false,
      submitted: row?.submitted ?? false,
    };
  },
});
