import { z } from 'zod';
import { calibrationScope, pinnedReview } from './calibration.values.ts';
import { coordinateSchema } from './coordinate.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { id, label } from './values.ts';

const every = { calibrationSessionId: id, cycleId: id, occurredAt: instant };
const seats = { facilitatorId: id, participantIds: z.array(id) };

/** `scope` names all units that it holds: those that were asked for, and those below them at the opening. */
export const calibrationOpened = eventType(
  'CalibrationOpened',
  z.object({ ...every, name: label, scope: calibrationScope, ...seats }),
);

/** Everybody who takes part from now on. */
export const calibrationParticipantsChanged = eventType(
  'CalibrationParticipantsChanged',
  z.object({ ...every, ...seats }),
);

/** Part of what the session left. The `CalibrationClosed` of the same append follows the last part. */
export const calibrationReviewsPinned = eventType(
  'CalibrationReviewsPinned',
  z.object({ ...every, part: z.int().min(1), reviews: z.array(pinnedReview) }),
);

export const calibrationClosed = eventType(
  'CalibrationClosed',
  z.object({
    ...every,
    /** The last event of the log that the pinned reviews rest on; null if the session held none. */
    upTo: coordinateSchema.nullable(),
    reviewCount: z.int().min(0),
    parts: z.int().min(0),
    /** The rules that the cycle pins. */
    scoringVersion: z.string(),
    detectors: z.record(z.string(), z.string()),
  }),
);

export const calibrationEvents = [
  calibrationOpened,
  calibrationParticipantsChanged,
  calibrationReviewsPinned,
  calibrationClosed,
] as const;
export type CalibrationEvent = EventOf<(typeof calibrationEvents)[number]>;
