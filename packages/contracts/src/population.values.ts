import { z } from 'zod';
import { exclusionReasons } from './cycle.values.ts';
import { id } from './values.ts';

/**
 * Why an employment got no review in a launch: it was excluded for one of the cycle's reasons, nobody can rate, the review was
 * withdrawn before, the person's stream cannot be read, or the cycle was closed before its reviews were opened.
 */
export const leftOutReasons = [
  ...exclusionReasons,
  'noRater',
  'withdrawn',
  'unreadable',
  'cycleClosed',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export const leftOut = z.object({ personId: id, employmentId: id, reason: z.enum(leftOutReasons) });
export type LeftOut = z.infer<typeof leftOut>;
