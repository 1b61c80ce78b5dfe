import { z } from 'zod';
import { coordinateSchema } from './coordinate.ts';
import { exclusionReasons } from './cycle.values.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { personal } from './personal.ts';
import { leftOut } from './population.values.ts';
import { reviewKinds } from './review.values.ts';
import { stageNames } from './stage.values.ts';
import { day, dayRange, id } from './values.ts';

const every = { cycleId: id, occurredAt: instant };

/**
 * The reviews of everybody who is eligible are to be opened, by what the log held of people up to `upTo`. `day` is the day
 * in the organisation's time zone on which that was asked for.
 */
export const launchRequested = eventType(
  'LaunchRequested',
  z.object({ ...every, launchId: id, kind: z.enum(reviewKinds), upTo: coordinateSchema, day }),
);

/** Some of those who got no review in a launch; a launch has as many of these events as it needs. */
export const employmentsLeftOut = eventType(
  'EmploymentsLeftOut',
  z.object({ ...every, launchId: id, leftOut: z.array(leftOut) }),
);

/** How many reviews the launch opened, how many were open before, and how many employments it left out. */
export const launchCompleted = eventType(
  'LaunchCompleted',
  z.object({
    ...every,
    launchId: id,
    opened: z.int().min(0),
    openBefore: z.int().min(0),
    leftOut: z.int().min(0),
  }),
);

/** A stage has other days than before. */
export const stageMoved = eventType(
  'StageMoved',
  z.object({
    ...every,
    stage: z.enum(stageNames),
    from: dayRange,
    to: dayRange,
    reason: personal('metadata.actor.personId', z.string()),
  }),
);

/** Somebody gets a review in a cycle that was launched before they could. `ReviewOpened` follows in the stream of the review. */
export const lateJoinerAdded = eventType(
  'LateJoinerAdded',
  z.object({ ...every, personId: id, employmentId: id, kind: z.enum(reviewKinds) }),
);

/** Somebody leaves the cycle. `ReviewWithdrawn` follows in the stream of each of these reviews, which were open. */
export const leaverExcluded = eventType(
  'LeaverExcluded',
  z.object({
    ...every,
    personId: id,
    employmentId: id,
    why: z.enum(exclusionReasons),
    reason: personal('data.personId', z.string()),
    reviewIds: z.array(id).min(1),
  }),
);

/** What changes about a cycle after its opening, apart from the cycle's own stream, which every command to its reviews reads. */
export const populationEvents = [
  launchRequested,
  employmentsLeftOut,
  launchCompleted,
  stageMoved,
  lateJoinerAdded,
  leaverExcluded,
] as const;
export type PopulationEvent = EventOf<(typeof populationEvents)[number]>;
