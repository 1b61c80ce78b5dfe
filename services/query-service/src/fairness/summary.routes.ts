import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { nameOfThing, parked, position } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { releasedSummary } from './fairness.query.ts';
import { withheld } from './table.shapes.ts';

const row = z.object({
  table: z.string(),
  group: z.string(),
  ratees: z.int(),
  scoringRate: z.number().nullable().describe('the share above the median mark of all people'),
  impactRatio: z.number().nullable().describe('the rate ÷ the highest rate of a group'),
  note: z.string().nullable().describe('why a group has no figures'),
  method: z.string(),
  methodVersion: z.string(),
});

const answer = z.object({
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  withheld,
  rows: z.array(row).describe('none before figures about groups were released'),
  position,
  parked,
});

export const fairnessSummaryRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/cycles/:cycleId/fairness/summary',
    {
      config: { access: 'ReadFairness', csv: 'rows' },
      schema: {
        tags: ['fairness'],
        summary: 'The released figures about groups, in the layout of a summary of NYC Local Law 144',
        description:
          'By sex, ethnicity and both, with the method and its version on each row. It has that layout and nothing more: nobody independent has looked at it.',
        params: z.object({ cycleId: id }),
        querystring: z.object({ after }),
        response: { 200: answer },
      },
    },
    async ({ params: { cycleId }, query, principal }) => {
      viewerOf(principal, 'ReadFairness', context);
      await reflecting(context, ['review'], query.after);
      const found = await releasedSummary(context, cycleId, principal.personId);
      if (!found) throw new Rejection('notFound', 'cycle/not-found', 'There is no cycle with this id.');
      return found;
    },
  );
};
