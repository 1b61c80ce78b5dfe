import { randomUUID } from 'node:crypto';
import { alignmentEvents } from '@cairn/contracts/alignment.events';
import { goalEvents } from '@cairn/contracts/goal.events';
import { isIn } from '@cairn/contracts/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { type FeedEvent, type FeedPage, follow, type Message, pages, subscribe } from './feed.fixture.ts';
import { goalStory, type Set as Goal, type Told, wholeLife } from './goal-story.fixture.ts';
import { type ListeningQueryService, startQueryService } from './query-service.fixture.ts';

let system: System;
let service: ListeningQueryService;
let integrator: Caller;
let told: Told;
let unitGoal: Goal;
let ownGoal: Goal;
let hidden: Goal;
const heard: string[] = [];

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const authorization = `Bearer ${integrator.token}`;
  const reply = await fetch(`${service.url}/v1${path}`, { headers: { authorization, ...headers } });
  const text = await reply.text();
  heard.push(text);
  return { status: reply.status, type: reply.headers.get('content-type'), text };
};

const page = async (query: string): Promise<FeedPage> => {
  const { status, text } = await ask(`/goal-events?${query}&after=${await system.store.head()}`);
  expect(status).toBe(200);
  return JSON.parse(text) as FeedPage;
};

const all = async (filter = ''): Promise<FeedEvent[]> => (await pages(page, { filter })).events;

/** What the feed has to show of the log: every event of a goal or an alignment of which no end is private. */
const publicIds = async (after = 0n): Promise<string[]> => {
  const ids: string[] = [];
  for await (const entry of system.store.readAll({ categories: ['goal', 'alignment'] })) {
    if (entry.kind !== 'event' || entry.event.position <= after) continue;
    const { event } = entry;
    if (!isIn(event, 'goal', 'alignment')) continue;
    const contexts = 'context' in event.data ? [event.data.context] : [event.data.child, event.data.parent];
    const isPublic = contexts.every(({ visibility }) => visibility === 'public');
    if (isPublic || (event.type === 'GoalVisibilityChanged' && event.data.from === 'public'))
      ids.push(event.id);
  }
  return ids;
};

/** Collects what a subscriber hears until `enough`, and leaves. */
const listen = async (
  enough: (messages: readonly Message[]) => boolean,
  { query = '', lastEventId, onOpen }: { query?: string; lastEventId?: string; onOpen?: () => void } = {},
): Promise<Message[]> => {
  const leaving = new AbortController();
  const messages: Message[] = [];
  const url = `${service.url}/v1/goal-events?${query}`;
  for await (const message of subscribe(url, integrator, { lastEventId, signal: leaving.signal })) {
    onOpen?.();
    heard.push(JSON.stringify(message));
    messages.push(message);
    if (enough(messages)) break;
  }
  leaving.abort();
  return messages;
};

const eventsOf = (messages: readonly Message[]): FeedEvent[] =>
  messages.filter(({ event }) => event !== 'keep-alive').map(({ data }) => data);
const idsOf = (events: readonly { id: string }[]): string[] => events.map(({ id }) => id);

beforeAll(async () => {
  system = await startSystem({ reactor: false });
  service = await startQueryService(system);
  integrator = await system.caller(['integrator']);
  told = await goalStory(system);
  unitGoal = await told.set({ kind: 'unit', id: told.unitId });
  ownGoal = await told.set({ kind: 'person', id: told.subject.personId });
  hidden = await told.set({ kind: 'person', id: told.subject.personId }, { visibility: 'private' });
  await told.checkIn(hidden, 47);
  await told.on(hidden.goalId, 'alignment', { parentId: unitGoal.goalId });
  await wholeLife(told, ownGoal, unitGoal);
});
afterAll(async () => {
  await service.stop();
  await system.stop();
});

describe('a product team', () => {
  test('begins with a list and goes on from its cursor with what came after', async () => {
    const list = await system.reads<{ goals: { goalId: string }[]; cursor: string; position: string }>(
      integrator,
      '/goals',
    );
    expect(list.goals.map(({ goalId }) => goalId)).toEqual([unitGoal.goalId, ownGoal.goalId]);
    const { events, next } = await pages(page, { cursor: list.cursor });
    expect(events).toEqual([]);
    await told.checkIn(unitGoal, 52);
    const later = await pages(page, { cursor: list.cursor });
    expect(later.events.map(({ type, subject }) => [type, subject])).toEqual([
      ['CheckInRecorded', unitGoal.goalId],
    ]);
    expect((await pages(page, { cursor: next })).events).toEqual(later.events);
  });

  test('pages through every event of every public goal, once and in the order of the log', async () => {
    const events = await all();
    expect(idsOf(events)).toEqual(await publicIds());
    const missing = [...goalEvents, ...alignmentEvents]
      .map(({ type }) => type as string)
      .filter((type) => !events.some((event) => event.type === type));
    expect(missing).toEqual(['GoalVisibilityChanged']);
  });

  test('filters by unit, owner, cycle and type', async () => {
    const events = await all();
    const { subject, peer, unitId, cycleId } = told;
    // A goal that changes hands is told to those who ask for its old owner too.
    const owns = (id: string) => (event: FeedEvent) =>
      ['context', 'child', 'parent', 'from'].some((name) => JSON.stringify(event.data[name])?.includes(id));
    for (const [filter, wanted] of [
      [`&unit=${unitId}`, owns(unitId)],
      [`&owner=${subject.personId}`, owns(subject.personId)],
      [`&owner=${peer.personId}`, owns(peer.personId)],
      [`&cycle=${cycleId}`, () => true],
      ['&type=GoalClosed', ({ type }: FeedEvent) => type === 'GoalClosed'],
      [
        `&type=CheckInRecorded&owner=${subject.personId}`,
        (event: FeedEvent) => event.type === 'CheckInRecorded',
      ],
    ] as const) {
      const found = await all(filter);
      expect(found.length).toBeGreaterThan(0);
      expect(idsOf(found)).toEqual(idsOf(events.filter(wanted)));
    }
  });

  test('gets a cursor to go on with also where a page is empty', async () => {
    const empty = await page(`cycle=${randomUUID()}`);
    expect(empty.events).toEqual([]);
    await told.checkIn(unitGoal, 53);
    const { events } = await page(`cursor=${empty.next}`);
    expect(events.map(({ type }) => type)).toEqual(['CheckInRecorded']);
  });

  test('hears live what comes, from where it was', async () => {
    const { next } = await pages(page);
    let began = false;
    const messages = await listen((all) => eventsOf(all).length === 3, {
      query: `cursor=${next}`,
      onOpen: () => {
        if (began) return;
        began = true;
        void (async () => {
          await told.checkIn(hidden, 48);
          for (const number of [54, 55, 56]) await told.checkIn(unitGoal, number);
        })();
      },
    });
    const events = eventsOf(messages);
    expect(idsOf(events)).toEqual(idsOf((await pages(page, { cursor: next })).events));
    for (const { id, event, data } of messages.filter(({ event }) => event !== 'keep-alive'))
      expect([id, event]).toEqual([data.cursor, data.type]);
  });

  test('loses nothing and hears nothing twice when the service is started anew under it', async () => {
    const { next } = await pages(page);
    const after = await system.store.head();
    const leaving = new AbortController();
    const feed = `${service.url}/v1/goal-events`;
    const hearing = (async () => {
      const events: FeedEvent[] = [];
      for await (const { event, data } of follow(feed, integrator, {
        lastEventId: next,
        signal: leaving.signal,
      })) {
        if (event !== 'keep-alive') events.push(data);
        if (events.length === 20) break;
      }
      return events;
    })();
    const write = async (...numbers: number[]) => {
      for (const number of numbers) await told.checkIn(unitGoal, number);
    };
    for (let round = 0; round < 4; round += 1) {
      await write(46, 47);
      await service.stop();
      await write(48, 49);
      service = await startQueryService(system, service.port);
      await write(50);
    }
    const events = await hearing;
    leaving.abort();
    expect(idsOf(events)).toEqual(await publicIds(after));
    expect(events).toHaveLength(20);
  });
});

describe('what is private', () => {
  test('stays out of the feed, and its becoming so goes out with its id and nothing else', async () => {
    const secret = await told.set({ kind: 'unit', id: told.unitId });
    await told.on(secret.goalId, 'visibility', { visibility: 'private' });
    await told.checkIn(secret, 60);
    const events = (await all()).filter(({ subject }) => subject === secret.goalId);
    expect(events.map(({ type }) => type)).toEqual(['GoalSet', 'KeyResultAdded', 'GoalVisibilityChanged']);
    expect(events.at(-1)?.data).toEqual({ goalId: secret.goalId });
    await told.on(secret.goalId, 'visibility', { visibility: 'public' });
    await told.checkIn(secret, 61);
    const later = (await all()).filter(({ subject }) => subject === secret.goalId).slice(events.length);
    expect(later.map(({ type }) => type)).toEqual(['GoalVisibilityChanged', 'CheckInRecorded']);
  });

  test('was never told: no hidden goal and no text that anybody wrote', () => {
    const whole = heard.join('\n');
    expect(whole).toContain(unitGoal.goalId);
    expect(whole).not.toContain(hidden.goalId);
    expect(told.written.length).toBeGreaterThan(40);
    expect(told.written.filter((text) => whole.includes(text))).toEqual([]);
    expect(whole).not.toContain('personal ');
  });
});
