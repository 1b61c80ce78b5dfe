import { z } from 'zod';
import { personalText, personName, twoClocks } from '../asking/shapes.ts';

/** A goal-setting talk, in the list and on the page of each goal on which its people agreed. */
export const goalTalk = z.object({
  goalTalkId: z.uuid(),
  personId: z.uuid().describe('whose goals they are'),
  personName,
  managerId: z.uuid(),
  managerName: personName,
  day: z.iso.date().describe('the day on which they talked'),
  notes: personalText.nullable(),
  recordedById: z.uuid(),
  recordedByName: personName,
  ...twoClocks,
});
