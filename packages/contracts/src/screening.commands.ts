import type { Command } from './decider.ts';
import type { Coordinate, Instant } from './envelope.ts';
import type { ReviewContext } from './review.events.ts';
import type { findingKinds } from './screening.events.ts';

/** A prompt to look again, with the numbers it came from. */
export type Finding = {
  flagId: string;
  kind: (typeof findingKinds)[number];
  authorId: string;
  numbers: Record<string, number>;
  threshold: number;
  source: string;
  ours: boolean;
};

/** What one detector in one version said about one thing. */
export type Check = {
  detector: string;
  version: string;
  about: string;
  sampleSize: number;
  minimum: number;
} & ({ outcome: 'clear' | 'notEnoughData' } | { outcome: 'flagged'; finding: Finding });

/** Written by the bias-reactor alone; there is no endpoint for it. */
export type CompleteScreening = Command<
  'CompleteScreening',
  {
    reviewId: string;
    context: ReviewContext;
    /** One screening per trigger, review and detector versions. */
    screeningKey: string;
    trigger: { eventId: string; type: string; stream: string; revision: number };
    /** The review revision up to which this screening has looked. */
    covers: number;
    inputsUpTo: Coordinate;
    checks: readonly Check[];
    occurredAt: Instant;
  }
>;

export type ScreeningCommand = CompleteScreening;
