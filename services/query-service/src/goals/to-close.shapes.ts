import { z } from 'zod';
import { nameOfThing, personalText, personName } from '../asking/shapes.ts';

/** A goal that is over and still open. */
export const goalToClose = z.object({
  goalId: z.uuid(),
  title: personalText,
  owner: z.object({ kind: z.enum(['person', 'unit']), id: z.uuid(), name: personName }),
  accountableId: z.uuid(),
  accountableName: personName,
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  cycleClosed: z.boolean().describe('whether its cycle is closed: it can still be closed and graded'),
  endedOn: z.string().describe('its last day, in the time zone of its cycle'),
  daysSinceEnd: z.int().describe('how many days ago that was'),
});
