import { randomUUID } from 'node:crypto';
import { now } from '@cairn/testing/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../command-service.fixture.ts';
import { goalOf, nps, type Organisation, startOrganisation } from './goal-organisation.fixture.ts';

type Item = { item: number; outcome: string; id: string | null; code?: string; fields?: { path: string }[] };
type Many = { written: number; unchanged: number; refused: number; position: string; items: Item[] };

let org: Organisation;
let nextCycle: string;
const next = now().getUTCFullYear() + 1;
const evaluationPeriod = { from: `${next}-01-01`, to: `${next}-12-31` };
beforeAll(async () => {
  org = await startOrganisation();
  nextCycle = await org.make(org.hr, '/cycles', { name: 'The next year', kind: 'okr', evaluationPeriod });
});
afterAll(() => org.service.stop());

const send = async (by: Caller, items: readonly object[], key: string = randomUUID()) => {
  const reply = await org.service.post(by, '/goals/many', { items }, { 'idempotency-key': key });
  expect(reply.status).toBe(200);
  return reply.body as unknown as Many;
};
const setting = (by: Caller, more: object = {}) => ({
  command: 'SetGoal',
  body: goalOf(org, by, { keyResults: [nps], ...more }),
});

test('sets, revises, closes and carries over goals in the order of the items', async () => {
  const { employee } = org;
  const set = await send(employee, [setting(employee), setting(employee)]);
  const [first, second] = set.items.map(({ id }) => id);
  expect(set).toMatchObject({ written: 2, unchanged: 0, refused: 0 });
  const done = await send(employee, [
    { command: 'ReviseGoal', goalId: first, body: { title: 'Customers stay', reason: 'Clearer' } },
    { command: 'CloseGoal', goalId: first, body: { score: 0.5, reflection: 'Ask earlier' } },
    { command: 'CarryOverGoal', goalId: first, body: { cycleId: nextCycle } },
    { command: 'CarryOverGoal', goalId: second, body: { cycleId: nextCycle } },
  ]);
  expect(done.items).toMatchObject([
    { item: 0, outcome: 'written', id: first, revision: 1 },
    { item: 1, outcome: 'written', id: first, revision: 2 },
    { item: 2, outcome: 'written', id: expect.any(String), revision: 3 },
    { item: 3, outcome: 'written', id: expect.any(String), revision: 1 },
  ]);
  expect(done.position).toBe(String(await org.service.store.head()));
});

test('an item that is refused says why, and the others go on', async () => {
  const { employee, boss } = org;
  const ofBoss = await org.make(boss, '/goals', goalOf(org, boss));
  const { written, refused, items } = await send(employee, [
    setting(employee, { cycleId: randomUUID() }),
    { command: 'CloseGoal', goalId: ofBoss, body: { score: 1 } },
    { command: 'CloseGoal', goalId: randomUUID(), body: { score: 2 } },
    setting(employee),
  ]);
  expect([written, refused]).toEqual([1, 3]);
  expect(items.map(({ outcome, code }) => code ?? outcome)).toEqual([
    'goal/unknown-cycle',
    'access/denied',
    'request/invalid',
    'written',
  ]);
  expect(items[0]?.fields).toMatchObject([{ path: 'body/items/0/body/cycleId' }]);
  expect(items[2]?.fields).toMatchObject([{ path: 'body/items/2/body/score' }]);
});

test('the same request sent again does nothing twice', async () => {
  const { employee } = org;
  const [items, key] = [[setting(employee), setting(employee)], randomUUID()];
  const first = await send(employee, items, key);
  const head = await org.service.store.head();
  const again = await send(employee, items, key);
  expect([again.unchanged, again.items.map(({ id }) => id)]).toEqual([2, first.items.map(({ id }) => id)]);
  expect(await org.service.store.head()).toBe(head);
  const more = await send(employee, [...items, setting(employee)], key);
  expect(more.items.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'written']);
  expect(new Set(more.items.map(({ id }) => id)).size).toBe(3);
});

test('refuses no items, more than 200 and a command that is not among these', async () => {
  const { employee } = org;
  const status = async (items: unknown) =>
    (await org.service.post(employee, '/goals/many', { items })).status;
  expect(await status([])).toBe(400);
  expect(await status(Array.from({ length: 201 }, () => setting(employee)))).toBe(400);
  expect(await status([{ command: 'DropKeyResult', goalId: randomUUID(), body: {} }])).toBe(400);
});
