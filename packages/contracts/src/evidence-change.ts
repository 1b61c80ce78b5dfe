import type { AnyRecorded } from './registry.ts';

/** What an event says anew or withdraws: the field by which earlier events of its stream name it, and its id. */
export type EvidenceChange = {
  field: 'checkInId' | 'measurementId' | 'keyResultId' | 'assessmentId' | 'feedbackId';
  id: string;
};

/** What an event corrects, restates, replaces or withdraws; undefined if it does nothing of the kind. */
export const evidenceChangeOf = (event: AnyRecorded): EvidenceChange | undefined => {
  switch (event.type) {
    case 'CheckInCorrected':
      return { field: 'checkInId', id: event.data.checkInId };
    case 'KpiMeasurementCorrected':
      return { field: 'measurementId', id: event.data.measurementId };
    case 'KeyResultRestated':
      return { field: 'keyResultId', id: event.data.keyResultId };
    case 'AssessmentSubmitted':
      return event.data.supersedes === null
        ? undefined
        : { field: 'assessmentId', id: event.data.supersedes };
    case 'FeedbackWithdrawn':
      return { field: 'feedbackId', id: event.data.feedbackId };
    default:
      return undefined;
  }
};

/**
 * Whether a later event of a stream changes what a cited one says. A restated result changes the readings of its key
 * result, and every event about the whole goal.
 */
export const changesEvidence = (later: AnyRecorded, cited: AnyRecorded): boolean => {
  const change = evidenceChangeOf(later);
  if (!change) return false;
  const { [change.field]: named } = cited.data as Readonly<Record<string, unknown>>;
  return named === change.id || (named === undefined && change.field === 'keyResultId');
};
