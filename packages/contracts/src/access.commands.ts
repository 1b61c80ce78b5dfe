import { z } from 'zod';
import { shownThing } from './access.values.ts';
import type { Command } from './decider.ts';
import { type Instant, roles } from './envelope.ts';
import { id } from './values.ts';

const shown = z.array(shownThing.strict()).min(1).max(1_000);

export const recordAccessBody = z.strictObject({
  role: z.enum(roles).describe('the role in which you read'),
  people: z
    .array(z.strictObject({ personId: id, shown }))
    .min(1)
    .max(200)
    .refine(
      (people) => new Set(people.map(({ personId }) => personId)).size === people.length,
      'each person once',
    )
    .describe('everybody about whom something is shown, each once'),
});
export type RecordAccessBody = z.infer<typeof recordAccessBody>;

/** What a request is about to show about one person. */
export type RecordAccess = Command<
  'RecordAccess',
  RecordAccessBody['people'][number] & { occurredAt: Instant }
>;
