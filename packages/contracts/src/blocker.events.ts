import { z } from 'zod';
import { eventType } from './event-type.ts';
import { ofAccountable, ofGoal } from './goal.context.ts';
import { id } from './values.ts';

const blocker = { ...ofGoal, blockerId: id };
/** Something stands in the way of the goal, or of one of its key results. */
export const blockerRaised = eventType(
  'BlockerRaised',
  z.object({ ...blocker, keyResultId: id.nullable(), text: ofAccountable(z.string()) }),
);
export const blockerResolved = eventType(
  'BlockerResolved',
  z.object({ ...blocker, note: ofAccountable(z.string()).optional() }),
);
