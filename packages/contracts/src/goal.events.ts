import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { goalOwner, goalTerms, offerOutcomes, progressSources, visibilities } from './goal.values.ts';
import { checkInStatuses, checkInValue, measure } from './key-result.values.ts';
import { personal } from './personal.ts';
import { timeZone } from './time-zone.ts';
import { day, id, weight } from './values.ts';

const ofAccountable = (schema: z.ZodString) => personal('data.context.accountableId', schema);

/** What the feed and the trail filter by, as of after the event. */
export const goalContext = z.object({
  visibility: z.enum(visibilities),
  owner: goalOwner,
  accountableId: id,
  unitId: id.nullable(),
  cycleId: id,
});
export type GoalContext = z.infer<typeof goalContext>;

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

const every = { goalId: id, context: goalContext, occurredAt: instant };

export const goalSet = eventType(
  'GoalSet',
  z.object({
    ...every,
    title: ofAccountable(z.string()),
    description: ofAccountable(z.string()).optional(),
    ...goalTerms.shape,
    /** The cycle's time zone, in which the days of the period begin and end. Absent means UTC. */
    timeZone: timeZone.optional(),
    progressFrom: z.enum(progressSources),
    keyResults: z.array(keyResult),
  }),
);

/** What was revised; a field that is absent stays as it was. */
export const goalRevised = eventType(
  'GoalRevised',
  z.object({
    ...every,
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
  z.object({ ...every, keyResult, checkInCadenceDays: z.int().min(1).max(366) }),
);
export const keyResultRevised = eventType(
  'KeyResultRevised',
  z.object({
    ...every,
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
  z.object({ ...every, weights, from: weights, reason: ofAccountable(z.string()) }),
);
export const keyResultDropped = eventType(
  'KeyResultDropped',
  z.object({ ...every, keyResultId: id, weight, reason: ofAccountable(z.string()) }),
);

const checkIn = {
  checkInId: id,
  keyResultId: id,
  value: checkInValue,
  /** How sure the writer is that the target will be reached, 0 to 1. */
  confidence: z.number().min(0).max(1).nullable(),
  status: z.enum(checkInStatuses),
  note: ofAccountable(z.string()).optional(),
  nextSteps: ofAccountable(z.string()).optional(),
};
export const checkInRecorded = eventType('CheckInRecorded', z.object({ ...every, ...checkIn }));
/** Replaces the check-in `checkInId`. `occurredAt` is when the reading was taken, not when it was corrected. */
export const checkInCorrected = eventType(
  'CheckInCorrected',
  z.object({ ...every, ...checkIn, reason: ofAccountable(z.string()) }),
);

const blocker = { ...every, blockerId: id };
/** Something stands in the way of the goal, or of one of its key results. */
export const blockerRaised = eventType(
  'BlockerRaised',
  z.object({ ...blocker, keyResultId: id.nullable(), text: ofAccountable(z.string()) }),
);
export const blockerResolved = eventType(
  'BlockerResolved',
  z.object({ ...blocker, note: ofAccountable(z.string()).optional() }),
);

/** A change that dates back needs one; absent in events from before that rule. */
const changeReason = ofAccountable(z.string()).optional();
export const goalOwnerChanged = eventType(
  'GoalOwnerChanged',
  z.object({ ...every, from: z.object({ owner: goalOwner, accountableId: id }), reason: changeReason }),
);
/** Somebody is asked whether they take the goal over. */
export const goalOffered = eventType(
  'GoalOffered',
  z.object({
    ...every,
    offerId: id,
    to: z.object({ owner: goalOwner, accountableId: id }),
    note: ofAccountable(z.string()).optional(),
  }),
);
/** After `accepted`, `GoalOwnerChanged` follows. */
export const goalOfferEnded = eventType(
  'GoalOfferEnded',
  z.object({
    ...every,
    offerId: id,
    outcome: z.enum(offerOutcomes),
    reason: personal('metadata.actor.personId', z.string()).optional(),
  }),
);
export const goalVisibilityChanged = eventType(
  'GoalVisibilityChanged',
  z.object({ ...every, from: z.enum(visibilities), reason: changeReason }),
);
export const goalPutOnHold = eventType(
  'GoalPutOnHold',
  z.object({ ...every, reason: ofAccountable(z.string()) }),
);
export const goalResumed = eventType('GoalResumed', z.object(every));

/** `score` is the closing grade that the accountable person gives, 0 to 1. */
export const goalClosed = eventType(
  'GoalClosed',
  z.object({ ...every, score: z.number().min(0).max(1), note: ofAccountable(z.string()).optional() }),
);
export const keyResultRestated = eventType(
  'KeyResultRestated',
  z.object({ ...every, keyResultId: id, value: checkInValue, reason: ofAccountable(z.string()) }),
);

export const goalEvents = [
  goalSet,
  goalRevised,
  keyResultAdded,
  keyResultRevised,
  goalWeightsRevised,
  keyResultDropped,
  checkInRecorded,
  checkInCorrected,
  blockerRaised,
  blockerResolved,
  goalOwnerChanged,
  goalOffered,
  goalOfferEnded,
  goalVisibilityChanged,
  goalPutOnHold,
  goalResumed,
  goalClosed,
  keyResultRestated,
] as const;
export type GoalEvent = EventOf<(typeof goalEvents)[number]>;
