import { z } from 'zod';
import {
  atLeastOne,
  type CommandData,
  commandDay,
  commandDays,
  commandLabel,
  occurredAt,
  onlyWhen,
  text,
} from './command-data.ts';
import type { Command } from './decider.ts';
import { initiativeStatuses } from './initiative.values.ts';
import { id } from './values.ts';

const amount = z.number().min(0).max(1e15);
const budget = z.strictObject({
  amount,
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'three capital letters (ISO 4217), such as EUR')
    .meta({ examples: ['EUR'] }),
});
const reason = text.optional();

export const planInitiativeBody = z.strictObject({
  name: commandLabel,
  ownerId: id,
  period: commandDays.describe('its first and its last day'),
  budget: budget.nullable().default(null),
  serves: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('objective'), scorecardId: id, objectiveId: id }),
      z.strictObject({ kind: z.literal('kpi'), kpiId: id }),
      z.strictObject({ kind: z.literal('goal'), goalId: id }),
    ])
    .describe('the strategic objective, the KPI or the goal that it is for'),
  occurredAt,
});
export const reviseInitiativeBody = atLeastOne(
  z.strictObject({
    name: commandLabel.optional(),
    ownerId: id.optional(),
    period: commandDays.optional(),
    budget: budget.nullable().optional(),
    reason,
    occurredAt,
  }),
  { name: 'Help desk' },
);
export const changeInitiativeStatusBody = z.strictObject({
  status: z.enum(initiativeStatuses),
  reason,
  occurredAt,
});
export const reportInitiativeSpendingBody = z.strictObject({
  spent: amount.describe('all that was spent up to then, in the currency of the budget'),
  occurredAt,
});
export const addInitiativeTaskBody = z.strictObject({
  title: text,
  assigneeId: id,
  dueOn: commandDay,
  occurredAt,
});
export const completeInitiativeTaskBody = onlyWhen;
export const reviseInitiativeTaskBody = atLeastOne(
  z.strictObject({
    title: text.optional(),
    assigneeId: id.optional().describe('who is to do it from then on'),
    dueOn: commandDay.optional(),
    reason,
    occurredAt,
  }),
  { dueOn: '2026-03-31' },
);
export const dropInitiativeTaskBody = z.strictObject({ reason: text, occurredAt });

type To<T extends string, B extends z.ZodType, Ids extends string = never> = Command<
  T,
  CommandData<B, Ids | 'initiativeId'>
>;
export type PlanInitiative = To<'PlanInitiative', typeof planInitiativeBody>;
export type ReviseInitiative = To<'ReviseInitiative', typeof reviseInitiativeBody>;
export type ChangeInitiativeStatus = To<'ChangeInitiativeStatus', typeof changeInitiativeStatusBody>;
export type ReportInitiativeSpending = To<'ReportInitiativeSpending', typeof reportInitiativeSpendingBody>;
export type AddInitiativeTask = To<'AddInitiativeTask', typeof addInitiativeTaskBody, 'taskId'>;
export type CompleteInitiativeTask = To<
  'CompleteInitiativeTask',
  typeof completeInitiativeTaskBody,
  'taskId'
>;
export type ReviseInitiativeTask = To<'ReviseInitiativeTask', typeof reviseInitiativeTaskBody, 'taskId'>;
export type DropInitiativeTask = To<'DropInitiativeTask', typeof dropInitiativeTaskBody, 'taskId'>;
export type InitiativeCommand =
  | PlanInitiative
  | ReviseInitiative
  | ChangeInitiativeStatus
  | ReportInitiativeSpending
  | AddInitiativeTask
  | CompleteInitiativeTask
  | ReviseInitiativeTask
  | DropInitiativeTask;
