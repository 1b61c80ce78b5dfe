import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { okrCycle, reviewCycle, type Staff, staff, year } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let people: Staff;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
});
afterAll(() => system.stop());

type Listed = { personId: string; name: string; lineManagerId: string | null };
type Assignments = { lineManagerId: string | null; level: string | null; unitId: string | null };
type Person = {
  name: string;
  email: string | null;
  employments: (Assignments & { holds: boolean; to: string | null })[];
};

const names = async (query = ''): Promise<string[]> =>
  (await system.reads<{ people: Listed[] }>(people.hr, `/people${query}`)).people.map(({ name }) => name);

const personOn = async (personId: string, day: string): Promise<Person> =>
  system.reads<Person>(people.hr, `/people/${personId}?on=${day}`);

describe('people', () => {
  test('are listed in the order of registration, in pages, with their current assignments', async () => {
    type Page = { people: Listed[]; next: string | null };
    const first = await system.reads<Page>(people.subject, '/people?limit=3');
    const second = await system.reads<Page>(people.subject, `/people?limit=3&cursor=${first.next}`);
    expect([...first.people, ...second.people]).toMatchObject([
      { name: 'Bea', lineManagerId: null, level: 'L3', unitId: people.unitId },
      { name: 'Rosa', lineManagerId: people.boss.personId },
      { name: 'Sam', lineManagerId: people.rater.personId, employmentId: people.subject.employmentId },
      { name: 'Pia', lineManagerId: people.rater.personId },
    ]);
    expect(second.next).toBeNull();
  });

  test('are filtered by unit and by line manager', async () => {
    expect(await names(`?manager=${people.rater.personId}`)).toEqual(['Sam', 'Pia']);
    expect(await names(`?unit=${people.unitId}`)).toEqual(['Bea', 'Rosa', 'Sam', 'Pia']);
    expect(await names(`?unit=${people.unitId}&on=2019-12-31`)).toEqual([]);
  });

  test('are shown on the day of an instant, as everything else is', async () => {
    const unit = `?unit=${people.unitId}`;
    expect(await names(`${unit}&asOf=2020-01-01`)).toContain('Pia');
    expect(await names(`${unit}&asOf=2019-12-31T23:59:59Z`)).toEqual([]);
    expect(await names(`${unit}&asOf=2020-01-01T00:30:00Z&on=2020-01-01`)).toContain('Pia');
    const both = await system.get(people.hr, '/units?asOf=2020-01-01T00:30:00Z&on=2019-12-31');
    expect(both).toMatchObject({ status: 400, body: { fields: [{ path: 'query/asOf' }] } });
  });

  test('are found by ids in capitals too', async () => {
    const [rater, unit] = [people.rater.personId.toUpperCase(), people.unitId.toUpperCase()];
    expect(await names(`?manager=${rater}&unit=${unit}`)).toEqual(['Sam', 'Pia']);
    expect(await personOn(rater, '2025-01-01')).toMatchObject({ name: 'Rosa' });
    const capitals = await system.caller(['employee'], { personId: people.subject.personId.toUpperCase() });
    expect(await system.reads(capitals, `/people/${people.subject.personId}`)).toMatchObject({
      email: 'sam@cairn.test',
    });
  });

  test('have the assignments in force on the given day, even on a future day', async () => {
    const { personId } = await people.join('Nia', ['employee'], people.rater);
    const path = `/people/${personId}/managers`;
    await system.does(people.hr, path, { managerId: people.boss.personId, effectiveFrom: '2999-01-01' });
    const managers = async (day: string) => (await personOn(personId, day)).employments[0]?.lineManagerId;
    expect(await managers('2998-12-31')).toBe(people.rater.personId);
    expect(await managers('2999-01-01')).toBe(people.boss.personId);
    expect(await managers('2019-12-31')).toBeNull();
  });

  test('have the assignment that began last, even if an earlier one was recorded later', async () => {
    const { personId } = await people.join('Lea', ['employee'], people.rater);
    for (const [level, effectiveFrom] of [
      ['L5', '2024-01-01'],
      ['L4', '2022-01-01'],
    ])
      await system.does(people.hr, `/people/${personId}/levels`, {
        level,
        effectiveFrom,
        reason: 'Recorded too late',
      });
    const level = async (day: string) => (await personOn(personId, day)).employments[0]?.level;
    expect([await level('2021-12-31'), await level('2022-01-01'), await level('2025-01-01')]).toEqual([
      'L3',
      'L4',
      'L5',
    ]);
  });

  test('keep an ended employment, and get a new one when they are re-hired', async () => {
    const { personId, employmentId } = await people.join('Max', ['employee'], people.rater);
    const path = `/people/${personId}/employments`;
    await system.does(people.hr, `${path}/${employmentId}/end`, { effectiveTo: '2022-06-30' });
    await system.does(people.hr, path, { effectiveFrom: '2024-01-01' });
    const { employments } = await personOn(personId, '2022-06-30');
    expect(employments).toMatchObject([
      { holds: true, to: '2022-06-30', level: 'L3' },
      { holds: false, to: null, level: null },
    ]);
    expect((await personOn(personId, '2023-01-01')).employments.map(({ holds }) => holds)).toEqual([
      false,
      false,
    ]);
  });

  test('show their email address only to HR and to themselves', async () => {
    const email = async (by: keyof Pick<Staff, 'hr' | 'subject' | 'peer'>) =>
      (await system.reads<Person>(people[by], `/people/${people.subject.personId}`)).email;
    expect([await email('hr'), await email('subject'), await email('peer')]).toEqual([
      'sam@cairn.test',
      'sam@cairn.test',
      null,
    ]);
  });

  test('are answered 404 for an unknown id, and 403 to integrators', async () => {
    expect((await system.get(people.hr, `/people/${people.unitId}`)).status).toBe(404);
    expect((await system.get(await system.caller(['integrator']), '/people')).status).toBe(403);
  });
});

describe('units', () => {
  test('are listed with their parent on the given day', async () => {
    const company = await system.does(people.hr, '/units', { name: 'Cairn', kind: 'company' });
    const move = { parentId: company.id, effectiveFrom: '2024-01-01' };
    await system.does(people.hr, `/units/${people.unitId}/moves`, move);
    const parents = async (day: string) => {
      const { units } = await system.reads<{ units: { name: string; parentId: string | null }[] }>(
        people.hr,
        `/units?on=${day}`,
      );
      return units.map(({ name, parentId }) => [name, parentId]);
    };
    expect(await parents('2023-12-31')).toEqual([
      ['Support', null],
      ['Cairn', null],
    ]);
    expect(await parents('2024-01-01')).toEqual([
      ['Support', company.id],
      ['Cairn', null],
    ]);
  });
});

describe('cycles', () => {
  test('are filtered by kind and state, and show their exclusions only to HR and auditors', async () => {
    const exclusions = [{ employmentId: people.peer.employmentId, reason: 'onLeave' }];
    const okr = await system.does(people.hr, '/cycles', okrCycle('OKRs'));
    const review = await system.does(
      people.hr,
      '/cycles',
      reviewCycle('Reviews', `${year + 1}-03-31`, { exclusions }),
    );
    await system.does(people.hr, `/cycles/${okr.id}/close`);
    const found = async (query: string) => {
      const { cycles } = await system.reads<{ cycles: { cycleId: string }[] }>(
        people.peer,
        `/cycles${query}`,
      );
      return cycles.map(({ cycleId }) => cycleId);
    };
    expect(await found('')).toEqual([okr.id, review.id]);
    expect(await found('?kind=review')).toEqual([review.id]);
    expect(await found('?open=true')).toEqual([review.id]);
    expect(await found('?open=false')).toEqual([okr.id]);
    expect(await found('?open=true&kind=okr')).toEqual([]);

    const path = `/cycles/${review.id}`;
    expect(await system.reads(people.peer, path)).toMatchObject({
      scale: { name: 'Five' },
      policy: { separationOfDuties: true },
      eligible: null,
      exclusions: null,
    });
    expect(await system.reads(people.auditor, path)).toMatchObject({ eligible: 'everyone', exclusions });
    expect((await system.get(people.hr, `/cycles/${people.unitId}`)).status).toBe(404);
  });
});
