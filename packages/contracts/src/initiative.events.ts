import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { budget, initiativeStatuses, served } from './initiative.values.ts';
import { personal } from './personal.ts';
import { day, dayRange, id, label } from './values.ts';

const said = personal('metadata.actor.personId', z.string());
const reason = said.optional();

const plan = {
  name: label,
  ownerId: id,
  /** Its first and its last day. */
  period: dayRange,
  budget: budget.nullable(),
};
const somePlan = z.object(plan).partial();

export const initiativePlanned = eventType(
  'InitiativePlanned',
  z.object({ initiativeId: id, ...plan, serves: served, occurredAt: instant }),
);

export const initiativeRevised = eventType(
  'InitiativeRevised',
  z.object({ initiativeId: id, before: somePlan, after: somePlan, reason, occurredAt: instant }),
);

export const initiativeStatusChanged = eventType(
  'InitiativeStatusChanged',
  z.object({
    initiativeId: id,
    before: z.enum(initiativeStatuses),
    status: z.enum(initiativeStatuses),
    reason,
    occurredAt: instant,
  }),
);

/** What was spent in all up to then, in the currency of the budget. */
export const initiativeSpendingReported = eventType(
  'InitiativeSpendingReported',
  z.object({ initiativeId: id, spent: z.number().min(0).max(1e15), occurredAt: instant }),
);

export const initiativeTaskAdded = eventType(
  'InitiativeTaskAdded',
  z.object({
    initiativeId: id,
    taskId: id,
    title: said,
    assigneeId: id,
    dueOn: day,
    occurredAt: instant,
  }),
);

export const initiativeTaskDone = eventType(
  'InitiativeTaskDone',
  z.object({ initiativeId: id, taskId: id, occurredAt: instant }),
);

const someTask = z.object({ assigneeId: id, dueOn: day }).partial();

/** A task was given to somebody else, moved to another day, or given another title. */
export const initiativeTaskRevised = eventType(
  'InitiativeTaskRevised',
  z.object({
    initiativeId: id,
    taskId: id,
    before: someTask,
    after: someTask.extend({ title: said.optional() }),
    reason,
    occurredAt: instant,
  }),
);

export const initiativeTaskDropped = eventType(
  'InitiativeTaskDropped',
  z.object({ initiativeId: id, taskId: id, reason: said, occurredAt: instant }),
);

export const initiativeEvents = [
  initiativePlanned,
  initiativeRevised,
  initiativeStatusChanged,
  initiativeSpendingReported,
  initiativeTaskAdded,
  initiativeTaskDone,
  initiativeTaskRevised,
  initiativeTaskDropped,
] as const;
export type InitiativeEvent = EventOf<(typeof initiativeEvents)[number]>;
