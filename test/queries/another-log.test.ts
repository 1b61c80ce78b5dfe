import { type EventStore, openEventStore } from '@cairn/event-store/open';
import { scratchEventStore } from '@cairn/event-store/scratch-event-store.fixture';
import type { App } from '@cairn/http/app';
import { buildQueryApp } from '@cairn/query-service/app';
import { type SameLog, watchSameLog } from '@cairn/query-service/asking/same-log';
import { startTail, type Tail } from '@cairn/query-service/asking/tail';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';

// A query service with its own log and the system's Postgres.

let system: System;
let everybody: Caller;
let log: Awaited<ReturnType<typeof scratchEventStore>>;
let store: EventStore;
let tail: Tail;
let sameLog: SameLog;
let app: App;

beforeAll(async () => {
  system = await startSystem();
  everybody = await system.caller(['hr', 'auditor', 'manager', 'employee', 'strategist', 'integrator']);
  const { settings, postgres } = system;
  const { logger } = settings;
  log = await scratchEventStore();
  store = openEventStore({ connectionString: log.connectionString, logger });
  tail = await startTail(store, logger);
  sameLog = watchSameLog({ store, postgres, logger });
  const ready = { readModels: sameLog.look };
  app = await buildQueryApp({ ...settings, store, postgres, tail, sameLog, ready });
});
afterAll(async () => {
  sameLog.stop();
  await app.close();
  await tail.stop();
  await store.close();
  await log.remove();
  await system.stop();
});

const ask = async (path: string, of: App = app) => {
  const reply = await of.inject({ url: path, headers: { authorization: `Bearer ${everybody.token}` } });
  return { status: reply.statusCode, body: reply.json<Record<string, unknown>>() };
};

const lists = [
  'scorecards',
  'goals',
  'review-summaries',
  'review-trail',
  'feedback',
  'people',
  'units',
  'cycles',
];

test('empty read models are accepted with any log', async () => {
  const ready = { status: 200, body: { checks: { readModels: 'ok' } } };
  await expect.poll(() => ask('/ready')).toMatchObject(ready);
  expect((await ask('/v1/people')).status).toBe(200);
});

test('read models of another log are not served, and /ready says why', async () => {
  await system.does(everybody, '/people', { name: 'Ada' });
  await system.reads(everybody, '/scorecards');
  await expect
    .poll(() => ask('/ready'))
    .toMatchObject({
      status: 503,
      body: {
        checks: {
          readModels: expect.stringMatching(/\(okr, review, scorecard\).*another log.*EVENTSTORE_URL/),
        },
      },
    });
  for (const list of lists)
    for (const asked of ['', '?after=0'])
      expect([list, await ask(`/v1/${list}${asked}`)]).toMatchObject([
        list,
        { status: 503, body: { code: 'read-model/another-log' } },
      ]);
  expect((await ask('/v1/people', system.query)).status).toBe(200);
});

test('answers from the log itself are still served', async () => {
  expect((await ask('/v1/goal-events')).status).toBe(200);
});

test('a new service compares its read models with the log before its first answer', async () => {
  const { postgres, settings } = system;
  const fresh = watchSameLog({ store, postgres, logger: settings.logger });
  fresh.stop();
  await expect(fresh.demand()).rejects.toMatchObject({ code: 'read-model/another-log' });
});
