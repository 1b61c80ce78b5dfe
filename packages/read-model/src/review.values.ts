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

/** One proposal or move, with its rationale or reason. */
export type RatingStep = RatingSource & {
  mark: number;
  text: Personal;
  noEvidenceReason: Personal | null;
  occurredAt: string;
  recordedAt: string;
};

export type RaisedFlag = { flagId: string; asks: boolean };

/** A flag of the last complete screening. */
export type StandingFlag = RaisedFlag & { answered: boolean };
