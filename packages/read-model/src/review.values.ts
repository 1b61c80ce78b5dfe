import type { RatingBasis } from '@cairn/contracts/review.values';

export const reviewStates = ['open', 'finalized', 'shared', 'acknowledged'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** The proposal or move that a mark comes from, and who made it. */
export type RatingSource = RatingBasis & { by: string };

export type RaisedFlag = { flagId: string; asks: boolean };

/** A flag of the last complete screening. */
export type StandingFlag = RaisedFlag & { answered: boolean };
