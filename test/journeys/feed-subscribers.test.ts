import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { readMessages, subscribe } from './feed.fixture.ts';
import { goalStory, type Set as Goal, type Told } from './goal-story.fixture.ts';
import { type ListeningQueryService, startQueryService } from './query-service.fixture.ts';

let system: System;
let service: ListeningQueryService;
let integrator: Caller;
let told: Told;
let goal: Goal;

beforeAll(async () => {
  system = await startSystem({ reactor: false });
  service = await startQueryService(system);
  integrator = await system.caller(['integrator']);
  told = await goalStory(system);
  goal = await told.set({ kind: 'unit', id: told.unitId });
});
afterAll(async () => {
  await service.stop();
  await system.stop();
});

const feed = () => `${service.url}/v1/goal-events`;

/** The cursor of the log's end. */
const end = async (): Promise<string> => {
  const headers = { authorization: `Bearer ${integrator.token}` };
  const reply = await fetch(`${feed()}?limit=500&after=${await system.store.head()}`, { headers });
  return ((await reply.json()) as { next: string }).next;
};

/** A subscriber that has heard the first message when this resolves; `heard` has the events up to the last of `count`. */
const subscriber = async (lastEventId: string, count: number, signal: AbortSignal) => {
  const messages = subscribe(feed(), integrator, { lastEventId, signal });
  await messages.next();
  const hear = async (): Promise<string[]> => {
    const ids: string[] = [];
    while (ids.length < count) {
      const { value, done } = await messages.next();
      if (done) break;
      if (value.event !== 'keep-alive') ids.push(value.data.id);
    }
    return ids;
  };
  return { heard: hear() };
};

/** Asks for the stream and reads nothing of it. */
const silentSubscriber = (lastEventId: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${integrator.token}`,
      accept: 'text/event-stream',
      'last-event-id': lastEventId,
    };
    get(feed(), { headers }, resolve).on('error', reject);
  });

/** Key results of so many parts that their event is nearly as large as a body may be. */
const large = () => {
  const parts = Array.from({ length: 50 }, (_, index) => ({
    milestoneId: `${'p'.repeat(50)}${index}`,
    title: 'p',
  }));
  return Array.from({ length: 40 }, () => ({ title: 'k', measure: { kind: 'milestone', parts } }));
};

describe('subscribers of the goal feed', () => {
  test('hear the same, however many they are, from one subscription to the log', async () => {
    const leaving = new AbortController();
    const cursor = await end();
    const all = await Promise.all(Array.from({ length: 25 }, () => subscriber(cursor, 10, leaving.signal)));
    for (let number = 46; number < 56; number += 1) await told.checkIn(goal, number);
    const [first, ...others] = await Promise.all(all.map(({ heard }) => heard));
    leaving.abort();
    expect(first).toHaveLength(10);
    for (const heard of others) expect(heard).toEqual(first);
    expect(service.subscriptions()).toBe(1);
  });

  test('do not wait for one who does not read, who misses nothing', async () => {
    const leaving = new AbortController();
    const cursor = await end();
    const silent = await silentSubscriber(cursor);
    const count = 60;
    const quick = await subscriber(cursor, count, leaving.signal);
    for (let index = 0; index < count / 2; index += 1) {
      await told.set({ kind: 'unit', id: told.unitId }, { keyResults: large() });
    }
    const heard = await quick.heard;
    leaving.abort();
    expect(heard).toHaveLength(count);
    expect(silent.socket.bytesRead).toBeLessThan(1_000_000);

    const late: string[] = [];
    for await (const { event, data } of readMessages(silent)) {
      if (event !== 'keep-alive') late.push(data.id);
      if (late.length === count) break;
    }
    expect(late).toEqual(heard);
    expect(silent.socket.bytesRead).toBeGreaterThan(4_000_000);
    silent.destroy();
  });

  test('come to a clean end when the service stops', async () => {
    const leaving = new AbortController();
    const all = await Promise.all(
      Array.from({ length: 5 }, async () => subscriber(await end(), 10, leaving.signal)),
    );
    const silent = await silentSubscriber(await end());
    const ended = new Promise((resolve, reject) => silent.on('error', reject).on('end', resolve).resume());

    await service.stop();

    expect(await Promise.all(all.map(({ heard }) => heard))).toEqual([[], [], [], [], []]);
    await ended;
    expect(silent.complete).toBe(true);
    service = await startQueryService(system);
  });

  test('are let go when their token ends', async () => {
    // Its tokens are good for an hour.
    const now = () => new Date(Date.now() + 3_600_000);
    const later = await startQueryService({ ...system, settings: { ...system.settings, now } });
    const heard: string[] = [];
    const { signal } = new AbortController();
    for await (const { event } of subscribe(`${later.url}/v1/goal-events`, integrator, { signal }))
      heard.push(event);
    expect(heard[0]).toBe('keep-alive');
    await later.stop();
  });

  test('get no stream where they ask for the head only', async () => {
    const headers = { authorization: `Bearer ${integrator.token}`, accept: 'text/event-stream' };
    const signal = AbortSignal.timeout(5_000);
    const reply = await fetch(feed(), { method: 'HEAD', headers, signal });
    expect([reply.status, await reply.text()]).toEqual([200, '']);
  });
});
