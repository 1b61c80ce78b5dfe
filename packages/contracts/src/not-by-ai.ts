import type { AnyEvent } from './event-type.ts';

/** What a model never writes, whatever its token allows. */
const never: ReadonlySet<string> = new Set([
  'RatingProposed',
  'RatingMoved',
  'ObjectionRecorded',
  'FlagAnswered',
  'RatingFinalized',
  'ReviewAcknowledged',
  'ReviewTalkHeld',
  'ReviewDisputed',
  'DisputeResolved',
  'ReviewReopened',
  'ConsequencesLookedAt',
  'DecisionRecorded',
  'CalibrationReviewsPinned',
  'CalibrationClosed',
  'SuggestionAccepted',
  'SuggestionEdited',
  'SuggestionDismissed',
  'MergedFeedbackGiven',
]);

const givesMarks = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'ratings' in data && Array.isArray(data.ratings)
    ? data.ratings.length > 0
    : false;

/**
 * Whether an event may not come from a model: it rates, decides about a rating, answers what a model suggested, or would be
 * taken for the words of one person among others.
 */
export const isNotByAi = ({ type, data }: AnyEvent): boolean =>
  never.has(type) ||
  ((type === 'AssessmentSubmitted' || type === 'ContributionSubmitted') && givesMarks(data));
