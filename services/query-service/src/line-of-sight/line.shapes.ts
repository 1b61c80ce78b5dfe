import { checkInValue } from '@cairn/contracts/key-result.values';
import { z } from 'zod';
import {
  nameOfThing,
  personalText,
  personName,
  personNameThen,
  reflected,
  twoClocks,
} from '../asking/shapes.ts';
import { openTask } from '../scorecards/initiative-task.routes.ts';
import { startKinds } from './line.start.ts';

const lastCheckIn = z.object({
  checkInId: z.uuid().nullable().describe('null if the result was restated'),
  value: checkInValue,
  status: z.string().nullable(),
  ...twoClocks,
});

const goal = z.object({
  goalId: z.uuid(),
  title: personalText,
  owner: z.object({
    kind: z.enum(['person', 'unit']),
    id: z.uuid(),
    name: personName,
    nameThen: personNameThen,
  }),
  accountableId: z.uuid(),
  accountableName: personName,
  level: z.string(),
  status: z.string(),
  progress: z.number().nullable(),
  coverage: z.number(),
  asked: z.boolean().describe('whether the line begins with this goal'),
  parent: z
    .object({ goalId: z.uuid(), kind: z.string(), weight: z.number() })
    .nullable()
    .describe('null if there is no parent that you may see'),
  objectiveId: z
    .uuid()
    .nullable()
    .describe('the objective that it leads to, by itself or through its parents; null if it is an orphan'),
  keyResults: z.array(
    z.object({
      keyResultId: z.uuid(),
      title: personalText,
      linkedKpi: z
        .object({ kpiId: z.uuid(), kpiName: nameOfThing })
        .nullable()
        .describe('the KPI that it reads its value from'),
      lastCheckIn: lastCheckIn.nullable(),
    }),
  ),
});

export const lineShape = z.object({
  asked: z.object({ kind: z.enum(startKinds), id: z.uuid() }),
  scorecards: z
    .array(
      z.object({
        scorecardId: z.uuid(),
        name: z.string(),
        level: z.string(),
        vision: z.string().nullable(),
        alignedTo: z.uuid().nullable(),
        alignedToName: nameOfThing,
      }),
    )
    .describe('from the highest one down'),
  objectives: z.array(
    z.object({
      objectiveId: z.uuid(),
      name: z.string(),
      scorecardId: z.uuid(),
      scorecardName: nameOfThing,
      perspectiveId: z.string(),
      perspectiveName: nameOfThing,
      kpis: z.array(z.object({ kpiId: z.uuid(), name: z.string(), indicator: z.string() })),
    }),
  ),
  initiatives: z
    .array(
      z.object({
        initiativeId: z.uuid(),
        name: z.string(),
        status: z.string(),
        ownerId: z.uuid(),
        ownerName: personName,
        objectiveId: z.uuid().nullable(),
        kpiId: z.uuid().nullable(),
        kpiName: nameOfThing,
        goalId: z.uuid().nullable(),
        tasks: z.array(openTask).describe('those that are to be done, in the order in which they were added'),
      }),
    )
    .describe(
      'the initiatives that serve one of these objectives, these goals, or a KPI of the objectives, the one that the line begins with, or one that these are computed from; and the initiative that it begins with, or those in which the person has an open task',
    ),
  goals: z.array(goal).describe('in the order in which they were set; at most 500'),
  isCut: z.boolean().describe('whether there are more goals than are shown'),
  ...reflected,
});
