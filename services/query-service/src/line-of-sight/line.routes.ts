import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { viewersOf } from '../scorecards/viewers.ts';
import type { QueryContext } from '../context.ts';
import { lineOfSight } from './line.query.ts';
import { lineShape } from './line.shapes.ts';
import { type Start, startKinds } from './line.start.ts';

const starts = {
  goal: id.optional(),
  objective: id.optional(),
  kpi: id.optional(),
  initiative: id.optional(),
  person: person
    .optional()
    .describe('the goals of a person, and the initiatives in which they have an open task; or `me`'),
};

const asked = z
  .object({ ...starts, after })
  .refine((given) => startKinds.filter((kind) => given[kind] !== undefined).length === 1, {
    error: 'one of `goal`, `objective`, `kpi`, `initiative` and `person`',
    path: ['goal'],
  });

type Named = { [kind in keyof typeof starts]?: string | undefined };

const startOf = (given: Named): Start | undefined => {
  const kind = startKinds.find((each) => given[each] !== undefined);
  const id = kind && given[kind];
  return kind && id ? { kind, id } : undefined;
};

export const lineRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/line-of-sight',
    {
      config: { access: 'ReadGoals' },
      schema: {
        tags: ['goals'],
        summary:
          'From the vision to the check-ins: all that a goal, an objective, a KPI, an initiative or a person is part of',
        description:
          'Give one of `goal`, `objective`, `kpi`, `initiative` and `person`. The answer has the goals above and below, the objectives that they lead to, and the scorecards up to the highest one.',
        querystring: asked,
        response: { 200: lineShape },
      },
    },
    async ({ query: { after: wanted, ...given }, principal }) => {
      const viewers = viewersOf(principal, context);
      await reflecting(context, ['okr', 'review', 'scorecard'], wanted);
      const start = startOf(asAskedBy(principal, given));
      const found = start && (await lineOfSight(context, start, viewers));
      if (!found)
        throw new Rejection(
          'notFound',
          'line-of-sight/not-found',
          'There is nothing with this id that you may see.',
        );
      return found;
    },
  );
};
