import { randomUUID } from 'node:crypto';
import { encodeCursor } from '@cairn/http/cursor';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let integrator: Caller;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  integrator = await system.caller(['integrator']);
  await system.does(await system.caller(['hr']), '/people', { name: 'Ada' });
});
afterAll(() => system.stop());

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const authorization = `Bearer ${integrator.token}`;
  const reply = await system.query.inject({ url: `/v1${path}`, headers: { authorization, ...headers } });
  return { status: reply.statusCode, type: reply.headers['content-type'], text: reply.payload };
};

describe('a cursor of the goal feed', () => {
  test('is answered 410 if it comes from another log, for pages and event streams', async () => {
    const cursor = encodeCursor({ position: String(await system.store.head()), eventId: randomUUID() });
    const answers = [
      await ask(`/goal-events?cursor=${cursor}`),
      await ask('/goal-events', { accept: 'text/event-stream', 'last-event-id': cursor }),
      await ask(`/goal-events?cursor=${encodeCursor({ position: '999999999999', eventId: randomUUID() })}`),
      await ask(`/goal-events?cursor=${encodeCursor({ position: '7', eventId: randomUUID() })}`),
    ];
    for (const { status, type, text } of answers) {
      expect([status, type]).toEqual([410, 'application/problem+json; charset=utf-8']);
      expect(JSON.parse(text)).toMatchObject({ code: 'cursor/another-log' });
    }
  });

  test.each([
    'x',
    '%00',
    'bnVsbA',
    encodeCursor({ position: '1' }),
    encodeCursor({ position: -1, eventId: 'e' }),
  ])('is answered 400 if it is malformed: %s', async (cursor) => {
    for (const answer of [
      await ask(`/goal-events?cursor=${cursor}`),
      await ask(`/goal-events?cursor=${cursor}`, { accept: 'text/event-stream' }),
    ]) {
      expect(answer.status).toBe(400);
      expect(JSON.parse(answer.text)).toMatchObject({ code: 'cursor/malformed' });
    }
  });
});
