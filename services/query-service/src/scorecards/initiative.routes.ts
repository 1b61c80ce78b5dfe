import { relationsAllowed } from '@cairn/access/matching';
import { initiativeStatuses } from '@cairn/contracts/initiative.values';
import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import type { Principal } from '@cairn/http/principal';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { asAskedBy, partOfName, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';
import { type AskedPast, past } from '../asking/past.ts';
import { lookingAt } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { type Viewers, viewersOf } from './viewers.ts';
import { initiativePage } from './initiative.query.ts';
import { initiativeDetail, initiativeList } from './initiative.shapes.ts';

const tags = ['initiatives'];
const config = { access: 'ReadInitiatives' } as const;
const joined = ['scorecard', 'okr', 'review'] as const;

const listQuery = z.object({
  name: partOfName.optional(),
  owner: person.optional(),
  assignee: person.optional().describe('somebody with a task in it that was not dropped'),
  status: z.enum(initiativeStatuses).optional(),
  scorecard: id.optional(),
  objective: id.optional(),
  kpi: id.optional(),
  goal: id.optional(),
  overdue: yesOrNo.optional().describe('not over after its last day, or with a late task'),
  orphan: yesOrNo
    .optional()
    .describe(
      '`true`: only those that lead to no strategic objective, by themselves or by their goal or KPI, as far as you may see',
    ),
  ...past,
  cursor,
  limit,
  after,
});

export const initiativeRoutes = (context: QueryContext) => (app: App) => {
  const viewersAt = (principal: Principal, asked: AskedPast): Viewers => {
    relationsAllowed(principal.roles, 'ReadInitiatives');
    const { goals, cards } = viewersOf(principal, context);
    return { goals: lookingAt(goals, asked), cards: lookingAt(cards, asked) };
  };

  app.get(
    '/v1/initiatives',
    {
      config: { ...config, csv: 'initiatives' },
      schema: {
        tags,
        summary: 'Initiatives with their tasks',
        querystring: listQuery,
        response: { 200: initiativeList },
      },
    },
    async ({ query: { cursor, limit, after: asked, asOf, knownAt, ...filter }, principal }) => {
      const viewers = viewersAt(principal, { asOf, knownAt });
      await reflecting(context, joined, asked);
      const at = { viewers, after: afterOf('initiatives', cursor), limit };
      return withCursor('initiatives', await initiativePage(context, asAskedBy(principal, filter), at));
    },
  );

  app.get(
    '/v1/initiatives/:initiativeId',
    {
      config,
      schema: {
        tags,
        summary: 'One initiative with its tasks',
        params: z.object({ initiativeId: id }),
        querystring: z.object({ ...past, after }),
        response: { 200: initiativeDetail },
      },
    },
    async ({ params, query, principal }) => {
      const viewers = viewersAt(principal, query);
      await reflecting(context, joined, query.after);
      const at = { viewers, after: '-1', limit: 1 };
      const {
        initiatives,
        next: _,
        ...rest
      } = await initiativePage(context, { id: params.initiativeId }, at);
      const [found] = initiatives;
      if (!found)
        throw new Rejection('notFound', 'initiative/not-found', 'There is no initiative with this id.');
      return { ...found, ...rest };
    },
  );
};
