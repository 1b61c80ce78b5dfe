import { z } from 'zod';
import { eventType } from './event-type.ts';
import { ofAccountable, ofGoal } from './goal.context.ts';
import { checkInStatuses, checkInValue } from './key-result.values.ts';
import { id } from './values.ts';

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
export const checkInRecorded = eventType('CheckInRecorded', z.object({ ...ofGoal, ...checkIn }));
/** Replaces the check-in `checkInId`. `occurredAt` is when the reading was taken, not when it was corrected. */
export const checkInCorrected = eventType(
  'CheckInCorrected',
  z.object({ ...ofGoal, ...checkIn, reason: ofAccountable(z.string()) }),
);
