import { randomUUID } from 'node:crypto';
import type { LogEntry } from '@cairn/event-store/decode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../command-service.fixture.ts';
import { goalOf, nps, type Organisation, startOrganisation } from './goal-organisation.fixture.ts';

let org: Organisation;
beforeAll(async () => {
  org = await startOrganisation();
});
afterAll(() => org.service.stop());

const post = (by: Caller, path: string, body: object, headers: Record<string, string> = {}) =>
  org.service.post(by, path, body, headers);
const setGoal = (by: Caller, given: object = {}) => org.make(by, '/goals', goalOf(org, by, given));
const onTrack = { confidence: 0.7, status: 'onTrack' };
const number = (value: number) => ({ kind: 'number', number: value });

const eventsOf = async (goalId: string) => {
  const entries: Extract<LogEntry, { kind: 'event' }>['event'][] = [];
  for await (const entry of org.service.store.readStream(`goal-${goalId}`))
    if (entry.kind === 'event') entries.push(entry.event);
  return entries;
};

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
