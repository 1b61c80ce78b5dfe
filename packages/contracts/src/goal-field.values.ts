import { z } from 'zod';
import { day, figure } from './values.ts';

export const goalFieldKinds = ['text', 'number', 'day', 'choice'] as const;
export type GoalFieldKind = (typeof goalFieldKinds)[number];

/** The value of a custom field, by its kind; a text stands beside it, because it is personal. */
export const goalFieldValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text') }),
  z.object({ kind: z.literal('number'), number: figure }),
  z.object({ kind: z.literal('day'), day }),
  z.object({ kind: z.literal('choice'), choice: z.string() }),
]);
export type GoalFieldValue = z.infer<typeof goalFieldValue>;
