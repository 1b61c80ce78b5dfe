import { z } from 'zod';
import { id } from './values.ts';

export const initiativeStatuses = ['planned', 'active', 'onHold', 'done', 'cancelled'] as const;
export type InitiativeStatus = (typeof initiativeStatuses)[number];

/** What an initiative is for. */
export const served = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('objective'), scorecardId: id, objectiveId: id }),
  z.object({ kind: z.literal('kpi'), kpiId: id }),
  z.object({ kind: z.literal('goal'), goalId: id }),
]);
export type Served = z.infer<typeof served>;

export const budget = z.object({
  amount: z.number().min(0).max(1e15),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Budget = z.infer<typeof budget>;
