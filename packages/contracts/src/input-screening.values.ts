import { z } from 'zod';
import { coordinateSchema } from './coordinate.ts';
import { groupOutcome } from './screening.values.ts';
import { id } from './values.ts';

/** What is kept of the screening of a release, whatever was released. */
export const releaseScreening = {
  /** Unique for each release and set of detector versions. */
  screeningKey: z.string(),
  release: z.object({ eventId: id, stream: z.string(), revision: z.int().min(0) }),
  inputsUpTo: coordinateSchema,
  /** In the order of the groups of the release. */
  groups: z.array(z.array(groupOutcome)),
};
