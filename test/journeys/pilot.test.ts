import { ago, daysAgo } from '@cairn/testing/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { goalOf, okrCycle } from './organisation.fixture.ts';

let system: System;
let strategist: Caller;
let hr: Caller;
let unitId: string;
let otherId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  hr = await system.caller(['hr']);
  strategist = await system.caller(['strategist']);
  unitId = (await system.does(hr, '/units', { name: 'Sales', kind: 'team' })).id;
  otherId = (await system.does(hr, '/units', { name: 'Support', kind: 'team' })).id;
});
afterAll(() => system.stop());

const draft = async (name: string): Promise<string> => {
  const perspectives = ['one', 'two'].map((perspectiveId) => ({ perspectiveId, name: perspectiveId }));
  const card = { name, level: 'enterprise', perspectives, occurredAt: ago(40) };
  return (await system.does(strategist, '/scorecards', card)).id;
};
const plan = (scorecardId: string, more: object = {}) => ({
  scorecardId,
  unitId,
  from: daysAgo(10),
  until: daysAgo(-10),
  occurredAt: ago(11),
  ...more,
});
type Card = { valid: boolean; perspectives: { perspectiveId: string }[] };
const perspectivesOf = async (id: string, query: string): Promise<string[]> =>
  (await system.reads<Card>(strategist, `/scorecards/${id}?${query}`)).perspectives.map(
    ({ perspectiveId }) => perspectiveId,
  );

test('a perspective that is tried in one unit counts there only, until it is adopted', async () => {
  const id = await draft('Firm');
  const { id: pilotId } = await system.does(strategist, '/pilots', plan(id, { perspectiveId: 'two' }));
  expect(await perspectivesOf(id, `unit=${unitId}`)).toEqual(['one', 'two']);
  expect(await perspectivesOf(id, `unit=${otherId}`)).toEqual(['one']);
  expect(await perspectivesOf(id, '')).toEqual(['one']);
  expect(await system.reads(strategist, `/pilots?unit=${unitId}&running=true`)).toMatchObject({
    pilots: [{ pilotId, scorecardName: 'Firm', perspectiveName: 'two', unitName: 'Sales', outcome: null }],
  });
  await system.does(strategist, `/pilots/${pilotId}/end`, { outcome: 'adopted', reason: 'It helped' });
  expect(await perspectivesOf(id, '')).toEqual(['one', 'two']);
  const days = `from=${daysAgo(1)}&every=day`;
  const { points } = await system.reads<{ points: Card[] }>(strategist, `/scorecards/${id}/history?${days}`);
  expect(points.map((card) => card.perspectives.length)).toEqual([1, 2]);
  expect(await perspectivesOf(id, `asOf=${daysAgo(5)}`)).toEqual(['one']);
  expect(await perspectivesOf(id, `asOf=${daysAgo(5)}&unit=${unitId}`)).toEqual(['one', 'two']);
});

test('a scorecard that is tried in one unit is listed and valid for that unit only', async () => {
  const id = await draft('Trial');
  const { id: pilotId } = await system.does(strategist, '/pilots', plan(id));
  const isListed = async (unit: string): Promise<boolean> => {
    type List = { scorecards: { scorecardId: string }[] };
    const { scorecards } = await system.reads<List>(strategist, `/scorecards?validFor=${unit}`);
    return scorecards.some(({ scorecardId }) => scorecardId === id);
  };
  expect([await isListed(unitId), await isListed(otherId)]).toEqual([true, false]);
  const valid = async (unit: string): Promise<boolean> =>
    (await system.reads<Card>(strategist, `/scorecards/${id}?unit=${unit}`)).valid;
  expect([await valid(unitId), await valid(otherId)]).toEqual([true, false]);
  await system.does(strategist, `/pilots/${pilotId}/end`, { outcome: 'ended', reason: 'Too much work' });
  expect([await isListed(unitId), await isListed(otherId)]).toEqual([false, false]);
});

test('what is tried in a unit does not count for the goals and people of none', async () => {
  const scorecardId = await draft('Branch');
  const { id: objectiveId } = await system.does(strategist, `/scorecards/${scorecardId}/objectives`, {
    perspectiveId: 'two',
    name: 'Near',
  });
  const { id: personId } = await system.does(hr, '/people', { name: 'Ada', email: 'ada@cairn.test' });
  await system.does(hr, `/people/${personId}/employments`, { effectiveFrom: '2020-01-01' });
  const ada = await system.caller(['employee'], { personId });
  const { id: cycleId } = await system.does(hr, '/cycles', okrCycle('OKRs'));
  const goal = goalOf(ada, cycleId, { strategicObjective: { scorecardId, objectiveId } });
  const { id: goalId } = await system.does(ada, '/goals', goal);
  const counted = async () => {
    const line = await system.reads<{ objectives: object[] }>(ada, `/line-of-sight?goal=${goalId}`);
    const mix = await system.reads<{ scorecards: { n: number }[] }>(ada, '/strategy-mix?person=me');
    return [line.objectives.length, mix.scorecards.map(({ n }) => n)];
  };
  expect(await counted()).toEqual([1, [1]]);
  await system.does(strategist, '/pilots', plan(scorecardId, { perspectiveId: 'two' }));
  expect(await counted()).toEqual([0, [0]]);
});

test.each([
  ['an unknown perspective', { perspectiveId: 'three' }, 'pilot/unknown-thing', 'body/perspectiveId'],
  ['a last day before the first', { until: daysAgo(11) }, 'pilot/ends-before-it-begins', 'body/until'],
])('a pilot with %s is refused', async (_, more, code, path) => {
  const reply = await system.post<{ code: string; fields: { path: string }[] }>(
    strategist,
    '/pilots',
    plan(await draft('Other'), more),
  );
  expect([reply.status, reply.body.code, reply.body.fields[0]?.path]).toEqual([422, code, path]);
});

test('a second pilot of the same in one unit is refused while the first one stands', async () => {
  const id = await draft('Twice');
  const start = (more: object) =>
    system.post<{ id: string; code: string; detail: string; fields: { path: string }[] }>(
      strategist,
      '/pilots',
      plan(id, { perspectiveId: 'two', ...more }),
    );
  const { body: first } = await start({});
  const overlapping = await start({ from: daysAgo(-10), until: daysAgo(-20) });
  expect(overlapping).toMatchObject({
    status: 409,
    body: { code: 'pilot/overlaps', fields: [{ path: 'body/from' }] },
  });
  expect(overlapping.body.detail).toContain(first.id);
  const elsewhere = [
    await start({ from: daysAgo(-11), until: daysAgo(-20) }),
    await start({ unitId: otherId }),
    await start({ perspectiveId: 'one' }),
    await start({ perspectiveId: undefined }),
  ];
  expect(elsewhere.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  await system.does(strategist, `/pilots/${first.id}/end`, { outcome: 'ended', reason: 'Too early' });
  expect((await start({})).status).toBe(201);
});
