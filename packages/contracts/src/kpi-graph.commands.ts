import { z } from 'zod';
import { type CommandData, commandWeight, occurredAt, text } from './command-data.ts';
import type { Command } from './decider.ts';
import { id } from './values.ts';

// Only a weighted mean reads the weights.
const input = z.strictObject({ kpiId: id }).transform((given) => ({ ...given, weight: 1 }));
const two = z.array(input).length(2);

export const kpiFormulaBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sum'), inputs: z.array(input).min(2).max(20) }),
  z.strictObject({ kind: z.literal('difference'), inputs: two.describe('the first less the second') }),
  z.strictObject({ kind: z.literal('ratio'), inputs: two.describe('the first by the second') }),
  z.strictObject({
    kind: z.literal('weightedMean'),
    inputs: z
      .array(z.strictObject({ kpiId: id, weight: commandWeight }))
      .min(2)
      .max(20),
  }),
]);

export const setKpiFormulaBody = z.strictObject({ formula: kpiFormulaBody, reason: text, occurredAt });

/** Sent with the definition of a KPI, then without a reason, or to give it another formula. */
export type SetKpiFormula = Command<
  'SetKpiFormula',
  Omit<CommandData<typeof setKpiFormulaBody, 'kpiId'>, 'reason'> & { reason?: string | undefined }
>;
