import { relationsAllowed } from '@cairn/access/matching';
import { prefers } from '@cairn/http/accept';
import { encodeCursor } from '@cairn/http/cursor';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { goalEvents } from '@cairn/contracts/goal.events';
import { alignmentEvents } from '@cairn/contracts/alignment.events';
import { id } from '@cairn/contracts/values';
import { after, tailing } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { liveFeed, placeOf, readFeed } from './goal-feed.ts';
import { pageSize } from '../asking/numbers.ts';
import { timeLeft } from '../asking/time-left.ts';

const types = [...goalEvents, ...alignmentEvents].map(({ type }) => type);

const query = z.object({
  cursor: z
    .string()
    .max(300)
    .optional()
    .describe('where to go on; without it the feed begins at its first event'),
  limit: pageSize(500, 100),
  unit: id.optional().describe('this unit itself, not those below it'),
  owner: id.optional().describe('owner or accountable person'),
  cycle: id.optional(),
  type: z.enum(types as [string, ...string[]]).optional(),
  after,
});

const cloudEvent = z
  .looseObject({
    specversion: z.literal('1.0'),
    id: z.string(),
    source: z.string(),
    type: z.string(),
    subject: z.string(),
    time: z.string(),
    revision: z.number(),
    cursor: z.string(),
    data: z.unknown(),
  })
  .describe('a CloudEvent; `cursor` is the place to go on from');

const page = z.object({
  events: z.array(cloudEvent),
  next: z.string().describe('the cursor to go on with, also where the page is empty'),
});

const heartbeat = 'keep-alive';

/** The ordered goal feed: pages, and with `Accept: text/event-stream` live from a cursor on. */
export const goalEventsRoutes = (context: QueryContext) => (app: App) => {
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  app.get(
    '/v1/goal-events',
    {
      sse: 'dual',
      config: { access: 'ReadGoalEvents', alsoAs: 'text/event-stream' },
      schema: {
        tags: ['feed'],
        summary: 'The goal feed: every public change to a goal, in order, without personal text',
        description:
          'Live with `Accept: text/event-stream`. A stream ends when its token does: come back with a new one and `Last-Event-ID`.',
        querystring: query,
        response: { 200: page },
      },
    },
    async (request, reply) => {
      relationsAllowed(request.principal.roles, 'ReadGoalEvents');
      const { cursor, limit, after: asked, ...filter } = request.query;
      await tailing(context, asked);
      const live = request.method !== 'HEAD' && prefers(request.headers.accept, 'text/event-stream');
      if (!reply.sse || !live) {
        const read = await readFeed(context, await placeOf(context, cursor), { filter, limit });
        return { events: [...read.events], next: encodeCursor(read.next) };
      }
      const { lastEventId } = reply.sse;
      const place = lastEventId
        ? await placeOf(context, lastEventId, 'headers/last-event-id')
        : await placeOf(context, cursor);
      const left = new AbortController();
      const ending = setTimeout(() => left.abort(), timeLeft(request.principal, context.now()));
      reply.sse.onClose(() => {
        clearTimeout(ending);
        left.abort();
      });
      // Kept alive, its connection would outlast the stream, and a service that stops would wait for it.
      reply.header('connection', 'close');
      const signal = AbortSignal.any([left.signal, closing.signal]);
      await reply.sse.send(
        (async function* () {
          yield { event: heartbeat, data: {}, id: encodeCursor(place) };
          for await (const { events, next } of liveFeed(context, place, { filter, signal })) {
            for (const event of events) {
              if (signal.aborted) return;
              yield { id: event.cursor, event: event.type, data: event };
            }
            if (events.length === 0) yield { event: heartbeat, data: {}, id: encodeCursor(next) };
          }
        })(),
      );
      // Here, because a handler that returns its reply waits for the response to end.
      reply.sse.close();
      return reply;
    },
  );
};
