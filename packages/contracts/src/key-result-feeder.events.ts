import { z } from 'zod';
import { eventType } from './event-type.ts';
import { ofAccountable, ofGoal } from './goal.context.ts';
import { id, label } from './values.ts';

const feeder = {
  ...ofGoal,
  keyResultId: id,
  /** The person id that its tokens carry. */
  feederId: id,
  feederName: label,
};
/** A machine may check in the key result from now on. */
export const keyResultFeederAdmitted = eventType('KeyResultFeederAdmitted', z.object(feeder));
export const keyResultFeederDismissed = eventType(
  'KeyResultFeederDismissed',
  z.object({ ...feeder, reason: ofAccountable(z.string()) }),
);
