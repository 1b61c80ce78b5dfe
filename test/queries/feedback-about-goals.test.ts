import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { goalOf, okrCycle, type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let people: Staff;
let goalId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { hr, subject, peer } = people;
  const { id: cycleId } = await system.does(hr, '/cycles', okrCycle('Goals'));
  goalId = (await system.does(subject, '/goals', goalOf(subject, cycleId))).id;
  const given = { subjectId: subject.personId, kind: 'praise', text: 'Well done', audience: 'subject' };
  await system.does(peer, '/feedback', { ...given, goalId });
});
afterAll(() => system.stop());

const goals = async (by: Caller, query = ''): Promise<(string | null)[]> =>
  (await system.reads<{ feedback: { goalId: string | null }[] }>(by, `/feedback${query}`)).feedback.map(
    (each) => each.goalId,
  );

test('feedback does not name its goal to a reader who may not see the goal, nor is it found by it', async () => {
  const { hr, subject, peer } = people;
  expect(await goals(peer)).toEqual([goalId]);
  await system.does(subject, `/goals/${goalId}/visibility`, { visibility: 'private' });
  expect(await goals(peer)).toEqual([null]);
  expect(await goals(peer, `?goal=${goalId}`)).toEqual([]);
  for (const reader of [subject, hr]) expect(await goals(reader, `?goal=${goalId}`)).toEqual([goalId]);
});
