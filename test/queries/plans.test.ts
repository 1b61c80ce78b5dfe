import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { type Member, type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

const later = '2999-07-01';
const lastDay = '2999-12-31';

let system: System;
let people: Staff;
let moving: Member;
let otherUnit: string;

type Employment = {
  from: string;
  to: string | null;
  level: string | null;
  unitId: string | null;
  lineManagerId: string | null;
};
type Person = { on: string; employments: Employment[] };

beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { hr, rater, boss, join } = people;
  moving = await join('Mo', ['employee'], rater);
  otherUnit = (await system.does(hr, '/units', { name: 'Sales', kind: 'team' })).id;
  const plan = (what: string, body: object) =>
    system.does(hr, `/people/${moving.personId}/${what}`, { ...body, effectiveFrom: later });
  await plan('levels', { level: 'L1' });
  await plan('units', { unitId: otherUnit });
  await plan('managers', { managerId: boss.personId });
  await system.does(hr, `/people/${moving.personId}/employments/${moving.employmentId}/end`, {
    effectiveTo: lastDay,
  });
});
afterAll(() => system.stop());

const seenBy = async (by: Caller): Promise<Employment> => {
  const { employments } = await system.reads<Person>(by, `/people/${moving.personId}?on=${later}`);
  expect(employments).toHaveLength(1);
  return employments[0] as Employment;
};

const listedBy = async (by: Caller, query: string): Promise<string[]> => {
  const { people: found } = await system.reads<{ people: { personId: string }[] }>(by, `/people?${query}`);
  return found.map(({ personId }) => personId);
};

describe('what is planned for a person after today', () => {
  test('is shown to HR and to the managers above', async () => {
    const plan = { to: lastDay, level: 'L1', unitId: otherUnit, lineManagerId: people.boss.personId };
    for (const by of [people.hr, people.rater, people.boss]) expect(await seenBy(by)).toMatchObject(plan);
  });

  test('is not shown to anybody else, who sees on a later day what holds today', async () => {
    const today = { to: null, level: 'L3', unitId: people.unitId, lineManagerId: people.rater.personId };
    const stranger = await people.join('Ines', ['employee', 'manager'], people.boss);
    for (const by of [people.peer, people.subject, people.auditor, stranger])
      expect(await seenBy(by)).toMatchObject(today);
  });

  test('shows a person nothing about themself but their own last day', async () => {
    expect(await seenBy(moving)).toMatchObject({ to: lastDay, level: 'L3', unitId: people.unitId });
    const { employment } = await system.reads<{ employment: Employment }>(moving, '/me');
    expect(employment.to).toBe(lastDay);
  });

  test('is found by no filter of somebody who does not see it', async () => {
    for (const filter of [`unit=${otherUnit}`, `under=${otherUnit}`, `manager=${people.boss.personId}`]) {
      expect(await listedBy(people.hr, `${filter}&on=${later}`)).toContain(moving.personId);
      expect(await listedBy(people.peer, `${filter}&on=${later}`)).not.toContain(moving.personId);
      expect(await listedBy(moving, `${filter}&on=${later}`)).not.toContain(moving.personId);
    }
  });

  test('includes an employment that has not begun', async () => {
    const { id: personId } = await system.does(people.hr, '/people', { name: 'Noa' });
    await system.does(people.hr, `/people/${personId}/employments`, { effectiveFrom: later });
    const employments = async (by: Caller) =>
      (await system.reads<Person>(by, `/people/${personId}`)).employments;
    expect(await employments(people.hr)).toHaveLength(1);
    expect(await employments(people.peer)).toEqual([]);
  });

  test('includes a move of a unit, which HR see alone', async () => {
    const company = await system.does(people.hr, '/units', { name: 'Cairn', kind: 'company' });
    const move = { parentId: company.id, effectiveFrom: later };
    await system.does(people.hr, `/units/${otherUnit}/moves`, move);
    const parentFor = async (by: Caller) => {
      const { units } = await system.reads<{ units: { unitId: string; parentId: string | null }[] }>(
        by,
        `/units?on=${later}`,
      );
      return units.find(({ unitId }) => unitId === otherUnit)?.parentId;
    };
    expect([await parentFor(people.hr), await parentFor(people.boss)]).toEqual([company.id, null]);
  });
});
