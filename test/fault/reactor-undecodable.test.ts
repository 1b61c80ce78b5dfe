import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStores } from '../stores.ts';
import { startReactorProcess } from './reactor.process.ts';

describe('an event that cannot be decoded', () => {
  let stores: Awaited<ReturnType<typeof startStores>>;
  beforeAll(async () => {
    stores = await startStores();
  });
  afterAll(() => stores.stop());

  test('stops the reactor, which logs its id, stream and the reason, but none of its content', async () => {
    const reactor = await startReactorProcess(stores.eventStoreUrl);
    const client = EventStoreDBClient.connectionString(stores.eventStoreUrl);
    const id = randomUUID();
    const stream = `goal-${randomUUID()}`;
    await client.appendToStream(stream, jsonEvent({ id, type: 'GoalSet', data: { title: 'SECRET' } }));
    expect(await reactor.ended).toBe(1);
    const said = reactor.lines().find((line) => line['stream'] === stream);
    expect(said).toMatchObject({ id, stream, revision: 0, type: 'GoalSet' });
    expect(said?.['reason']).toContain('metadata');
    expect(JSON.stringify(reactor.lines())).not.toContain('SECRET');
    await client.dispose();
  });
});
