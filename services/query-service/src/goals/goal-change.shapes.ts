import { alignmentKinds, goalClass, goalTerms, visibilities } from '@cairn/contracts/goal.values';
import { z } from 'zod';
import { nameOfThing, personalText, personName, twoClocks } from '../asking/shapes.ts';

const ownership = z.object({
  owner: z.object({ kind: z.enum(['person', 'unit']), id: z.uuid(), name: personName }),
  accountableId: z.uuid(),
  accountableName: personName,
});

/** The strategic objective that a goal serves. */
export const servedObjective = z.object({
  scorecardId: z.uuid(),
  scorecardName: nameOfThing,
  objectiveId: z.uuid(),
  objectiveName: nameOfThing,
});

const change = {
  reason: personalText.nullable(),
  by: z.uuid(),
  byName: personName,
  ...twoClocks,
};
const revised = z
  .object({
    title: personalText,
    description: personalText.nullable(),
    ...goalTerms.shape,
    strategicObjective: servedObjective.nullable(),
  })
  .partial()
  .describe('only what the revision changed');

/** A change of a goal's terms, owner, visibility, classification, parent, children or machines, its hold, or its carrying over. */
export const goalChange = z.union([
  z.object({ what: z.literal('revision'), from: revised, to: revised, ...change }),
  z.object({ what: z.literal('owner'), from: ownership, to: ownership, ...change }),
  z.object({
    what: z.literal('visibility'),
    from: z.enum(visibilities),
    to: z.enum(visibilities),
    ...change,
  }),
  z.object({ what: z.literal('classification'), from: goalClass, to: goalClass, ...change }),
  z.object({ what: z.enum(['putOnHold', 'resumed']), ...change }),
  z.object({
    what: z.literal('carriedOver'),
    goalId: z.uuid().describe('the goal that continues it'),
    goalTitle: personalText.nullable(),
    ...change,
  }),
  z.object({
    what: z.enum(['feederAdmitted', 'feederDismissed']),
    keyResultId: z.uuid(),
    keyResultTitle: personalText.nullable(),
    feederId: z.uuid().describe('a machine that may check in the key result, or no longer may'),
    feederName: z.string(),
    ...change,
  }),
  z.object({
    what: z.enum(['parent', 'child']),
    goalId: z.uuid(),
    goalTitle: personalText.nullable(),
    link: z
      .object({ kind: z.enum(alignmentKinds), weight: z.number() })
      .nullable()
      .describe('how it is aligned from then on; null if it no longer is'),
    ...change,
  }),
]);
