import { z } from 'zod';
import { eventType } from './event-type.ts';
import { ofAccountable, ofGoal } from './goal.context.ts';
import { goalClass } from './goal.values.ts';

/** The tags and the folder that the goal has from then on, and those before. */
export const goalClassified = eventType(
  'GoalClassified',
  z.object({
    ...ofGoal,
    ...goalClass.shape,
    from: goalClass,
    reason: ofAccountable(z.string()).optional(),
  }),
);
