import { z } from 'zod';
import { type CommandData, commandDays, occurredAt, text } from './command-data.ts';
import type { Coordinate } from './coordinate.ts';
import { exclusionReasons } from './cycle.values.ts';
import type { Command } from './decider.ts';
import type { LeftOut } from './population.values.ts';
import { reviewKinds } from './review.values.ts';
import { stageNames } from './stage.values.ts';
import { id } from './values.ts';

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

export const addLateJoinerBody = z.strictObject({
  personId: id,
  employmentId: id,
  kind: z.enum(reviewKinds).describe('the kind of the review, which the cycle was launched with'),
  accountableRaterId: id.optional().describe('by default the line manager'),
  occurredAt,
});
export const excludeLeaverBody = z.strictObject({
  personId: id,
  employmentId: id,
  why: z.enum(exclusionReasons).default('leaving'),
  reason: text.describe('in words; their open reviews are withdrawn with it'),
  occurredAt,
});

export type RequestLaunch = Command<
  'RequestLaunch',
  CommandData<typeof requestLaunchBody, 'cycleId' | 'launchId'>
>;
export type MoveStage = Command<'MoveStage', CommandData<typeof moveStageBody, 'cycleId'>>;
/** `reviewId` is that of the review that is opened. */
export type AddLateJoiner = Command<
  'AddLateJoiner',
  CommandData<typeof addLateJoinerBody, 'cycleId' | 'reviewId'>
>;
export type ExcludeLeaver = Command<'ExcludeLeaver', CommandData<typeof excludeLeaverBody, 'cycleId'>>;

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
export type PopulationCommand = RequestLaunch | MoveStage | AddLateJoiner | ExcludeLeaver;

/** The end of the log when a launch is asked for, and today in the organisation's time zone. */
export type LaunchedAt = { upTo: Coordinate | null; day: string };
