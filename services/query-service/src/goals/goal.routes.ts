import { goalLevels } from '@cairn/contracts/goal.values';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { worstFirst } from '@cairn/scoring/status';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { goalPage, goalWhole, toClosePage } from './goal.query.ts';
import { whose } from './goal.filters.ts';
import { goalDetail, goalList } from './goal.shapes.ts';
import { asAskedBy, names, partOfName } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { lookingAt, viewerOf } from '../asking/viewer.ts';
import { past } from '../asking/past.ts';

const listQuery = z.object({
  ...whose,
  under: whose.under.describe('this unit and the units below it today, or on the day of `asOf`'),
  title: partOfName.optional(),
  level: z.enum(goalLevels).optional(),
  status: z.enum(['closed', 'ended', ...worstFirst]).optional(),
  running: yesOrNo.optional().describe('`true`: only goals that are neither closed nor over'),
  toClose: yesOrNo
    .optional()
    .describe(
      '`true`: only goals that are over and not closed, so that they are to be closed and graded; on hold or not, unlike `status=ended`; the longest ended first',
    ),
  strategicObjective: id.optional(),
  orphan: yesOrNo
    .optional()
    .describe(
      '`true`: only goals that lead to no strategic objective, by themselves or through their parents',
    ),
  tag: names.optional().describe('one or more tags, separated by commas; the goal has all of them'),
  folder: partOfName.optional().describe('the whole name of a folder'),
  field: z
    .string()
    .regex(/^[0-9a-fA-F-]{36}:[^\0]{1,500}$/, 'the id of a custom field, a colon and a value')
    .transform((given) => ({ fieldId: given.slice(0, 36).toLowerCase(), value: given.slice(37) }))
    .optional()
    .describe('a custom field and its value, such as `<fieldId>:Board`'),
  template: id.optional().describe('the template that the goal was set from'),
  kpi: id.optional().describe('a KPI to which a key result is linked'),
  carriedOver: yesOrNo
    .optional()
    .describe('`true`: only goals that continue one of another cycle that you may see'),
  ...past,
  cursor,
  limit,
  after,
});

const params = z.object({ goalId: id });
const joined = ['okr', 'review', 'scorecard'] as const;

export const noSuchGoal = (): never => {
  throw new Rejection('notFound', 'goal/not-found', 'There is no goal with this id that you may see.');
};

const route = { config: { access: 'ReadGoals' } } as const;
const tags = ['goals'];

export const goalRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/goals',
    {
      config: { ...route.config, csv: 'goals' },
      schema: {
        tags,
        summary:
          'Goals with their figures, in the order in which they were set, or with `toClose=true` in which they ended',
        querystring: listQuery,
        response: { 200: goalList },
      },
    },
    async ({ query, principal }) => {
      const { cursor, limit, after: position, asOf, knownAt, ...filter } = query;
      const viewer = lookingAt(viewerOf(principal, 'ReadGoals', context), { asOf, knownAt });
      await reflecting(context, joined, position);
      const asked = asAskedBy(principal, filter);
      if (filter.toClose) return toClosePage(context, asked, { viewer, cursor, limit });
      const at = { viewer, after: afterOf('goals', cursor), limit };
      return withCursor('goals', await goalPage(context, asked, at));
    },
  );

  app.get(
    '/v1/goals/:goalId',
    {
      ...route,
      schema: {
        tags,
        summary: 'One goal with its key results, parent and children',
        params,
        querystring: z.object({ ...past, after }),
        response: { 200: goalDetail },
      },
    },
    async ({ params: { goalId }, query, principal }) => {
      const viewer = lookingAt(viewerOf(principal, 'ReadGoals', context), query);
      await reflecting(context, joined, query.after);
      return (await goalWhole(context, goalId, viewer)) ?? noSuchGoal();
    },
  );
};
