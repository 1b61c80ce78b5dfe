import { Readable } from 'node:stream';
import { Rejection } from '@cairn/contracts/rejection';
import { stageNames } from '@cairn/contracts/stage.values';
import { id } from '@cairn/contracts/values';
import { prefers } from '@cairn/http/accept';
import type { App } from '@cairn/http/app';
import { decodeCursor, encodeCursor } from '@cairn/http/cursor';
import { z } from 'zod';
import { after, limit, reflecting } from '../asking/after.ts';
import { rowsAsCsv } from '../asking/csv.ts';
import { asAskedBy, person } from '../asking/filters.ts';
import { cursor } from '../asking/page.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { populationOf } from './population.query.ts';
import { member, populationReport } from './population.shapes.ts';
import type { Population, PopulationFilter } from './population.sql.ts';

const querystring = z.object({
  by: z.enum(['unit', 'manager']).optional().describe('counts for each unit or manager too'),
  unit: id.optional(),
  manager: person.optional().describe('the accountable rater, or the line manager of somebody left out'),
  state: z.enum(['opened', 'withdrawn', 'leftOut']).optional(),
  change: z
    .enum(['joined', 'left'])
    .optional()
    .describe('only those who were added or excluded after the launch'),
  notThrough: z.enum(stageNames).optional().describe('only open reviews that are not through this stage'),
  cursor,
  limit,
  after,
});

const place = z.object({ list: z.literal('population'), after: z.string().max(100) });
const perPage = 1_000;

const unknownCycle = (): Rejection =>
  new Rejection('notFound', 'cycle/not-found', 'There is no cycle with this id.');

async function* lines(context: QueryContext, of: Population, filter: PopulationFilter) {
  let from: string | null = '';
  for (let header = true; from !== null; header = false) {
    const page: Awaited<ReturnType<typeof populationOf>> = await populationOf(context, of, filter, {
      by: undefined,
      after: from,
      limit: perPage,
    });
    if (!page) throw unknownCycle();
    yield rowsAsCsv(member, page.people, { header });
    from = page.next;
  }
}

/** Who gets a review in a cycle, and how far each is, for HR and auditors. */
export const populationRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/cycles/:cycleId/population',
    {
      config: { access: 'ReadPopulation', alsoAs: ['text/csv'] },
      schema: {
        tags: ['cycles'],
        summary: 'Who has a review in a cycle, who was left out and why, and how far each review is',
        description:
          'Without yourself, and for HR without the open review of somebody whom they rate, manage or report to. A review is through the nomination if it has a peer or an upward participant, through the self and peer stage if everybody of them has assessed, through the manager stage with a proposal, and through the calibration and all stages before it if its rating is final. With `Accept: text/csv`, the answer has everybody who matches the filter.',
        params: z.object({ cycleId: id }),
        querystring,
        response: { 200: populationReport },
      },
    },
    async (request, reply) => {
      const { cycleId } = request.params;
      const { by, cursor, limit, after: asked, ...filters } = request.query;
      const of = { cycleId, viewer: viewerOf(request.principal, 'ReadPopulation', context) };
      const filter = asAskedBy(request.principal, filters);
      await reflecting(context, ['review'], asked);
      if (prefers(request.headers.accept, 'text/csv')) {
        const all = lines(context, of, filter);
        // The first page is read before anything is sent, so that an error can still be answered as a problem.
        const { value } = await all.next();
        reply
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="population.csv"');
        return reply.send(
          Readable.from(
            (async function* () {
              yield value;
              yield* all;
            })(),
          ) as never,
        );
      }
      const from = cursor === undefined ? '' : decodeCursor(cursor, place).after;
      const found = await populationOf(context, of, filter, { by, after: from, limit });
      if (!found) throw unknownCycle();
      return { ...found, next: found.next && encodeCursor({ list: 'population', after: found.next }) };
    },
  );
};
