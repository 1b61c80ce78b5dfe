import { budget, initiativeStatuses } from '@cairn/contracts/initiative.values';
import { z } from 'zod';
import { shownPast } from '../asking/past.ts';
import { nameOfThing, next, personalText, personName, reflected, revision } from '../asking/shapes.ts';

const task = z.object({
  taskId: z.uuid(),
  title: personalText,
  assigneeId: z.uuid(),
  assigneeName: personName,
  dueOn: z.string(),
  doneAt: z.string().nullable().describe('when it was done, as its writer said; null while it is open'),
  droppedAt: z.string().nullable().describe('when it was dropped, as its writer said; null if it was not'),
  dropReason: personalText.nullable(),
  earlier: z
    .array(
      z.object({
        title: personalText,
        assigneeId: z.uuid(),
        assigneeName: personName,
        dueOn: z.string(),
        until: z.string().describe('when it changed, as its writer said'),
        reason: personalText.nullable().describe('why it changed'),
      }),
    )
    .describe('what it was called, whose it was and when it was due before each change, the first one first'),
  overdue: z.boolean(),
});

const initiative = z.object({
  initiativeId: z.uuid(),
  name: z.string(),
  ownerId: z.uuid(),
  ownerName: personName,
  period: z.object({ from: z.string(), to: z.string() }),
  status: z.enum(initiativeStatuses),
  statusReason: personalText.nullable(),
  budget: budget.nullable(),
  spent: z
    .number()
    .nullable()
    .describe('in all, in the currency of the budget; null before the first report'),
  serves: z.union([
    z.object({
      kind: z.literal('objective'),
      scorecardId: z.uuid(),
      scorecardName: nameOfThing,
      objectiveId: z.uuid(),
      name: nameOfThing,
    }),
    z.object({ kpiId: z.uuid(), kind: z.literal('kpi'), name: nameOfThing }),
    z.object({ kind: z.literal('goal'), goalId: z.uuid(), name: personalText.nullable() }),
  ]),
  tasks: z.array(task),
  tasksDone: z.int(),
  tasksOpen: z.int().describe('neither done nor dropped'),
  overdueTasks: z.int(),
  overdue: z.boolean().describe('true if it is not over after its last day, or if a task is late'),
  plannedAt: z.string().describe('when it was planned, as its writer said'),
  revision,
});

export const initiativeDetail = initiative.extend({ ...shownPast, ...reflected });

export const initiativeList = z.object({
  initiatives: z.array(initiative),
  next,
  ...shownPast,
  ...reflected,
});
