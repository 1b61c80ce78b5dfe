import { z } from 'zod';
import { perspective } from './scorecard.values.ts';
import { id, label, weight } from './values.ts';

const objective = z.object({
  name: label,
  weight,
  kpis: z.array(z.object({ kpiId: id, weight })),
});

/** A perspective of a template for scorecards, with its objectives and their KPIs. */
export const templatePerspective = perspective.extend({ objectives: z.array(objective) });
export type TemplatePerspective = z.infer<typeof templatePerspective>;
