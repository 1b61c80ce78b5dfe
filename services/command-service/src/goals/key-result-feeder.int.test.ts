import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../command-service.fixture.ts';
import { goalOf, nps, type Organisation, startOrganisation } from './goal-organisation.fixture.ts';

let org: Organisation;
let machine: Caller;
beforeAll(async () => {
  org = await startOrganisation();
  machine = await org.service.caller(['integrator'], { kind: 'system' });
});
afterAll(() => org.service.stop());

const reading = { value: { kind: 'number', number: 50 }, status: 'onTrack' };
const denied = [403, 'access/denied'];

/** A goal of the employee's with two key results. */
const aGoal = async (given: object = {}) => {
  const { employee, make } = org;
  const path = `/goals/${await make(employee, '/goals', goalOf(org, employee, given))}`;
  const [first, second] = [
    await make(employee, `${path}/key-results`, nps),
    await make(employee, `${path}/key-results`, nps),
  ];
  return { path, first, second };
};

const send = async (by: Caller, path: string, body: object) => {
  const { status, body: answer } = await org.service.post(by, path, body);
  return [status, answer.code];
};
const checkIn = (path: string, keyResultId: string, by = machine) =>
  send(by, `${path}/check-ins`, { keyResultId, ...reading });
const checkInAll = (path: string, keyResultIds: readonly string[]) =>
  send(machine, `${path}/check-ins/together`, {
    checkIns: keyResultIds.map((keyResultId) => ({ keyResultId, ...reading })),
  });
const admit = (path: string, keyResultId: string, by = org.employee) =>
  send(by, `${path}/key-results/${keyResultId}/feeders`, {
    feederId: machine.personId,
    feederName: 'Web analytics',
  });
const dismiss = (path: string, keyResultId: string) =>
  send(org.employee, `${path}/key-results/${keyResultId}/feeders/${machine.personId}/dismiss`, {
    reason: 'Another tool',
  });

describe('a machine', () => {
  test('checks in the key results that were given to it, as long as they are', async () => {
    const [given, other] = [await aGoal(), await aGoal()];
    expect(await checkIn(given.path, given.first)).toEqual(denied);
    expect(await admit(given.path, given.first)).toEqual([200, undefined]);
    expect(await checkIn(given.path, given.first)).toEqual([201, undefined]);
    expect(await checkIn(given.path, given.second)).toEqual(denied);
    expect(await checkIn(other.path, other.first)).toEqual(denied);
    expect(await dismiss(given.path, given.first)).toEqual([200, undefined]);
    expect(await checkIn(given.path, given.first)).toEqual(denied);
  });

  test('checks in several key results at once only if all were given to it', async () => {
    const { path, first, second } = await aGoal();
    await admit(path, first);
    expect(await checkInAll(path, [first, second])).toEqual(denied);
    await admit(path, second);
    expect(await checkInAll(path, [first, second])).toEqual([200, undefined]);
  });

  test.each(['private', 'team'])(
    'checks in a key result of a %s goal, which it may not see',
    async (visibility) => {
      const { path, first, second } = await aGoal({ visibility });
      await admit(path, first);
      expect(await checkIn(path, first)).toEqual([201, undefined]);
      expect(await checkIn(path, second)).toEqual(denied);
      expect(await checkIn(`/goals/${randomUUID()}`, second)).toEqual(denied);
    },
  );

  test('is recorded as the program that it is, and may do nothing else', async () => {
    const { path, first } = await aGoal();
    await admit(path, first);
    const { body } = await org.service.post(machine, `${path}/check-ins`, { keyResultId: first, ...reading });
    const correction = { ...reading, reason: 'It was wrong' };
    expect(await send(machine, `${path}/check-ins/${body.id}/corrections`, correction)).toEqual(denied);
    expect(await send(machine, `${path}/hold`, { reason: 'Budget' })).toEqual(denied);
    expect(await admit(path, first, machine)).toEqual(denied);
    const events = [];
    for await (const entry of org.service.store.readStream(`goal-${path.split('/').at(-1)}`))
      if (entry.kind === 'event') events.push(entry.event);
    expect(events.at(-1)).toMatchObject({
      type: 'CheckInRecorded',
      metadata: { actor: { personId: machine.personId, kind: 'system', actingAs: 'integrator' } },
    });
  });

  test('is admitted only by those who may change the goal', async () => {
    const { path, first } = await aGoal();
    expect(await admit(path, first, org.colleague)).toEqual(denied);
    expect(await admit(path, first, org.boss)).toEqual([200, undefined]);
  });

  test('that is employed too, and keeps the goal, checks in all of its key results', async () => {
    const { path, second } = await aGoal();
    const both = await org.service.caller(['employee', 'integrator'], org.employee);
    expect(await checkIn(path, second, both)).toEqual([201, undefined]);
  });
});
