import { z } from 'zod';
import type { LineResult } from './delivery.results.ts';

const lineResult = z.object({
  line: z.int().describe('the number of the line in the body, from 1'),
  outcome: z.enum(['recorded', 'corrected', 'unchanged', 'refused']),
  kpiId: z.uuid().nullable().describe('as the line says; null if it cannot be read'),
  period: z.string().nullable(),
  source: z.string().nullable(),
  measurementId: z.uuid().nullable(),
  code: z.string().optional().describe('why it was refused'),
  detail: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** What a delivery answers: what became of each line. */
export const deliveryReply = z.object({
  recorded: z.int(),
  corrected: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  position: z.string().describe('send it to a query as `after`, so that the answer reflects this delivery'),
  lines: z.array(lineResult),
});

const showLine = ({ refusal, ...result }: LineResult): z.infer<typeof lineResult> => {
  if (!refusal) return result;
  const { code, message: detail, fields } = refusal;
  return { ...result, code, detail, ...(fields.length > 0 && { fields: [...fields] }) };
};

const byLine = (a: LineResult, b: LineResult): number => a.line - b.line;

/** The answer to a delivery. */
export const showDelivery = (
  results: readonly LineResult[],
  position: bigint,
): z.infer<typeof deliveryReply> => {
  const count = (outcome: LineResult['outcome']): number =>
    results.filter((each) => each.outcome === outcome).length;
  return {
    recorded: count('recorded'),
    corrected: count('corrected'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    position: position.toString(),
    lines: results.toSorted(byLine).map(showLine),
  };
};
