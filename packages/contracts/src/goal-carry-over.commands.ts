import { z } from 'zod';
import {
  type CommandData,
  commandDays,
  commandFigure,
  occurredAt,
  servedObjective,
  text,
} from './command-data.ts';
import type { Command } from './decider.ts';
import { id } from './values.ts';

export const carryOverGoalBody = z.strictObject({
  cycleId: id.describe('an open OKR cycle, other than that of the goal'),
  keyResults: z
    .array(z.strictObject({ keyResultId: id, baseline: commandFigure.optional() }))
    .max(50)
    .optional()
    .describe(
      'those that are carried over; by default all that are neither dropped nor reached. Without a `baseline`, each begins with the value that it reached, or as a link to its KPI begins by default',
    ),
  strategicObjective: servedObjective
    .optional()
    .describe(
      'what the new goal serves; by default what this one serves, which is refused if it was retired',
    ),
  period: commandDays.optional().describe('by default the evaluation period of the other cycle'),
  keepParent: z
    .boolean()
    .default(false)
    .describe(
      '`true`: the new goal is aligned like this one, to the same parent or to the goal that the parent was carried over to',
    ),
  reason: text.optional(),
  occurredAt,
});

export type CarryOverGoal = Command<
  'CarryOverGoal',
  CommandData<typeof carryOverGoalBody, 'goalId' | 'carriedToId'>
>;
