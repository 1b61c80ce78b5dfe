import { get, type IncomingMessage } from 'node:http';
import { waitMs } from '@cairn/testing/limits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { readMessages, subscribe } from './feed.fixture.ts';
import { goalStory, type StoryGoal, type GoalStory } from './goal-story.fixture.ts';
import { type ListeningQueryService, startQueryService } from './query-service.fixture.ts';

let system: System;
let service: ListeningQueryService;
let integrator: Caller;
let story: GoalStory;
let goal: StoryGoal;

beforeAll(async () => {
  system = await startSystem({ reactor: false });
  service = await startQueryService(system);
  integrator = await system.caller(['integrator']);
  story = await goalStory(system);
  goal = await story.set({ kind: 'unit', id: story.unitId });
});
afterAll(async () => {
  await service.stop();
  await system.stop();
});

const feed = () => `${service.url}/v1/goal-events`;

/** The cursor at the end of the log. */
const end = async (): Promise<string> => {
  const headers = { authorization: `Bearer ${integrator.token}` };
  const reply = await fetch(`${feed()}?limit=500&after=${await system.store.head()}`, { headers });
  return ((await reply.json()) as { next: string }).next;
};

/** Resolves when the subscriber has received its first message. `heard` resolves with its first `count` events. */
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

/** Requests the stream and reads nothing from it. */
const silentSubscriber = (lastEventId: string): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${integrator.token}`,
      accept: 'text/event-stream',
      'last-event-id': lastEventId,
    };
    get(feed(), { headers }, resolve).on('error', reject);
  });

/** Key results with so many parts that their event is almost as large as the body limit. */
const large = () => {
  const parts = Array.from({ length: 50 }, (_, index) => ({
    milestoneId: `${'p'.repeat(50)}${index}`,
    title: 'p',
  }));
  return Array.from({ length: 40 }, () => ({ title: 'k', measure: { kind: 'milestone', parts } }));
};

describe('subscribers of the goal feed', () => {
  test('are refused with 429 beyond the number that one token may hold, until one of them leaves', async () => {
    const limited = await startQueryService({
      ...system,
      settings: { ...system.settings, streamsPerToken: 2 },
    });
    const ask = (caller: Caller, signal: AbortSignal) =>
      fetch(`${limited.url}/v1/goal-events`, {
        headers: { authorization: `Bearer ${caller.token}`, accept: 'text/event-stream' },
        signal,
      });
    const [staying, leaving] = [new AbortController(), new AbortController()];
    const opened = [await ask(integrator, staying.signal), await ask(integrator, leaving.signal)];
    expect(opened.map(({ status }) => status)).toEqual([200, 200]);
    const refused = await ask(integrator, staying.signal);
    expect([refused.status, await refused.json()]).toEqual([
      429,
      expect.objectContaining({ code: 'feed/too-many-streams' }),
    ]);
    expect((await ask(await system.caller(['integrator']), staying.signal)).status).toBe(200);
    leaving.abort();
    await expect.poll(async () => (await ask(integrator, staying.signal)).status).toBe(200);
    staying.abort();
    await limited.stop();
  });

  test('receive the same events from one subscription to the log, however many they are', async () => {
    const leaving = new AbortController();
    const cursor = await end();
    const all = await Promise.all(Array.from({ length: 25 }, () => subscriber(cursor, 10, leaving.signal)));
    for (let number = 46; number < 56; number += 1) await story.checkIn(goal, number);
    const [first, ...others] = await Promise.all(all.map(({ heard }) => heard));
    leaving.abort();
    expect(first).toHaveLength(10);
    for (const heard of others) expect(heard).toEqual(first);
    expect(service.subscriptions()).toBe(1);
  });

  test('end cleanly when the service stops', async () => {
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

  test('are disconnected when their token expires', async () => {
    // Its tokens are valid for an hour.
    const now = () => new Date(Date.now() + 3_600_000);
    const later = await startQueryService({ ...system, settings: { ...system.settings, now } });
    const heard: string[] = [];
    const { signal } = new AbortController();
    for await (const { event } of subscribe(`${later.url}/v1/goal-events`, integrator, { signal }))
      heard.push(event);
    expect(heard[0]).toBe('keep-alive');
    await later.stop();
  });

  test('get no stream for a HEAD request', async () => {
    const headers = { authorization: `Bearer ${integrator.token}`, accept: 'text/event-stream' };
    const signal = AbortSignal.timeout(waitMs);
    const reply = await fetch(feed(), { method: 'HEAD', headers, signal });
    expect([reply.status, await reply.text()]).toEqual([200, '']);
  });

  // Last, because whoever reads the whole feed afterwards reads its large events too.
  test('do not wait for a subscriber that does not read, and that one misses nothing', async () => {
    const leaving = new AbortController();
    const cursor = await end();
    const silent = await silentSubscriber(cursor);
    const count = 60;
    const quick = await subscriber(cursor, count, leaving.signal);
    for (let index = 0; index < count / 2; index += 1) {
      await story.set({ kind: 'unit', id: story.unitId }, { keyResults: large() });
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
});
