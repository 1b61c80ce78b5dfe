import { pipeline } from 'node:stream/promises';
import { relationsAllowed } from '@cairn/access/matching';
import { prefers } from '@cairn/http/accept';
import { encodeCursor } from '@cairn/http/cursor';
import type { App } from '@cairn/http/app';
import { z } from 'zod';
import { goalEvents } from '@cairn/contracts/goal.events';
import { alertEvents } from '@cairn/contracts/alert.events';
import { alignmentEvents } from '@cairn/contracts/alignment.events';
import { id } from '@cairn/contracts/values';
import { after, tailing } from '../asking/after.ts';
import type { QueryContext } from '../context.ts';
import { feedMessages } from './feed-messages.ts';
import { startOf } from './feed-start.ts';
import { createFindEvents } from './find-events.ts';
import { markerType } from './goal-event.ts';
import { type FeedContext, liveFeed, readFeed } from './goal-feed.ts';
import { createScan } from './scan.ts';
import { createStreams } from './streams.ts';
import { untilGone, untilLeft } from './until-left.ts';
import { pageSize } from '../asking/numbers.ts';
import { timeLeft } from '../asking/time-left.ts';

const types = [...[...goalEvents, ...alignmentEvents, ...alertEvents].map(({ type }) => type), markerType];

const query = z.object({
  cursor: z
    .string()
    .max(300)
    .optional()
    .describe('continues the feed; without a cursor, the feed begins at its first event'),
  limit: pageSize(500, 100),
  unit: id.optional().describe('this unit only, without the units below it'),
  owner: id.optional().describe('the owner or the accountable person'),
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
    subject: z.string().optional(),
    time: z.string().optional().describe('when it was recorded; `data.occurredAt` says when it happened'),
    revision: z.number(),
    cursor: z.string(),
    data: z.unknown(),
  })
  .describe(
    'a CloudEvent; `cursor` continues the feed after it. The type EventUnreadable marks an event that cannot be read: it has no subject, time or data, and the feed goes on after it',
  );

const page = z.object({
  events: z.array(cloudEvent),
  next: z.string().describe('the cursor of the next page; even an empty page has one'),
});

const route = {
  sse: 'dual',
  config: { access: 'ReadGoalEvents', alsoAs: ['text/event-stream'] },
  schema: {
    tags: ['feed'],
    summary: 'The goal feed: every public change to a goal, in order, without personal text',
    description:
      'With `Accept: text/event-stream` the feed is live. A stream ends when its token expires; reconnect with a new token and `Last-Event-ID`. A page reads a bounded part of the log, so it may be empty while `next` moves on.',
    querystring: query,
    response: { 200: page },
  },
} as const;

/** The ordered goal feed: in pages, or live after a cursor with `Accept: text/event-stream`. */
export const goalEventsRoutes = (asking: QueryContext) => (app: App) => {
  const { store, tail } = asking;
  const context: FeedContext = { ...asking, findEvents: createFindEvents({ tail, scan: createScan(store) }) };
  const streams = createStreams(asking.streamsPerToken);
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  app.get('/v1/goal-events', route, async (request, reply) => {
    const { principal, headers } = request;
    relationsAllowed(principal.roles, 'ReadGoalEvents');
    const { cursor, limit, after: position, ...filter } = request.query;
    await tailing(context, position);
    const live = request.method !== 'HEAD' && prefers(headers.accept, 'text/event-stream');
    if (!reply.sse || !live) {
      const signal = untilGone(reply.raw);
      const read = await readFeed(context, await startOf(context, cursor), { filter, limit, signal });
      return { events: [...read.events], next: encodeCursor(read.next) };
    }
    const { lastEventId } = reply.sse;
    const start = lastEventId
      ? await startOf(context, lastEventId, 'headers/last-event-id')
      : await startOf(context, cursor);
    const left = untilLeft(reply.sse, {
      left: timeLeft(principal, context.now()),
      onLeft: streams.open(principal),
    });
    // A kept-alive connection would outlast the stream, and a stopping service would wait for it.
    reply.header('connection', 'close');
    const signal = AbortSignal.any([left, closing.signal]);
    reply.sse.sendHeaders();
    const messages = feedMessages(liveFeed(context, start, { filter, signal }), start, signal);
    await pipeline(messages, reply.raw, { end: false }).catch((error: unknown) => {
      // A subscriber may leave at any time.
      if (!left.aborted) throw error;
    });
    // Closed here, because a handler that returns its reply waits for the response to end.
    reply.sse.close();
    return reply;
  });
};
