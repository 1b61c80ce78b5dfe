import { z } from 'zod';
import { importReply } from '../imports/import.shapes.ts';
import { type Outcome, summaryOf } from '../imports/import.run.ts';

const { results, ...counts } = importReply.shape;
const result = results.element.omit({ line: true, key: true, command: true }).extend({
  item: z.int().describe('the place of the item in the request, from 0'),
  id: z.uuid().nullable().describe('of the goal, or of the one that continues it'),
  revision: z.int().nullable(),
});

export const manyReply = z.object({ ...counts, items: z.array(result) });

/** The answer to a request with many commands. */
export const showMany = (outcomes: readonly Outcome[]): z.infer<typeof manyReply> => ({
  ...summaryOf(outcomes),
  items: outcomes.map(({ result: { line, outcome, id, code, detail, fields }, done }) => ({
    item: line - 1,
    outcome,
    id,
    revision: done?.revision ?? null,
    ...(code !== undefined && { code }),
    ...(detail !== undefined && { detail }),
    ...(fields && {
      fields: fields.map(({ path, message }) => ({ path: `body/items/${line - 1}/body/${path}`, message })),
    }),
  })),
});
