import { z } from 'zod';
import { nameOfThing, personalText, personName, revision, twoClocks } from '../asking/shapes.ts';

const said = {
  day: z.iso.date().describe('the day on which they talked'),
  goals: z
    .array(z.object({ goalId: z.uuid(), title: personalText, cycleId: z.uuid(), cycleName: nameOfThing }))
    .describe('the goals on which they agreed, without those that you may not see'),
  notes: personalText.nullable(),
};

/** A goal-setting talk, in the list and on the page of each goal on which its people agreed. */
export const goalTalk = z.object({
  goalTalkId: z.uuid(),
  personId: z.uuid().describe('whose goals they are'),
  personName,
  managerId: z.uuid(),
  managerName: personName,
  ...said,
  recordedById: z.uuid(),
  recordedByName: personName,
  ...twoClocks,
  corrections: z
    .array(
      z.object({
        ...said,
        correctedAt: z.string().describe('when the correction was recorded'),
        knownAt: z.string().describe('when the log held the correction'),
        correctedBy: z.uuid(),
        correctedByName: personName,
        reason: personalText,
      }),
    )
    .describe('what it said before, oldest first'),
  revision,
});
