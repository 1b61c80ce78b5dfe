import type { z } from 'zod';
import type { Instant } from './envelope.ts';

/**
 * A command's data: its validated body with the time filled in, and the ids that are new or stand in the path
 * (`Ids` names them).
 */
export type CommandData<B extends z.ZodType, Ids extends string> = Omit<z.infer<B>, 'occurredAt'> & {
  [id in Ids]: string;
} & { occurredAt: Instant };
