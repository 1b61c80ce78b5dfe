import { Rejection } from '@cairn/contracts/rejection';
import { scorecardLevels } from '@cairn/contracts/scorecard.values';
import { id } from '@cairn/contracts/values';
import { prefers } from '@cairn/http/accept';
import type { App } from '@cairn/http/app';
import type { Principal } from '@cairn/http/principal';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { asAskedBy, partOfName, person } from '../asking/filters.ts';
import { afterOf, cursor, withCursor } from '../asking/page.ts';
import { past } from '../asking/past.ts';
import { printPolicy } from '../asking/print.ts';
import { lookingAt, viewerOf } from '../asking/viewer.ts';
import { boardReportHtml } from './board-report.html.ts';
import { boardReport } from './board-report.shapes.ts';
import { kpiRange, points } from './kpi.range.ts';
import { boardReportOf, scorecardPage, scorecardWhole, strategyMap } from './scorecard.query.ts';
import { scorecardDetail, scorecardList } from './scorecard.shapes.ts';
import { strategyMapShape } from './strategy-map.shapes.ts';

const tags = ['scorecards'];
const config = { access: 'ReadScorecard' } as const;
const joined = ['scorecard', 'okr', 'review'] as const;

const cardQuery = z
  .object({
    ...kpiRange,
    points,
    version: z.coerce
      .number()
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .describe('shows the parts and weights of this published version'),
    unit: id
      .optional()
      .describe(
        'shows what is valid for this unit: without it, no perspective that is tried in a pilot counts',
      ),
    ...past,
    after,
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    error: 'a day no later than `to`',
    path: ['from'],
  });

const found = <S>(shown: S | undefined): S => {
  if (shown === undefined)
    throw new Rejection('notFound', 'scorecard/not-found', 'There is no scorecard with this id.');
  return shown;
};

export const scorecardRoutes = (context: QueryContext) => (app: App) => {
  /** What a request asks of a scorecard, once the read models have got as far as it asks. */
  const askedOf = async (principal: Principal, query: z.infer<typeof cardQuery>) => {
    const viewer = lookingAt(viewerOf(principal, 'ReadScorecard', context), query);
    await reflecting(context, joined, query.after);
    return {
      viewer,
      goalViewer: lookingAt(viewerOf(principal, 'ReadGoals', context), query),
      version: query.version,
      unit: query.unit,
      range: { from: query.from, to: query.to },
      points: query.points,
    };
  };

  app.get(
    '/v1/scorecards',
    {
      config: { access: 'ReadScorecardNames', csv: 'scorecards' },
      schema: {
        tags,
        summary: 'Scorecards, without their objectives and KPIs',
        querystring: z.object({
          name: partOfName.optional(),
          level: z.enum(scorecardLevels).optional(),
          owner: person.optional().describe('whose individual scorecards'),
          validFor: id
            .optional()
            .describe('without the scorecards that are tried in a pilot of another unit, or were'),
          template: id.optional().describe('the template that it was drafted from'),
          ...past,
          cursor,
          limit,
          after,
        }),
        response: { 200: scorecardList },
      },
    },
    async ({ query, principal }) => {
      const viewer = lookingAt(viewerOf(principal, 'ReadScorecardNames', context), query);
      await reflecting(context, joined, query.after);
      const { name, level, owner, validFor, template, limit } = asAskedBy(principal, query);
      const filter = { name, level, owner, validFor, template };
      const page = { ...filter, after: afterOf('scorecards', query.cursor), limit };
      return withCursor('scorecards', await scorecardPage(context, viewer, page));
    },
  );

  app.get(
    '/v1/scorecards/:scorecardId',
    {
      config,
      schema: {
        tags,
        summary:
          'One scorecard: perspectives, objectives and KPIs with their scores and measurements, and the goals that serve them',
        params: z.object({ scorecardId: id }),
        querystring: cardQuery,
        response: { 200: scorecardDetail },
      },
    },
    async ({ params: { scorecardId }, query, principal }) =>
      found(await scorecardWhole(context, scorecardId, await askedOf(principal, query))),
  );

  app.get(
    '/v1/scorecards/:scorecardId/strategy-map',
    {
      config,
      schema: {
        tags,
        summary:
          'The strategy map of a scorecard: its objectives in layers, with cause-effect links and scores',
        params: z.object({ scorecardId: id }),
        querystring: cardQuery,
        response: { 200: strategyMapShape },
      },
    },
    async ({ params: { scorecardId }, query, principal }) =>
      found(await strategyMap(context, scorecardId, await askedOf(principal, query))),
  );

  app.get(
    '/v1/scorecards/:scorecardId/board-report',
    {
      config: { ...config, alsoAs: ['text/html'] },
      schema: {
        tags,
        summary: 'The board report of a scorecard: scores, KPIs, goals, links, initiatives and warnings',
        description: 'With `Accept: text/html`, the answer is a page that prints on A4.',
        params: z.object({ scorecardId: id }),
        querystring: cardQuery,
        response: { 200: boardReport },
      },
    },
    async ({ params: { scorecardId }, query, principal, headers }, reply) => {
      const report = found(await boardReportOf(context, scorecardId, await askedOf(principal, query)));
      if (!prefers(headers.accept, 'text/html')) return report;
      reply.type('text/html; charset=utf-8').header('content-security-policy', printPolicy);
      return reply.send(boardReportHtml(report) as never);
    },
  );
};
