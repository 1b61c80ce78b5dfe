import { Rejection } from '@cairn/contracts/rejection';
import { id } from '@cairn/contracts/values';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { after, reflecting } from '../asking/after.ts';
import { nameOfThing, parked, position } from '../asking/shapes.ts';
import { viewerOf } from '../asking/viewer.ts';
import type { QueryContext } from '../context.ts';
import { bands, groupTable, withheld } from './table.shapes.ts';
import { fullTables } from './tables.query.ts';

const answer = z.object({
  cycleId: z.uuid(),
  cycleName: nameOfThing,
  withheld,
  rated: z.int().describe('how many people have a mark, each counted once; 0 if it is withheld'),
  bands,
  categories: z.array(z.string()),
  tables: z.array(groupTable),
  position,
  parked,
});

export const fairnessTableRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/cycles/:cycleId/fairness/tables',
    {
      config: { access: 'ReadFairnessTables' },
      schema: {
        tags: ['fairness'],
        summary: 'The marks of a cycle by group in full, as they are now',
        description:
          'For the role fairness and for auditors. Each category by itself, and each two together; people of whom nothing is known are counted as `unknown`. Somebody with several rated reviews in the cycle counts once: by the annual review, else by the mid-year one, else by probation, else by a project, and of two of one kind by the one opened last. It is computed from what is held now, so after an erasure or a withdrawal it may differ from what a screening recorded. Groups of fewer than 30 are shown and not judged.',
        params: z.object({ cycleId: id }),
        querystring: z.object({ after }),
        response: { 200: answer },
      },
    },
    async ({ params: { cycleId }, query, principal }) => {
      viewerOf(principal, 'ReadFairnessTables', context);
      await reflecting(context, ['review'], query.after);
      const found = await fullTables(context, cycleId, principal.personId);
      if (!found) throw new Rejection('notFound', 'cycle/not-found', 'There is no cycle with this id.');
      return found;
    },
  );
};
