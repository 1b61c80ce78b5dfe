import { z } from 'zod';
import { blockerRaised, blockerResolved } from './blocker.events.ts';
import { checkInCorrected, checkInRecorded } from './check-in.events.ts';
import { type EventOf, eventType } from './event-type.ts';
import { ofAccountable, ofGoal } from './goal.context.ts';
import { goalClassified } from './goal-class.events.ts';
import { goalCarriedOver } from './goal-carry-over.events.ts';
import { goalFieldsFilled } from './goal-field.events.ts';
import { goalOfferEnded, goalOffered } from './goal-offer.events.ts';
import {
  closingResult,
  goalClass,
  goalOwner,
  goalTerms,
  progressSources,
  visibilities,
} from './goal.values.ts';
import { checkInValue, measure } from './key-result.values.ts';
import { keyResultFeederAdmitted, keyResultFeederDismissed } from './key-result-feeder.events.ts';
import { timeZone } from './time-zone.ts';
import { day, id, weight } from './values.ts';

/** The titles of milestone parts are personal text, so they are kept outside the measure. */
export const keyResult = z.object({
  keyResultId: id,
  title: ofAccountable(z.string()),
  weight,
  measure,
  milestones: z.array(z.object({ milestoneId: z.string(), title: ofAccountable(z.string()) })).optional(),
  /** Absent: it is due on the last day of its goal. */
  dueOn: day.optional(),
  /** What the writer said when it was set, 0 to 1; absent in a revision. */
  confidence: z.number().min(0).max(1).optional(),
});

export const goalSet = eventType(
  'GoalSet',
  z.object({
    ...ofGoal,
    title: ofAccountable(z.string()),
    description: ofAccountable(z.string()).optional(),
    ...goalTerms.shape,
    /** The cycle's time zone, in which the days of the period begin and end. Absent means UTC. */
    timeZone: timeZone.optional(),
    progressFrom: z.enum(progressSources),
    keyResults: z.array(keyResult),
    /** The goal that it continues, and that goal's cycle. */
    carriedFrom: z.object({ goalId: id, cycleId: id }).optional(),
    ...goalClass.partial().shape,
    /** The template that it was set from. */
    templateId: id.optional(),
  }),
);

/** What was revised; a field that is absent stays as it was. */
export const goalRevised = eventType(
  'GoalRevised',
  z.object({
    ...ofGoal,
    from: goalTerms.partial(),
    to: z
      .object({
        title: ofAccountable(z.string()),
        description: ofAccountable(z.string()).nullable(),
        ...goalTerms.shape,
      })
      .partial(),
    reason: ofAccountable(z.string()),
    /** Those whose days follow another period or cadence, so that staleness can be judged from their own events. */
    keyResultIds: z.array(id),
    timeZone: timeZone.optional(),
  }),
);

/** Carries the goal's cadence, so that staleness can be judged from the key result's own events. */
export const keyResultAdded = eventType(
  'KeyResultAdded',
  z.object({ ...ofGoal, keyResult, checkInCadenceDays: z.int().min(1).max(366) }),
);
export const keyResultRevised = eventType(
  'KeyResultRevised',
  z.object({
    ...ofGoal,
    keyResult,
    from: z.object({ weight, measure }),
    /** Absent in events from before revisions had reasons. */
    reason: ofAccountable(z.string()).optional(),
  }),
);
const weights = z.array(z.object({ keyResultId: id, weight })).min(1);
/** The weights of all active key results, revised together: those that it set and those before. */
export const goalWeightsRevised = eventType(
  'GoalWeightsRevised',
  z.object({ ...ofGoal, weights, from: weights, reason: ofAccountable(z.string()) }),
);
export const keyResultDropped = eventType(
  'KeyResultDropped',
  z.object({ ...ofGoal, keyResultId: id, weight, reason: ofAccountable(z.string()) }),
);

/** A change that dates back needs one; absent in events from before that rule. */
const changeReason = ofAccountable(z.string()).optional();
export const goalOwnerChanged = eventType(
  'GoalOwnerChanged',
  z.object({ ...ofGoal, from: z.object({ owner: goalOwner, accountableId: id }), reason: changeReason }),
);
export const goalVisibilityChanged = eventType(
  'GoalVisibilityChanged',
  z.object({ ...ofGoal, from: z.enum(visibilities), reason: changeReason }),
);
export const goalPutOnHold = eventType(
  'GoalPutOnHold',
  z.object({ ...ofGoal, reason: ofAccountable(z.string()) }),
);
export const goalResumed = eventType('GoalResumed', z.object(ofGoal));

/** `score` is the closing grade that the accountable person gives, 0 to 1. */
export const goalClosed = eventType(
  'GoalClosed',
  z.object({
    ...ofGoal,
    score: z.number().min(0).max(1),
    note: ofAccountable(z.string()).optional(),
    reflection: ofAccountable(z.string()).optional(),
    /** Absent in events from before it was kept. */
    result: closingResult.optional(),
  }),
);
export const keyResultRestated = eventType(
  'KeyResultRestated',
  z.object({ ...ofGoal, keyResultId: id, value: checkInValue, reason: ofAccountable(z.string()) }),
);

export const goalEvents = [
  goalSet,
  goalRevised,
  keyResultAdded,
  keyResultRevised,
  goalWeightsRevised,
  keyResultDropped,
  keyResultFeederAdmitted,
  keyResultFeederDismissed,
  checkInRecorded,
  checkInCorrected,
  blockerRaised,
  blockerResolved,
  goalOwnerChanged,
  goalOffered,
  goalOfferEnded,
  goalVisibilityChanged,
  goalClassified,
  goalFieldsFilled,
  goalPutOnHold,
  goalResumed,
  goalClosed,
  goalCarriedOver,
  keyResultRestated,
] as const;
export type GoalEvent = EventOf<(typeof goalEvents)[number]>;
