import { z } from 'zod';
import { label, weight } from './values.ts';

export const scorecardLevels = ['enterprise', 'operations', 'businessUnit', 'individual'] as const;
export type ScorecardLevel = (typeof scorecardLevels)[number];

export const perspective = z.object({ perspectiveId: z.string().min(1).max(60), name: label, weight });
export type Perspective = z.infer<typeof perspective>;
