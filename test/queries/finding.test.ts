import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  assessment,
  goalOf,
  okrCycle,
  openReview,
  reviewCycle,
  type Staff,
  staff,
} from '../journeys/organisation.fixture.ts';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let people: Staff;
let companyId: string;
let cycles: { okr: string; later: string; review: string };
let reviewId: string;
let assignmentId: string;

beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { hr, subject, peer, rater, unitId } = people;
  const open = async (body: object) => (await system.does(hr, '/cycles', body)).id;
  companyId = (await system.does(hr, '/units', { name: 'Cairn', kind: 'company' })).id;
  await system.does(hr, `/units/${unitId}/moves`, { parentId: companyId, effectiveFrom: '2021-01-01' });
  cycles = {
    okr: await open(okrCycle('OKR')),
    later: await open({ ...okrCycle('Unit'), scope: unitId }),
    review: await open(reviewCycle('Reviews', '2999-12-31')),
  };
  const goal = (owner: Caller, cycleId: string, title: string, unit?: string) =>
    system.does(owner, '/goals', goalOf(owner, cycleId, { title, ...(unit && { unitId: unit }) }));
  await goal(subject, cycles.okr, 'Answer 100% of calls');
  await goal(peer, cycles.later, 'Write the handbook');
  await goal(rater, cycles.okr, 'Meet two candidates');
  const opened = await openReview(system, people, { subject, cycleId: cycles.review });
  reviewId = opened.reviewId;
  assignmentId = await opened.assign(rater, 'manager');
  await opened.on(rater, 'assessments', assessment(assignmentId));
});
afterAll(() => system.stop());

const titles = async (by: Caller, query: string): Promise<string[]> =>
  (await system.reads<{ goals: { title: string }[] }>(by, `/goals?${query}`)).goals.map(({ title }) => title);
const names = async (path: string, query: string, by: Caller = people.hr): Promise<string[]> => {
  const body = await system.reads<Record<string, { name: string }[]>>(by, `${path}?${query}`);
  return (body[path.slice(1)] ?? []).map(({ name }) => name);
};
const reviews = async (by: Caller, query: string): Promise<number> =>
  (await system.reads<{ reviews: unknown[] }>(by, `/review-summaries?${query}`)).reviews.length;

describe('a person who asks about themself', () => {
  test('learns who they are, their employment and how they stand to others', async () => {
    const { rater, subject, peer, boss, unitId } = people;
    const reports = [subject.personId, peer.personId].sort();
    expect(await system.reads(rater, '/me')).toMatchObject({
      personId: rater.personId,
      kind: 'human',
      roles: ['employee', 'manager'],
      onBehalfOf: null,
      name: 'Rosa',
      employment: { employmentId: rater.employmentId, holds: true, unitId, level: 'L3' },
      managerId: boss.personId,
      managerName: 'Bea',
      reports,
      rates: [reviewId],
      assesses: [{ reviewId, assignmentId, relation: 'manager', submitted: true }],
    });
  });

  test('is answered although nobody is registered under their id, and refused without a role', async () => {
    const stranger = await system.caller(['integrator']);
    expect(await system.reads(stranger, '/me')).toMatchObject({ name: null, employment: null, reports: [] });
    expect((await system.get(await system.caller([]), '/me')).status).toBe(403);
  });

  test('finds their own goals, reports and reviews by `me`', async () => {
    const { subject, rater } = people;
    expect(await titles(subject, 'owner=me')).toEqual(['Answer 100% of calls']);
    expect(await names('/people', 'manager=me', rater)).toEqual(['Sam', 'Pia']);
    expect(await reviews(rater, 'rater=me&participant=me&state=open')).toBe(1);
    expect(await reviews(rater, 'subject=me')).toBe(0);
    expect(await reviews(people.hr, 'participant=me')).toBe(0);
    expect(await reviews(people.hr, 'state=shared')).toBe(0);
  });
});

describe('a list', () => {
  test('is searched by a part of a name, in upper or lower case and without wildcards', async () => {
    expect(await names('/people', 'name=SA')).toEqual(['Rosa', 'Sam']);
    expect(await names('/people', 'name=%25')).toEqual([]);
    expect(await titles(people.hr, 'title=me')).toEqual(['Meet two candidates']);
    expect(await names('/units', 'name=supp')).toEqual(['Support']);
    expect(await names('/cycles', 'name=okr')).toEqual(['OKR']);
    expect(await names('/scorecards', 'name=growth')).toEqual([]);
    expect(await titles(people.hr, 'title=100%25')).toEqual(['Answer 100% of calls']);
  });

  test('is filtered by a unit with the units below it', async () => {
    expect(await names('/people', `under=${companyId}`)).toEqual(['Bea', 'Rosa', 'Sam', 'Pia']);
    expect(await names('/people', `unit=${companyId}`)).toEqual([]);
    expect(await names('/people', `under=${companyId}&on=2020-12-31`)).toEqual([]);
    expect(await reviews(people.hr, `under=${companyId}`)).toBe(1);
    expect(await reviews(people.hr, `unit=${companyId}`)).toBe(0);
  });

  test('is filtered by several cycles and by a manager of today', async () => {
    const both = `cycle=${cycles.okr},${cycles.later}`;
    expect(await titles(people.hr, both)).toHaveLength(3);
    expect(await titles(people.hr, `cycle=${cycles.later}`)).toEqual(['Write the handbook']);
    expect(await titles(people.rater, `${both}&manager=me`)).toEqual([
      'Answer 100% of calls',
      'Write the handbook',
    ]);
    expect(await titles(people.boss, 'manager=me')).toHaveLength(3);
    expect((await system.get(people.hr, '/goals?cycle=all')).status).toBe(400);
  });
});

test('an integrator resolves the units, cycles and scorecards that goal events name, and no people', async () => {
  const integrator = await system.caller(['integrator']);
  const status = async (path: string) => (await system.get(integrator, path)).status;
  expect(await names('/units', '', integrator)).toEqual(['Support', 'Cairn']);
  expect(await status('/cycles')).toBe(200);
  expect(await status('/scorecards')).toBe(200);
  expect(await status('/people')).toBe(403);
  expect(await status('/review-summaries')).toBe(403);
});
