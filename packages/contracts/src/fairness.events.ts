import { z } from 'zod';
import { coordinateSchema } from './coordinate.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { detectorCount, fairnessFinding, fairnessGroup, fairnessInputs } from './fairness.values.ts';
import { id } from './values.ts';

const every = { cycleId: id, occurredAt: instant };
const ofScreening = { ...every, fairnessScreeningId: id };

/** Somebody wants the cycle to be screened as it is now. */
export const fairnessScreeningRequested = eventType('FairnessScreeningRequested', z.object(every));

/** Part of what a screening found. The `FairnessScreened` of the same append follows the last part. */
export const fairnessFiguresRecorded = eventType(
  'FairnessFiguresRecorded',
  z.object({
    ...ofScreening,
    part: z.int().min(1),
    findings: z.array(fairnessFinding),
    /** People by their groups, merged so that no small group can be told. No smaller group is in any event. */
    groups: z.array(fairnessGroup),
  }),
);

/** The detectors over a cycle looked at it. */
export const fairnessScreened = eventType(
  'FairnessScreened',
  z.object({
    ...ofScreening,
    /** Unique for the inputs and the detectors with their versions and settings. */
    screeningKey: z.string(),
    trigger: z.object({ eventId: id, type: z.string(), stream: z.string(), revision: z.int().min(0) }),
    /** The last event of the log that the screening rests on. */
    inputsUpTo: coordinateSchema,
    ...fairnessInputs.shape,
    detectors: z.array(detectorCount),
    /** True once in a cycle: what this screening says about groups may leave the fairness role, and stays as it is. */
    released: z.boolean(),
    parts: z.int().min(0),
  }),
);

/** A request led to no screening of its own, because nothing changed since an earlier one. */
export const fairnessScreeningStood = eventType(
  'FairnessScreeningStood',
  z.object({
    ...every,
    /** The event of the request. */
    requestId: id,
    /** The earlier screening, which stands. */
    fairnessScreeningId: id,
  }),
);

export const fairnessEvents = [
  fairnessScreeningRequested,
  fairnessFiguresRecorded,
  fairnessScreened,
  fairnessScreeningStood,
] as const;
export type FairnessEvent = EventOf<(typeof fairnessEvents)[number]>;
