import { z } from 'zod';
import { day } from './values.ts';

/** The stages of a review cycle, in their order. A cycle has some of them, all or none. */
export const stageNames = [
  'nomination',
  'selfAndPeer',
  'manager',
  'calibration',
  'sharing',
  'acknowledgement',
] as const;
export type StageName = (typeof stageNames)[number];

/** A stage with its first and last day. */
export const stage = z.object({ stage: z.enum(stageNames), from: day, to: day });
export type Stage = z.infer<typeof stage>;
