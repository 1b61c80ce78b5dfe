import { evidence } from '@cairn/contracts/values';
import { z } from 'zod';
import { recordedAt } from '../asking/shapes.ts';
import { withheld } from './withheld.ts';

const changed = z.boolean().describe('true if a later event corrected, restated, replaced or withdrew it');

/** What somebody cites as evidence, with what changed it later. */
export const citation = z.union([
  evidence.extend({
    changed,
    since: z
      .array(z.object({ type: z.string(), recordedAt }))
      .describe('the later events that changed it, oldest first'),
  }),
  withheld.extend({ changed }),
]);

/** How many of several citations were changed later. */
export const evidenceChanged = z
  .int()
  .describe('how many of the cited events were corrected, restated, replaced or withdrawn later');
