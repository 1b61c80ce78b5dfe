import { z } from 'zod';
import { next, personalText, position, revision } from '../asking/shapes.ts';
import { warning } from '../asking/warning.ts';

const assigned = {
  unitId: z.uuid().nullable(),
  level: z.string().nullable(),
  lineManagerId: z.uuid().nullable(),
  matrixManagerId: z.uuid().nullable(),
};

export const peopleList = z.object({
  people: z.array(
    z.object({
      personId: z.uuid(),
      name: personalText,
      employmentId: z.uuid().nullable().describe('the one that holds on the day'),
      ...assigned,
      revision,
    }),
  ),
  next,
  position,
});

export const personDetail = z.object({
  personId: z.uuid(),
  name: personalText,
  email: personalText.nullable().describe('for HR and oneself'),
  on: z.string().describe('the day that this describes'),
  employments: z.array(
    z.object({
      employmentId: z.uuid(),
      from: z.string(),
      to: z.string().nullable(),
      holds: z.boolean().describe('on that day'),
      ...assigned,
    }),
  ),
  warnings: z
    .array(warning)
    .describe(
      'person/management-loop: the line of managers runs in a circle through this person on that day',
    ),
  revision,
  position,
});

export const unitList = z.object({
  units: z.array(
    z.object({
      unitId: z.uuid(),
      name: z.string(),
      kind: z.string(),
      parentId: z.uuid().nullable().describe('on the day'),
      revision,
    }),
  ),
  next,
  treeRevision: z
    .int()
    .nullable()
    .describe('of the one stream of all moves: If-Match for moving a unit; null before the first'),
  position,
});
