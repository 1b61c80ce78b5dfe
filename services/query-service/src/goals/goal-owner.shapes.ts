import { z } from 'zod';
import { personName, twoClocks } from '../asking/shapes.ts';

export const goalOwner = z.object({
  owner: z.object({ kind: z.enum(['person', 'unit']), id: z.uuid(), name: personName }),
  accountableId: z.uuid(),
  accountableName: personName,
  ...twoClocks,
});

/** Beside the owner of today, if a past range is shown. */
export const ownerThen = goalOwner
  .nullable()
  .describe('who owned it and answered for it on the last day of the range; null if the range reaches today');
