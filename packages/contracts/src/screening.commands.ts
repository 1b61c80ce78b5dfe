import type { Command } from './decider.ts';
import type { Instant } from './envelope.ts';
import type { Coordinate } from './coordinate.ts';
import type { ReviewContext } from './review.context.ts';
import type { findingKinds } from './screening.values.ts';

/** A prompt to look again, with the numbers that led to it. */
export type Finding = {
  flagId: string;
  kind: (typeof findingKinds)[number];
  authorId: string;
  numbers: Record<string, number>;
  threshold: number;
  source: string;
  ours: boolean;
};

/** The outcome of one detector in one version about one thing. */
export type Check = {
  detector: string;
  version: string;
  about: string;
  sampleSize: number;
  minimum: number;
} & (
  | { outcome: 'clear' | 'notEnoughData'; numbers?: Readonly<Record<string, number>> }
  | { outcome: 'flagged'; finding: Finding }
);

/** Only the bias-reactor sends this command; it has no endpoint. */
export type CompleteScreening = Command<
  'CompleteScreening',
  {
    reviewId: string;
    context: ReviewContext;
    /** Unique for each trigger, review and set of detector versions. */
    screeningKey: string;
    trigger: { eventId: string; type: string; stream: string; revision: number };
    /** The review revision up to which this screening looked. */
    covers: number;
    inputsUpTo: Coordinate;
    checks: readonly Check[];
    occurredAt: Instant;
  }
>;

export type ScreeningCommand = CompleteScreening;
