import { afterAll, beforeAll, expect, test } from 'vitest';
import { okrCycle, type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Person = { name: string; employments: { employmentId: string; from: string; to: string | null }[] };
type Managed = { employments: { lineManagerId: string | null }[] };
type Unit = { unitId: string; name: string; parentId: string | null; parentReason: string | null };
type Units = { treeRevision: number | null; units: Unit[] };

let system: System;
let people: Staff;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
});
afterAll(() => system.stop());

test('a person and a unit show their new names', async () => {
  const { hr, peer, unitId } = people;
  await system.does(hr, `/people/${peer.personId}/name`, { name: 'Pia Berg', reason: 'Married' });
  await system.does(hr, `/units/${unitId}/name`, { name: 'Customer care', reason: 'Reorganised' });
  expect((await system.reads<Person>(hr, `/people/${peer.personId}`)).name).toBe('Pia Berg');
  const { units } = await system.reads<Units>(hr, '/units');
  expect(units.find((unit) => unit.unitId === unitId)?.name).toBe('Customer care');
});

test('a cycle shows who was excluded after its opening, and HR do not exclude themselves', async () => {
  const { hr, peer } = people;
  const { id } = await system.does(hr, '/cycles', okrCycle('Goals'));
  const { personId, employmentId } = peer;
  const exclusionsOf = async () =>
    (await system.reads<{ exclusions: unknown[] }>(hr, `/cycles/${id}`)).exclusions;
  const exclusion = { personId, employmentId, reason: 'onLeave' };
  const self = await system.caller(['hr'], { personId });
  expect((await system.post(self, `/cycles/${id}/exclusions`, exclusion)).status).toBe(403);
  await system.does(hr, `/cycles/${id}/exclusions`, exclusion);
  expect(await exclusionsOf()).toEqual([{ ...exclusion, personName: 'Pia Berg' }]);
  await system.does(hr, `/cycles/${id}/inclusions`, { personId, employmentId, reason: 'Back' });
  expect(await exclusionsOf()).toEqual([]);
});

test('a change of manager that is taken back never begins', async () => {
  const { hr, peer, subject } = people;
  const path = `/people/${peer.personId}`;
  const effectiveFrom = '2999-01-01';
  const managerThen = async () =>
    (await system.reads<Managed>(hr, `${path}?on=${effectiveFrom}`)).employments.at(-1)?.lineManagerId;
  const before = await managerThen();
  await system.does(hr, `${path}/managers`, { managerId: subject.personId, effectiveFrom });
  expect(await managerThen()).toBe(subject.personId);
  const move = { kind: 'line', effectiveFrom, reason: 'The team stays' };
  await system.does(hr, `${path}/moves/take-back`, move);
  expect(await managerThen()).toBe(before);
  const begun = { ...move, effectiveFrom: '2020-02-01' };
  const { status, body } = await system.post<{ code: string }>(hr, `${path}/moves/take-back`, begun);
  expect([status, body.code]).toEqual([422, 'person/move-has-begun']);
});

test('a move of a unit that is taken back never begins, and the next one still fits the revision shown', async () => {
  const { hr, subject } = people;
  const found = async (name: string) => (await system.does(hr, '/units', { name, kind: 'team' })).id;
  const [unitId, parentId] = [await found('Field'), await found('Sales')];
  const [path, effectiveFrom] = [`/units/${unitId}/moves`, '2999-01-01'];
  const shown = async (by = hr) => {
    const { units, treeRevision } = await system.reads<Units>(by, `/units?on=${effectiveFrom}`);
    const unit = units.find((each) => each.unitId === unitId);
    return { parentId: unit?.parentId, parentReason: unit?.parentReason, treeRevision };
  };
  await system.does(hr, path, { parentId, effectiveFrom: '2020-01-01', reason: 'As it was' });
  await system.does(hr, path, { parentId: null, effectiveFrom });
  expect(await shown()).toEqual({ parentId: null, parentReason: null, treeRevision: 1 });
  await system.does(hr, `${path}/take-back`, { effectiveFrom, reason: 'It stays' });
  expect(await shown()).toEqual({ parentId, parentReason: 'As it was', treeRevision: 2 });
  expect(await shown(subject)).toEqual({ parentId, parentReason: null, treeRevision: 2 });
  const next = { parentId: null, effectiveFrom: '2999-02-01' };
  const moved = await system.post(hr, path, next, { 'if-match': '"2"' });
  expect(moved.status).toBe(200);
});

test('a person shows a corrected hire date, and an employment that was added before', async () => {
  const { hr, peer } = people;
  const employments = `/people/${peer.personId}/employments`;
  const corrected = { effectiveFrom: '2020-02-01', reason: 'A typing error' };
  await system.does(hr, `${employments}/${peer.employmentId}/beginning`, corrected);
  await system.does(hr, employments, { effectiveFrom: '2015-01-01', effectiveTo: '2018-12-31' });
  const { employments: shown } = await system.reads<Person>(hr, `/people/${peer.personId}`);
  expect(shown.map(({ from, to }) => [from, to])).toEqual([
    ['2015-01-01', '2018-12-31'],
    ['2020-02-01', null],
  ]);
});
