import { randomUUID } from 'node:crypto';
import { alignmentEvents } from '@cairn/contracts/alignment.events';
import { goalEvents } from '@cairn/contracts/goal.events';
import { isIn } from '@cairn/contracts/registry';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { type FeedEvent, type FeedPage, follow, type Message, pages, subscribe } from './feed.fixture.ts';
import { goalStory, type StoryGoal, type GoalStory, wholeLife } from './goal-story.fixture.ts';
import { type ListeningQueryService, startQueryService } from './query-service.fixture.ts';

let system: System;
let service: ListeningQueryService;
let integrator: Caller;
let story: GoalStory;
let unitGoal: StoryGoal;
let ownGoal: StoryGoal;
let hidden: StoryGoal;
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

/** What the feed must show: every event of a public goal, and of an alignment between public goals. */
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

/** Collects what a subscriber receives until `enough`, and then unsubscribes. */
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
  story = await goalStory(system);
  unitGoal = await story.set({ kind: 'unit', id: story.unitId });
  ownGoal = await story.set({ kind: 'person', id: story.subject.personId });
  hidden = await story.set({ kind: 'person', id: story.subject.personId }, { visibility: 'private' });
  await story.checkIn(hidden, 47);
  await story.on(hidden.goalId, 'alignment', { parentId: unitGoal.goalId });
  await wholeLife(story, ownGoal, unitGoal);
});
afterAll(async () => {
  await service.stop();
  await system.stop();
});

describe('a product team', () => {
  test('begins with the list of goals and continues from its cursor with later events', async () => {
    const list = await system.reads<{ goals: { goalId: string }[]; cursor: string; position: string }>(
      integrator,
      '/goals',
    );
    expect(list.goals.map(({ goalId }) => goalId)).toEqual([
      unitGoal.goalId,
      ownGoal.goalId,
      expect.any(String),
    ]);
    const { events, next } = await pages(page, { cursor: list.cursor });
    expect(events).toEqual([]);
    await story.checkIn(unitGoal, 52);
    const later = await pages(page, { cursor: list.cursor });
    expect(later.events.map(({ type, subject }) => [type, subject])).toEqual([
      ['CheckInRecorded', unitGoal.goalId],
    ]);
    expect((await pages(page, { cursor: next })).events).toEqual(later.events);
  });

  test('pages through every event of every public goal, once and in log order', async () => {
    const events = await all();
    expect(idsOf(events)).toEqual(await publicIds());
    const missing = [...goalEvents, ...alignmentEvents]
      .map(({ type }) => type as string)
      .filter((type) => !events.some((event) => event.type === type));
    expect(missing).toEqual(['GoalVisibilityChanged']);
  });

  test('filters by unit, owner, cycle and type', async () => {
    const events = await all();
    const { subject, peer, unitId, cycleId } = story;
    // The event that hands over a goal matches its old owner too.
    const owns = (id: string) => (event: FeedEvent) =>
      ['context', 'child', 'parent', 'from'].some((name) => JSON.stringify(event.data[name])?.includes(id));
    for (const [filter, wanted] of [
      [`&unit=${unitId}`, owns(unitId)],
      [`&owner=${subject.personId}`, owns(subject.personId)],
      [`&owner=${peer.personId}`, owns(peer.personId)],
      [`&cycle=${cycleId}`, owns(cycleId)],
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

  test('gets a cursor to continue with even from an empty page', async () => {
    const empty = await page(`cycle=${randomUUID()}`);
    expect(empty.events).toEqual([]);
    await story.checkIn(unitGoal, 53);
    const { events } = await page(`cursor=${empty.next}`);
    expect(events.map(({ type }) => type)).toEqual(['CheckInRecorded']);
  });

  test('receives new events live, from its cursor on', async () => {
    const { next } = await pages(page);
    let began = false;
    const messages = await listen((all) => eventsOf(all).length === 3, {
      query: `cursor=${next}`,
      onOpen: () => {
        if (began) return;
        began = true;
        void (async () => {
          await story.checkIn(hidden, 48);
          for (const number of [54, 55, 56]) await story.checkIn(unitGoal, number);
        })();
      },
    });
    const events = eventsOf(messages);
    expect(idsOf(events)).toEqual(idsOf((await pages(page, { cursor: next })).events));
    for (const { id, event, data } of messages.filter(({ event }) => event !== 'keep-alive'))
      expect([id, event]).toEqual([data.cursor, data.type]);
  });

  test('misses and repeats nothing when the service is restarted', async () => {
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
      for (const number of numbers) await story.checkIn(unitGoal, number);
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

describe('a private goal', () => {
  test('takes its past out of the feed, and the event that made it private names only its id', async () => {
    const secret = await story.set({ kind: 'unit', id: story.unitId });
    const typesNow = async () => {
      const events = (await all()).filter(({ subject }) => subject === secret.goalId);
      return events.map(({ type }) => type);
    };
    expect(await typesNow()).toEqual(['GoalSet', 'KeyResultAdded']);
    await story.on(secret.goalId, 'visibility', { visibility: 'private' });
    await story.checkIn(secret, 60);
    expect(await typesNow()).toEqual(['GoalVisibilityChanged']);
    const [change] = (await all()).filter(({ subject }) => subject === secret.goalId);
    expect(change?.data).toEqual({ goalId: secret.goalId });
    await story.on(secret.goalId, 'visibility', { visibility: 'public' });
    await story.checkIn(secret, 61);
    expect(await typesNow()).toEqual([
      'GoalSet',
      'KeyResultAdded',
      'GoalVisibilityChanged',
      'GoalVisibilityChanged',
      'CheckInRecorded',
    ]);
  });

  test('takes its alignments out of the feed, also those to public goals', async () => {
    const owner = { kind: 'unit' as const, id: story.unitId };
    const [parent, child] = [await story.set(owner), await story.set(owner)];
    await story.on(child.goalId, 'alignment', { parentId: parent.goalId, kind: 'support' });
    const aligned = async () =>
      (await all()).filter(({ type, subject }) => type === 'GoalAligned' && subject === child.goalId).length;
    expect(await aligned()).toBe(1);
    await story.on(parent.goalId, 'visibility', { visibility: 'private' });
    expect(await aligned()).toBe(0);
  });

  test('never appeared in the feed, nor did any text that a person wrote', () => {
    const whole = heard.join('\n');
    expect(whole).toContain(unitGoal.goalId);
    expect(whole).not.toContain(hidden.goalId);
    expect(story.written.length).toBeGreaterThan(40);
    expect(story.written.filter((text) => whole.includes(text))).toEqual([]);
    expect(whole).not.toContain('personal ');
  });
});
