import { externalId } from '@cairn/contracts/person.commands';
import { id } from '@cairn/contracts/values';
import { z } from 'zod';

const key = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, '1 to 200 visible ASCII characters')
  .describe('the Idempotency-Key of the command; later lines refer by it to what the command makes');
const reference = z
  .strictObject({ madeBy: key.optional(), personCalled: externalId })
  .refine((given) => Object.keys(given).length > 0, 'madeBy or personCalled');
const idOrReference = z.union([id, reference]);

/** One command of an import. */
export const importedCommand = z.strictObject({
  line: z.int().min(1).describe('the line of the file that the command comes from'),
  key,
  command: z.string().max(60).describe('such as SetGoal'),
  ids: z.record(z.string(), idOrReference).default({}).describe('the ids in the path of the command'),
  body: z
    .record(z.string(), z.unknown())
    .default({})
    .describe(
      'the body of the command; `{ "madeBy": key }` stands for the id of what that command makes, and `{ "personCalled": externalId }` for that of the person with this external id',
    ),
});
export type ImportedCommand = z.infer<typeof importedCommand>;

const result = z.object({
  line: z.int(),
  key: z.string().nullable(),
  command: z.string().nullable(),
  outcome: z.enum(['written', 'unchanged', 'refused']),
  id: z.uuid().nullable().describe('the id of what the command makes or changes'),
  code: z.string().optional().describe('why it was refused'),
  detail: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ImportResult = z.infer<typeof result>;

/** What became of each command of an import. */
export const importReply = z.object({
  written: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  position: z.string().nullable().describe('send it to a query as `after`; null if nothing was written'),
  results: z.array(result),
});
