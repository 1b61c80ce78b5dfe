import { z } from 'zod';
import { label, weight } from './values.ts';

/**
 * What an assessment answers. A dimension gets a mark, or none because it does not apply; a text question gets a text. Weights
 * count in the suggested mark.
 */
export const question = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('dimension'),
    dimension: z.string(),
    weight,
    required: z.boolean(),
    guidance: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('text'),
    question: z.string(),
    wording: label,
    required: z.boolean(),
    guidance: z.string().nullable(),
  }),
]);
export type Question = z.infer<typeof question>;
