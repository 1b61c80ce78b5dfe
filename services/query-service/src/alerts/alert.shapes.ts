import { alertRules, figures, thresholds } from '@cairn/contracts/alert.values';
import { coordinateSchema } from '@cairn/contracts/coordinate';
import { z } from 'zod';
import { occurredAt, personalText, personName, revision, twoClocks } from '../asking/shapes.ts';
import { alertStatuses } from './alert.sql.ts';

const trigger = coordinateSchema.describe(
  'the event of the log: a day that began, a reading, or another change',
);

export const shownAlert = z.object({
  alertId: z.uuid(),
  episode: z.int().describe('how often the rule has found this subject so, counted from 1'),
  rule: z.enum(alertRules).or(z.string()),
  ruleVersion: z.string(),
  status: z
    .enum(alertStatuses)
    .describe(
      'cleared: the rule no longer holds; snoozed: silent until a day; acknowledged: somebody has seen it; otherwise open',
    ),
  thresholds,
  figures: figures.describe('what the rule was decided on when it was raised'),
  goal: z
    .object({ goalId: z.uuid(), title: personalText.nullable() })
    .nullable()
    .describe('null if it is not about a goal'),
  blocker: z.object({ blockerId: z.uuid(), text: personalText.nullable() }).nullable(),
  kpi: z.object({ kpiId: z.uuid(), name: z.string().nullable() }).nullable(),
  review: z.object({ reviewId: z.uuid(), subjectName: personName }).nullable(),
  concernsId: z
    .uuid()
    .nullable()
    .describe('who is to act: the accountable person, the owner of the KPI or the accountable rater'),
  concernsName: personName,
  trigger,
  ...twoClocks,
  acknowledged: z
    .object({ byId: z.uuid(), byName: personName, at: occurredAt, note: personalText.nullable() })
    .nullable(),
  snoozed: z
    .object({
      until: z.string().describe('the day on which it shows again'),
      byId: z.uuid(),
      byName: personName,
    })
    .nullable(),
  cleared: z.object({ at: occurredAt, trigger }).nullable(),
  revision,
});
