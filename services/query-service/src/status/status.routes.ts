import { relationsAllowed } from '@cairn/access/matching';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import type { QueryContext } from '../context.ts';
import { readStatus } from './status.query.ts';

const decimal = z.string().nullable();

const status = z.object({
  eventStore: z.object({
    reachable: z.boolean(),
    head: decimal.describe(
      'the last position of the log; null if the event store did not say in two seconds',
    ),
    retries: z.int().describe('how often this service tried a call again since it started'),
  }),
  readModels: z.array(
    z.object({
      name: z.string(),
      position: decimal.describe('null if its projector has never run'),
      lag: decimal.describe('the distance to the head of the log, in positions; 0 if it has caught up'),
      parked: z.int().describe('streams that hold an event which cannot be read'),
    }),
  ),
});

/** How far the read models are behind the log. */
export const statusRoutes = (context: QueryContext) => (app: App) => {
  app.get(
    '/v1/status',
    {
      config: { access: 'ReadStatus' },
      schema: {
        tags: ['status'],
        summary: 'How far the read models are behind the log',
        response: { 200: status },
      },
    },
    async ({ principal }) => {
      relationsAllowed(principal.roles, 'ReadStatus');
      return readStatus(context);
    },
  );
};
