import { personChanges } from '@cairn/contracts/person.values';
import { z } from 'zod';
import {
  nameOfThing,
  next,
  parked,
  personalText,
  personName,
  position,
  revision,
  twoClocks,
} from '../asking/shapes.ts';
import { warning } from '../asking/warning.ts';

const assigned = {
  unitId: z.uuid().nullable(),
  unitName: nameOfThing,
  level: z.string().nullable(),
  location: z.string().nullable(),
  lineManagerId: z.uuid().nullable(),
  lineManagerName: personName,
  matrixManagerId: z.uuid().nullable(),
  matrixManagerName: personName,
};

export const peopleList = z.object({
  people: z.array(
    z.object({
      personId: z.uuid(),
      name: personalText,
      employmentId: z.uuid().nullable().describe('the employment on that day'),
      ...assigned,
      revision,
    }),
  ),
  next,
  position,
  parked,
});

const personChange = z.object({
  what: z.enum(personChanges).describe('`line` and `matrix` are managers'),
  value: z.string().nullable().describe('the id of the manager or unit, the level or the location'),
  valueName: personalText.nullable().describe('what the manager or unit is called today'),
  day: z.string().nullable().describe('the first or last day that it gives'),
  takenBack: z.boolean().describe('whether the change that would begin on that day was taken back'),
  employmentId: z.uuid().nullable(),
  reason: personalText.nullable(),
  by: z.uuid(),
  byName: personName,
  ...twoClocks,
});

export const personDetail = z.object({
  personId: z.uuid(),
  name: personalText,
  email: personalText.nullable().describe('null unless you are HR or this person'),
  on: z.string().describe('the day that the answer describes'),
  employments: z.array(
    z.object({
      employmentId: z.uuid(),
      from: z.string(),
      to: z
        .string()
        .nullable()
        .describe('the last day; one that is planned is shown to HR, the managers above and the person'),
      holds: z.boolean().describe('whether the person is employed on that day'),
      ...assigned,
    }),
  ),
  changes: z
    .array(personChange)
    .nullable()
    .describe(
      'everything that was recorded about the person, in the order of the log; null unless you are HR or a manager above them',
    ),
  warnings: z
    .array(warning)
    .describe(
      'person/management-loop: on that day, the managers above this person form a loop that leads back to them; person/manager-not-employed: the assigned line manager is not employed on that day, and the next one above stands in',
    ),
  revision,
  position,
  parked,
});

export const unitList = z.object({
  units: z.array(
    z.object({
      unitId: z.uuid(),
      name: z.string(),
      kind: z.string(),
      parentId: z.uuid().nullable().describe('the parent unit on that day'),
      parentName: nameOfThing,
      parentSince: z.string().nullable().describe('the first day of this parent; null before the first move'),
      parentReason: personalText
        .nullable()
        .describe('why the unit moved; null if no reason was given or you are not HR'),
      revision,
    }),
  ),
  next,
  treeRevision: z
    .int()
    .nullable()
    .describe(
      'the revision of the stream of all moves; send it as If-Match to move a unit. Null before the first move',
    ),
  position,
  parked,
});
