import { z } from 'zod';
import { eventType } from './event-type.ts';
import { ofAccountable, ofGoal } from './goal.context.ts';
import { id } from './values.ts';

/** The goal continues as another one in another cycle. That one was set before, and names this one in `carriedFrom`. */
export const goalCarriedOver = eventType(
  'GoalCarriedOver',
  z.object({
    ...ofGoal,
    carriedToId: id,
    toCycleId: id,
    reason: ofAccountable(z.string()).optional(),
  }),
);
