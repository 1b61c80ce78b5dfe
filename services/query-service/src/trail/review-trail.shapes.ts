import { z } from 'zod';
import { next, position } from '../asking/shapes.ts';

const mark = z.number().nullable();

const step = z.object({
  position: z.string(),
  eventId: z.uuid(),
  stream: z.string(),
  revision: z.int(),
  type: z.string(),
  reviewId: z.uuid(),
  subjectId: z.uuid(),
  accountableRaterId: z.uuid(),
  unitId: z.uuid().nullable().describe('as of then'),
  level: z.string().nullable().describe('as of then'),
  cycleId: z.uuid(),
  actor: z.object({
    personId: z.uuid(),
    kind: z.string(),
    actingAs: z.string(),
    onBehalfOf: z.uuid().nullable(),
  }),
  from: mark.describe('the mark before, where the step set or moved one'),
  to: mark,
  detail: z.record(z.string(), z.unknown()).describe('ids, dates and figures; no personal text'),
  occurredAt: z.string(),
  recordedAt: z.string(),
});

export const reviewTrail = z.object({ steps: z.array(step), next, position });
