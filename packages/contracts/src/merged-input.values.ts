import { z } from 'zod';
import { id } from './values.ts';

/** One version of a contribution. */
const released = z.object({ contributionId: id, revision: z.int().min(0) });

/** Groups that are released together. Inside a group the order is one that nobody can compute. */
export const releasedGroups = z.array(z.array(released));
export type ReleasedGroup = z.infer<typeof releasedGroups>[number];
