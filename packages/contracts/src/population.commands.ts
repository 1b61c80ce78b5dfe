import { z } from 'zod';
import { type CommandData, commandDays, occurredAt, text } from './command-data.ts';
import type { Coordinate } from './coordinate.ts';
import type { Command } from './decider.ts';
import type { LeftOut } from './population.values.ts';
import { reviewKinds } from './review.values.ts';
import { stageNames } from './stage.values.ts';

export const requestLaunchBody = z.strictObject({
  kind: z.enum(reviewKinds).describe('the kind of the reviews that are opened'),
  occurredAt,
});
export const moveStageBody = z.strictObject({
  stage: z.enum(stageNames),
  days: commandDays.describe('the first and last day of the stage from now on'),
  reason: text,
  occurredAt,
});

export type RequestLaunch = Command<
  'RequestLaunch',
  CommandData<typeof requestLaunchBody, 'cycleId' | 'launchId'>
>;
export type MoveStage = Command<'MoveStage', CommandData<typeof moveStageBody, 'cycleId'>>;

/** Sent by the launcher when it has opened the reviews. */
export type CompleteLaunch = Command<
  'CompleteLaunch',
  {
    cycleId: string;
    launchId: string;
    opened: number;
    openBefore: number;
    leftOut: readonly LeftOut[];
    occurredAt: string;
  }
>;
export type PopulationCommand = RequestLaunch | MoveStage;

/** The end of the log when a launch is asked for, and today in the organisation's time zone. */
export type LaunchedAt = { upTo: Coordinate | null; day: string };
