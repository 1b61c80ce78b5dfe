import { relationsAllowed } from '@cairn/access/matching';
import {
  cycleKinds,
  cyclePolicy,
  cycleRhythms,
  ratingDimension,
  ratingScale,
} from '@cairn/contracts/cycle.values';
import { question } from '@cairn/contracts/question.values';
import { Rejection } from '@cairn/contracts/rejection';
import { stage } from '@cairn/contracts/stage.values';
import { dayRange, id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { cyclePage, cycleWhole } from './cycle.query.ts';
import { stageMove } from './population.shapes.ts';
import { past, pastOf, shownPast } from '../asking/past.ts';
import { partOfName } from '../asking/filters.ts';
import { nameOfThing, next, occurredAt, parked, personName, position, recordedAt } from '../asking/shapes.ts';
import { afterOf, cursor, withCursor, yesOrNo } from '../asking/page.ts';

const config = { access: 'ReadCycles' } as const;
const tags = ['cycles'];

const listQuery = z.object({
  kind: z.enum(cycleKinds).optional(),
  open: yesOrNo.optional(),
  name: partOfName.optional(),
  ...past,
  cursor,
  limit,
  after,
});

const listed = z.object({
  cycleId: z.uuid(),
  name: z.string(),
  kind: z.string(),
  scope: z
    .string()
    .describe('`organisation`, or the id of a unit; that unit and all units below it take part'),
  scopeName: z.string().nullable().describe('the name of the unit today; null for the organisation'),
  evaluationPeriod: dayRange,
  administrationWindow: dayRange,
  timeZone: z.string(),
  rhythm: z.enum(cycleRhythms).describe('cycles of one kind and scope may overlap if their rhythms differ'),
  templateId: z.uuid().nullable().describe('the template that it was opened from'),
  templateName: nameOfThing.nullable(),
  openedAt: occurredAt,
  closedAt: occurredAt.nullable(),
  recorded: z
    .object({ openedAt: recordedAt, closedAt: recordedAt.nullable() })
    .describe('when the opening and the closing were recorded'),
  revision: z.int(),
});

const cycleList = z.object({ cycles: z.array(listed), next, ...shownPast, position, parked });

const cycleDetail = listed.extend({
  scale: ratingScale.nullable(),
  dimensions: z.array(ratingDimension),
  stages: z.array(
    z.object({
      ...stage.shape,
      moves: z
        .array(stageMove)
        .nullable()
        .describe('how its days were moved, oldest first; null unless you are HR or an auditor'),
    }),
  ),
  questions: z.array(question),
  policy: cyclePolicy,
  eligible: z
    .union([z.literal('everyone'), z.array(z.uuid())])
    .nullable()
    .describe('null unless you are HR or an auditor'),
  exclusions: z
    .array(
      z.object({
        employmentId: z.uuid(),
        personId: z.uuid().nullable().describe('whose employment it is; null if it is not registered'),
        personName,
        reason: z.string(),
      }),
    )
    .nullable()
    .describe('null unless you are HR or an auditor'),
  openReviews: z
    .array(z.uuid())
    .nullable()
    .describe(
      'the reviews that were open when the cycle was closed and may be finished; null before, and unless you are HR or an auditor',
    ),
  ...shownPast,
  position,
  parked,
});

export const cycleRoutes = (context: QueryContext) => (app: App) => {
  const clock = () => ({ now: context.now(), timeZone: context.timeZone });

  app.get(
    '/v1/cycles',
    {
      config: { ...config, csv: 'cycles' },
      schema: {
        tags,
        summary: 'OKR and review cycles, in the order in which they were opened',
        querystring: listQuery,
        response: { 200: cycleList },
      },
    },
    async ({ query: { cursor, limit, after: asked, asOf, knownAt, ...filter }, principal }) => {
      relationsAllowed(principal.roles, 'ReadCycles');
      const page = { past: pastOf({ asOf, knownAt }, clock()), after: afterOf('cycles', cursor), limit };
      await reflecting(context, ['review'], asked);
      return withCursor('cycles', await cyclePage(context, filter, page));
    },
  );

  app.get(
    '/v1/cycles/:cycleId',
    {
      config,
      schema: {
        tags,
        summary: 'One cycle with its policy and scale',
        params: z.object({ cycleId: id }),
        querystring: z.object({ ...past, after }),
        response: { 200: cycleDetail },
      },
    },
    async ({ params: { cycleId }, query, principal }) => {
      relationsAllowed(principal.roles, 'ReadCycles');
      const then = pastOf(query, clock());
      await reflecting(context, ['review'], query.after);
      const people = principal.roles.some((role) => role === 'hr' || role === 'auditor');
      const found = await cycleWhole(context, cycleId, { people, past: then });
      if (!found) throw new Rejection('notFound', 'cycle/not-found', 'There is no cycle with this id.');
      return found;
    },
  );
};
