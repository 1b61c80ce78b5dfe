import { z } from 'zod';
import { instant } from './envelope.ts';
import { goalOwner, visibilities } from './goal.values.ts';
import { personal } from './personal.ts';
import { id } from './values.ts';

/** Personal text of the accountable person of the event's goal. */
export const ofAccountable = (schema: z.ZodString) => personal('data.context.accountableId', schema);

/** What the feed and the trail filter by, as of after the event. */
export const goalContext = z.object({
  visibility: z.enum(visibilities),
  owner: goalOwner,
  accountableId: id,
  unitId: id.nullable(),
  cycleId: id,
});
export type GoalContext = z.infer<typeof goalContext>;

/** What every event of a goal says. */
export const ofGoal = { goalId: id, context: goalContext, occurredAt: instant };
