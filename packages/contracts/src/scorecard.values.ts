import { z } from 'zod';
import { id, label, weight } from './values.ts';

export const scorecardLevels = ['enterprise', 'operations', 'businessUnit', 'individual'] as const;
export type ScorecardLevel = (typeof scorecardLevels)[number];

export const perspective = z.object({ perspectiveId: z.string().min(1).max(60), name: label, weight });
export type Perspective = z.infer<typeof perspective>;

/** Whether everybody sees a scorecard, or only the person that it is about and those above them. */
export const scorecardVisibilities = ['public', 'private'] as const;
export type ScorecardVisibility = (typeof scorecardVisibilities)[number];

const limit = z.int().min(1).optional();
/** Above `warn` objectives the scorecard warns; one that would come above `block` is refused. */
export const objectivesLimit = z.object({ warn: limit, block: limit });
export type ObjectivesLimit = z.infer<typeof objectivesLimit>;

/** The limit of a scorecard that was drafted without one. */
export const defaultObjectivesLimit: ObjectivesLimit = { warn: 10 };

const perspectiveId = z.string().min(1).max(60);

/** What a weight belongs to: a KPI of an objective, an objective, or a perspective. */
export const weighted = z.union([
  z.object({ objectiveId: id, kpiId: id, weight }),
  z.object({ objectiveId: id, weight }),
  z.object({ perspectiveId, weight }),
]);
export type Weighted = z.infer<typeof weighted>;
