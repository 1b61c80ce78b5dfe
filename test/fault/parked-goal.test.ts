import { listParked } from '@cairn/operator/parked.list';
import { skipParked } from '@cairn/operator/parked.skip';
import { until } from '@cairn/testing/until';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FeedPage } from '../journeys/feed.fixture.ts';
import { type GoalStory, goalStory, type StoryGoal } from '../journeys/goal-story.fixture.ts';
import { okr } from '@cairn/okr-projector/okr.projection';
import { liveAndRebuilt } from '../rebuild/compare.ts';
import { startSystem, type System } from '../system.ts';
import { appendMalformed } from './malformed.fixture.ts';

type Goal = {
  title: string;
  revision: number;
  parked: object[];
  keyResults: { current: { value: { number: number } } | null }[];
};

let system: System;
let story: GoalStory;
let broken: StoryGoal;
let whole: StoryGoal;
let bad: Awaited<ReturnType<typeof appendMalformed>>;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  story = await goalStory(system);
  const owner = { kind: 'unit' as const, id: story.unitId };
  broken = await story.set(owner);
  whole = await story.set(owner);
  await story.checkIn(broken, 50);
  await system.does(story.rater, `/goals/${broken.goalId}/blockers`, { text: 'No budget' });
  bad = await appendMalformed(system.eventStoreUrl, { stream: stream(), type: 'GoalClosed' });
});
afterAll(() => system.stop());

const stream = () => `goal-${broken.goalId}`;
const checkIn = ({ goalId, keyResultId }: StoryGoal, number: number, headers = {}) => {
  const body = { keyResultId, value: { kind: 'number', number }, status: 'onTrack' };
  return system.post<{ code: string }>(story.rater, `/goals/${goalId}/check-ins`, body, headers);
};
const read = async ({ goalId }: StoryGoal): Promise<Goal> =>
  system.reads<Goal>(story.rater, `/goals/${goalId}`);
const numberOf = ({ keyResults }: Goal) => keyResults[0]?.current?.value.number;

describe('a malformed event in the stream of a goal', () => {
  test('leaves every other goal as it was', async () => {
    expect((await checkIn(whole, 55)).status).toBe(201);
    const goal = await read(whole);
    expect([numberOf(goal), goal.parked]).toEqual([55, []]);
  });

  test('makes the answer about that goal say that it rests on a parked stream', async () => {
    const goal = await read(broken);
    expect([numberOf(goal), goal.parked]).toEqual([50, [{ stream: stream(), revision: bad.revision }]]);
    const { goals } = await system.reads<{ goals: { goalId: string }[] }>(story.rater, '/goals');
    expect(goals.map(({ goalId }) => goalId)).toContain(broken.goalId);
  });

  test('is named once in my week, which shows the goal in several lists', async () => {
    const week = await system.reads<Pick<Goal, 'parked'>>(story.rater, '/me/week');
    expect(week.parked).toEqual([{ stream: stream(), revision: bad.revision }]);
  });

  test('is answered 503 to a read that must reflect it', async () => {
    const reply = await system.query.inject({
      url: `/v1/goals/${broken.goalId}?after=${bad.position}`,
      headers: { authorization: `Bearer ${story.rater.token}` },
    });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([503, 'stream/parked']);
  });

  test('is answered 409 to a command to that goal, and to one that rests on it', async () => {
    const refused = { status: 409, body: { code: 'stream/parked' } };
    expect(await checkIn(broken, 60)).toMatchObject(refused);
    const aligned = { parentId: broken.goalId };
    expect(await system.post(story.rater, `/goals/${whole.goalId}/alignment`, aligned)).toMatchObject(
      refused,
    );
  });

  test('stands in the goal feed as a marker that does not name the goal, and the feed goes on', async () => {
    const integrator = await system.caller(['integrator']);
    const page = await system.reads<FeedPage>(integrator, '/goal-events?limit=500');
    const marker = page.events.findIndex(({ id }) => id === bad.id);
    expect(page.events[marker]).toMatchObject({ type: 'EventUnreadable', data: {} });
    expect(page.events[marker]).not.toHaveProperty('subject');
    expect(page.events.slice(marker + 1).map(({ type }) => type)).toContain('CheckInRecorded');
  });

  test('is listed with the reason, but without its content', async () => {
    const listed = await listParked(system);
    expect(listed).toEqual([
      {
        stream: stream(),
        revision: bad.revision,
        eventId: bad.id,
        type: 'GoalClosed',
        reason: expect.stringContaining('metadata'),
        readModels: ['okr'],
        withheld: 0,
      },
    ]);
    expect(JSON.stringify(listed)).not.toContain('SECRET');
  });
});

describe('after the event was skipped', () => {
  test('commands, reads and the list know nothing of it any more', async () => {
    await skipParked(system, { stream: stream(), reason: 'Written by hand.', personId: story.hr.personId });
    await system.catchUp();
    const { revision } = await read(broken);
    expect((await checkIn(broken, 61, { 'if-match': `"${revision}"` })).status).toBe(201);
    const goal = await read(broken);
    expect([numberOf(goal), goal.parked]).toEqual([61, []]);
    expect(await listParked(system)).toEqual([]);
  });

  test('a rebuild leads to the same rows', async () => {
    await read(broken);
    const { live, rebuilt } = await liveAndRebuilt(okr, system);
    expect(rebuilt).toEqual(live);
  });

  test('a stream that is not parked cannot be skipped', async () => {
    const skip = { stream: stream(), reason: 'Again.', personId: story.hr.personId };
    await expect(skipParked(system, skip)).rejects.toThrow('is not parked');
  });
});

describe('a malformed event in the stream of all alignments', () => {
  test('is answered 409 to every alignment, and every answer about goals says so', async () => {
    const alignments = 'alignment-organisation';
    await appendMalformed(system.eventStoreUrl, { stream: alignments, type: 'GoalAligned' });
    const aligned = await system.post(story.rater, `/goals/${whole.goalId}/alignment`, {
      parentId: broken.goalId,
    });
    expect(aligned).toMatchObject({ status: 409, body: { code: 'stream/parked' } });
    await until(async () => (await read(whole)).parked.length > 0);
    expect((await read(whole)).parked).toEqual([{ stream: alignments, revision: 0 }]);
    expect((await checkIn(whole, 56)).status).toBe(201);
  });
});
