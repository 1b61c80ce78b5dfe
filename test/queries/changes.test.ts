import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goalOf, okrCycle, type Staff, staff } from '../journeys/organisation.fixture.ts';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';

type Change = { what: string; day?: string | null; takenBack?: boolean; reason: string | null };
type Changed = { changes: Change[] | null };

let system: System;
let people: Staff;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
});
afterAll(() => system.stop());

const reason = 'Recorded too late';

describe('the changes of a person', () => {
  const changesFor = async (by: Caller) =>
    (await system.reads<Changed>(by, `/people/${people.peer.personId}`)).changes;

  beforeAll(async () => {
    const { hr, peer } = people;
    const path = `/people/${peer.personId}`;
    const end = `${path}/employments/${peer.employmentId}/end`;
    await system.does(hr, `${path}/levels`, { level: 'L5', effectiveFrom: '2021-01-01', reason });
    await system.does(hr, `${path}/levels`, { level: 'L6', effectiveFrom: '2999-01-01' });
    const move = { kind: 'level', effectiveFrom: '2999-01-01', reason: 'Not yet' };
    await system.does(hr, `${path}/moves/take-back`, move);
    await system.does(hr, end, { effectiveTo: '2999-06-30' });
    await system.does(hr, `${path}/email`, { email: 'peer@cairn.test' });
  });

  test('are shown to HR and to a manager above, with their reasons', async () => {
    const { hr, boss } = people;
    const changes = await changesFor(hr);
    expect(changes?.map(({ what, day, takenBack, reason: why }) => [what, day, takenBack, why])).toEqual([
      ['firstDay', '2020-01-01', false, null],
      ['unit', '2020-01-01', false, null],
      ['level', '2020-01-01', false, null],
      ['line', '2020-01-01', false, null],
      ['level', '2021-01-01', false, reason],
      ['level', '2999-01-01', false, null],
      ['level', '2999-01-01', true, 'Not yet'],
      ['lastDay', '2999-06-30', false, null],
      ['email', null, false, null],
    ]);
    expect(changes?.[4]).toMatchObject({ value: 'L5', by: hr.personId, backdated: false });
    expect(await changesFor(boss)).toEqual(changes);
  });

  test('are hidden from colleagues, from the person and from HR on their own page', async () => {
    const { subject, peer } = people;
    const self = await system.caller(['employee', 'hr'], { personId: peer.personId });
    expect(await Promise.all([subject, peer, self].map(changesFor))).toEqual([null, null, null]);
  });
});

describe('the changes of a goal', () => {
  let cycleId: string;
  beforeAll(async () => {
    cycleId = (await system.does(people.hr, '/cycles', okrCycle('Goals'))).id;
  });
  const set = async (by: Caller, more: object = {}) =>
    (await system.does(by, '/goals', goalOf(by, cycleId, more))).id;
  const changesOf = async (by: Caller, goalId: string) =>
    (await system.reads<Changed>(by, `/goals/${goalId}`)).changes;

  test('of its owner and visibility show both values and the reason', async () => {
    const { subject, peer } = people;
    const goalId = await set(subject);
    const owner = { kind: 'person', id: peer.personId };
    await system.does(subject, `/goals/${goalId}/visibility`, { visibility: 'private', reason });
    await system.does(people.rater, `/goals/${goalId}/owner`, { owner, reason: 'New team' });
    const [before, after] = [subject, peer].map(({ personId, name }) => ({
      owner: { kind: 'person', id: personId, name },
      accountableId: personId,
      accountableName: name,
    }));
    expect(await changesOf(peer, goalId)).toMatchObject([
      { what: 'visibility', from: 'public', to: 'private', reason, by: subject.personId },
      { what: 'owner', from: before, to: after, reason: 'New team' },
    ]);
  });

  test('of a contribution show on both goals why its weight changed and why it ended', async () => {
    const { subject } = people;
    const [childId, parentId] = [await set(subject), await set(subject)];
    const path = `/goals/${childId}`;
    await system.does(subject, `${path}/alignment`, { parentId });
    await system.does(subject, `${path}/alignment`, { parentId, weight: 2, reason: 'It matters more' });
    await system.does(subject, `${path}/unalign`, { reason: 'Another plan' });
    const goalTitle = 'Customers recommend us';
    const seen = (what: string, goalId: string) => [
      { what, goalId, goalTitle, link: { kind: 'contribute', weight: 1 }, reason: null },
      { what, goalId, link: { kind: 'contribute', weight: 2 }, reason: 'It matters more' },
      { what, goalId, link: null, reason: 'Another plan' },
    ];
    expect(await changesOf(subject, childId)).toMatchObject(seen('parent', parentId));
    expect(await changesOf(subject, parentId)).toMatchObject(seen('child', childId));
  });

  test('leave out an alignment to a goal that the reader may not see', async () => {
    const { subject, peer } = people;
    const [childId, parentId] = [await set(subject, { visibility: 'private' }), await set(subject)];
    await system.does(subject, `/goals/${childId}/alignment`, { parentId });
    await system.does(subject, `/goals/${childId}/unalign`, { reason: 'Another plan' });
    expect(await changesOf(subject, parentId)).toHaveLength(2);
    expect(await changesOf(peer, parentId)).toEqual([]);
  });
});
