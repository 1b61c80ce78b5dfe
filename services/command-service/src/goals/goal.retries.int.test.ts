import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  goalCommands,
  goalOf,
  nps,
  type Organisation,
  startOrganisation,
} from './goal-organisation.fixture.ts';

let org: Organisation;
beforeAll(async () => {
  org = await startOrganisation();
});
afterAll(() => org.service.stop());

const { post, setGoal, eventsOf } = goalCommands(() => org);
const onTrack = { confidence: 0.7, status: 'onTrack' };
const number = (value: number) => ({ kind: 'number', number: value });

describe('an Idempotency-Key', () => {
  test('answers a retried creation with the goal that it made, which is in the log once', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = goalOf(org, org.employee, { keyResults: [nps, nps] });
    const [first, again] = [
      await post(org.employee, '/goals', body, key),
      await post(org.employee, '/goals', body, key),
    ];
    expect(again).toMatchObject({ status: 201, body: first.body });
    const [event, ...more] = await eventsOf(first.body.id);
    expect(more).toEqual([]);
    const ids = event?.type === 'GoalSet' ? event.data.keyResults.map((each) => each.keyResultId) : [];
    expect(new Set(ids).size).toBe(2);
  });

  test('is refused if it comes with another body', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await post(org.employee, '/goals', goalOf(org, org.employee), key);
    const other = await post(org.employee, '/goals', goalOf(org, org.employee, { title: 'Another' }), key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency/key-reused']);
  });

  test('answers a retried check-in as the first time, even after later check-ins', async () => {
    const { employee } = org;
    const goalId = await setGoal(employee);
    const keyResultId = await org.make(employee, `/goals/${goalId}/key-results`, nps);
    const key = { 'idempotency-key': randomUUID() };
    const checkIn = (value: number, headers = {}) =>
      post(
        employee,
        `/goals/${goalId}/check-ins`,
        { keyResultId, value: number(value), ...onTrack },
        headers,
      );
    const first = await checkIn(50, key);
    await checkIn(51);
    expect(await checkIn(50, key)).toMatchObject({ status: 201, body: first.body });
    expect((await checkIn(52, key)).body.code).toBe('idempotency/key-reused');
    expect(await eventsOf(goalId)).toHaveLength(4);
  });

  test('belongs to its caller: another caller makes another goal with it', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const body = goalOf(org, org.employee);
    const [mine, theirs] = [
      await post(org.employee, '/goals', body, key),
      await post(org.strategist, '/goals', body, key),
    ];
    expect([mine.status, theirs.status]).toEqual([201, 201]);
    expect(mine.body.id).not.toBe(theirs.body.id);
  });
});

test('a command is refused if If-Match names a revision that the goal does not have', async () => {
  const goalId = await setGoal(org.employee);
  const hold = (revision: string) =>
    post(org.employee, `/goals/${goalId}/hold`, { reason: 'Budget' }, { 'if-match': revision });
  const stale = await hold('"7"');
  expect([stale.status, stale.body.code]).toEqual([412, 'stream/revision-mismatch']);
  expect((await hold('"0"')).headers['etag']).toBe('"1"');
  expect((await hold('"0"')).status).toBe(412);
});

test('a command that changes nothing is answered 200 with the current revision', async () => {
  const goalId = await setGoal(org.employee);
  const { status, body } = await post(org.employee, `/goals/${goalId}/resume`, {});
  expect([status, body.revision]).toEqual([200, 0]);
  expect(await eventsOf(goalId)).toHaveLength(1);
});
