import type { Personal } from '@cairn/contracts/personal';
import type { RatingBasis } from '@cairn/contracts/review.values';

/** `unscreened`: somebody made the rating final without a screening. It is closed, and its rating does not count as final. */
export const reviewStates = [
  'open',
  'finalized',
  'shared',
  'acknowledged',
  'unscreened',
  'withdrawn',
] as const;
export type ReviewState = (typeof reviewStates)[number];

/** The proposal or move that a mark comes from, and who made it. */
export type RatingSource = RatingBasis & { by: string };

/** Why the accountable rater does not agree with a move. */
export type Objection = { by: string; reason: Personal; occurredAt: string; recordedAt: string };

/** One proposal or move, with its rationale or reason. */
export type RatingStep = RatingSource & {
  mark: number;
  /** The mark before; null if there was none. */
  from: number | null;
  /** The calibration session of a move, if it was made in one. */
  calibrationSessionId: string | null;
  objection: Objection | null;
  text: Personal;
  noEvidenceReason: Personal | null;
  occurredAt: string;
  recordedAt: string;
};

export type RaisedFlag = { flagId: string; asks: boolean };

/** When a reader was first shown a flag, by the record of it, and in which role. */
export type FlagReading = { readerId: string; actingAs: string; recordedAt: string };

/** A flag of the last complete screening. */
export type StandingFlag = RaisedFlag & { answered: boolean };
