import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { fastify } from 'fastify';
import type { checkInBody } from './check-in.ts';
import { actorOf } from './fill.ts';
import { contextOf } from './log.ts';

// The least that a Node service pays to append a check-in that comes over HTTP: a route on the stock client, without
// token, schema or rules. It answers like the command service.
const [port, connectionString] = process.argv.slice(2);
const client = EventStoreDBClient.connectionString(connectionString ?? '');
const app = fastify();

app.get('/ready', () => 'ok');
app.post<{ Params: { goalId: string }; Body: ReturnType<typeof checkInBody> }>(
  '/v1/goals/:goalId/check-ins',
  async ({ params, body, id: requestId }, reply) => {
    const now = new Date().toISOString();
    const checkInId = randomUUID();
    const event = jsonEvent({
      type: 'CheckInRecorded',
      data: { ...body, goalId: params.goalId, context: contextOf(0), checkInId, occurredAt: now },
      metadata: {
        $correlationId: requestId,
        $causationId: requestId,
        schemaVersion: 1,
        recordedAt: now,
        actor: actorOf(params.goalId),
      },
    });
    const { nextExpectedRevision, position } = await client.appendToStream(`bare-${params.goalId}`, event);
    reply.code(201);
    return { id: checkInId, revision: Number(nextExpectedRevision), position: String(position?.commit) };
  },
);
await app.listen({ host: '127.0.0.1', port: Number(port) });
process.once('SIGTERM', () => void app.close().then(() => client.dispose()));
