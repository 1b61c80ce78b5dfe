import type { ReviewEvent } from '@cairn/contracts/review.events';
import type { ScreeningEvent } from '@cairn/contracts/screening.events';

/** An event of a review or of its screenings, in the order of the log; a step has the revision of the review's stream. */
type Logged = (ReviewEvent | ScreeningEvent) & { revision: number };

/**
 * Whether a screening covered the last assessment, proposal or move of a review when its rating last became final; null if it
 * never did. No decider finalizes without one, so `false` means that somebody else wrote the event.
 */
export const finalScreened = (events: readonly Logged[]): boolean | null => {
  let lastStep: number | null = null;
  let covered = -1;
  let screened: boolean | null = null;
  for (const event of events)
    switch (event.type) {
      case 'AssessmentSubmitted':
      case 'RatingProposed':
      case 'RatingMoved':
        lastStep = event.revision;
        break;
      case 'ScreeningCompleted':
        covered = Math.max(covered, event.data.covers);
        break;
      case 'RatingFinalized':
        screened = lastStep !== null && covered >= lastStep;
        break;
      default:
        break;
    }
  return screened;
};
