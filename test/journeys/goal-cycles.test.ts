import { now } from '@cairn/testing/clock';
import { pastInstant } from '@cairn/testing/past-instant';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { fieldTests } from './goal-fields.steps.ts';
import { goalOf, okrCycle, type Staff, staff, year } from './organisation.fixture.ts';

type Goal = { goalId: string; keyResults: { keyResultId: string }[] };
type Goals = { goals: { goalId: string }[] };

let system: System;
let people: Staff;
let cycleId: string;
let nextCycle: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  cycleId = (await system.does(people.hr, '/cycles', okrCycle('Last year'))).id;
  const thisYear = now().getUTCFullYear();
  const evaluationPeriod = { from: `${thisYear}-01-01`, to: `${thisYear}-12-31` };
  const cycle = { name: 'This year', kind: 'okr', evaluationPeriod };
  nextCycle = (await system.does(people.hr, '/cycles', cycle)).id;
});
afterAll(() => system.stop());

const set = async (by: Caller, more: object = {}) =>
  (await system.does(by, '/goals', goalOf(by, cycleId, more))).id;
const checkIn = async (by: Caller, goalId: string, number: number): Promise<void> => {
  const { keyResults } = await system.reads<Goal>(by, `/goals/${goalId}`);
  const reading = { value: { kind: 'number', number }, status: 'onTrack' };
  await system.does(by, `/goals/${goalId}/check-ins`, {
    keyResultId: keyResults[0]?.keyResultId,
    ...reading,
  });
};

test('a goal that is carried over and the one that continues it name each other', async () => {
  const { subject, peer } = people;
  const goalId = await set(subject);
  await checkIn(subject, goalId, 50);
  const before = await pastInstant();
  const reason = 'Half way there';
  const { id } = await system.does(subject, `/goals/${goalId}/carry-overs`, { cycleId: nextCycle, reason });
  const title = 'Customers recommend us';
  expect(await system.reads(peer, `/goals/${goalId}`)).toMatchObject({
    carriedFrom: null,
    carriedTo: [{ goalId: id, title, cycleId: nextCycle, cycleName: 'This year' }],
    changes: [{ what: 'carriedOver', goalId: id, goalTitle: title, reason, byName: 'Sam' }],
  });
  expect(await system.reads(peer, `/goals/${id}`)).toMatchObject({
    carriedFrom: { goalId, title, cycleId, cycleName: 'Last year' },
    carriedTo: [],
    keyResults: [{ title: 'NPS', progress: null, measure: { baseline: 50, target: 65 } }],
  });
  expect((await system.reads<Goals>(peer, '/goals?carriedOver=true')).goals).toMatchObject([
    { goalId: id, carriedFrom: { goalId } },
  ]);
  expect(await system.reads(peer, `/goals/${goalId}?knownAt=${before}`)).toMatchObject({ carriedTo: [] });
  const carried = await pastInstant();
  await system.does(subject, `/goals/${id}/revisions`, { title: 'Customers praise us', reason });
  const then = { carriedTo: [{ goalId: id, title }], changes: [{ goalId: id, goalTitle: title }] };
  expect(await system.reads(peer, `/goals/${goalId}?asOf=${carried}`)).toMatchObject(then);
  expect(await system.reads(peer, `/goals/${goalId}`)).toMatchObject({
    carriedTo: [{ title: 'Customers praise us' }],
  });
  const { keyResults } = await system.reads<Goal>(peer, `/goals/${goalId}`);
  const measure = { kind: 'increase', baseline: 45, target: 65 };
  const renamed = { title: 'Score', measure, reason };
  await system.does(subject, `/goals/${goalId}/key-results/${keyResults[0]?.keyResultId}/revisions`, renamed);
  const checkIns = `/goals/${goalId}/check-ins`;
  expect(await system.reads(peer, checkIns)).toMatchObject({ checkIns: [{ keyResultTitle: 'Score' }] });
  expect(await system.reads(peer, `${checkIns}?asOf=${carried}`)).toMatchObject({
    checkIns: [{ keyResultTitle: 'NPS' }],
  });
});

test('a reader who may not see a goal does not learn that it was carried over', async () => {
  const { subject, peer } = people;
  const goalId = await set(subject);
  const { id } = await system.does(subject, `/goals/${goalId}/carry-overs`, { cycleId: nextCycle });
  await system.does(subject, `/goals/${goalId}/visibility`, { visibility: 'private' });
  expect(await system.reads(peer, `/goals/${id}`)).toMatchObject({ carriedFrom: null });
  const carried = await system.reads<Goals>(peer, '/goals?carriedOver=true');
  expect(carried.goals.map((goal) => goal.goalId)).not.toContain(id);
  await system.does(subject, `/goals/${goalId}/visibility`, { visibility: 'public' });
  await system.does(subject, `/goals/${id}/visibility`, { visibility: 'private' });
  expect(await system.reads(peer, `/goals/${goalId}`)).toMatchObject({ carriedTo: [] });
  expect(await system.reads(subject, `/goals/${goalId}`)).toMatchObject({ carriedTo: [{ goalId: id }] });
});

test('a closed goal shows what was learned, and what it had reached by which formulas', async () => {
  const { subject, peer } = people;
  const goalId = await set(subject);
  await checkIn(subject, goalId, 50);
  const reflection = 'We asked too late';
  const { cursor } = await system.reads<{ cursor: string }>(peer, `/goals/${goalId}`);
  const { cursor: ofWeek } = await system.reads<{ cursor: string }>(peer, '/me/week');
  await system.does(subject, `/goals/${goalId}/close`, { score: 0.4, reflection });
  const result = { progress: 0.25, coverage: 1, scoringVersion: expect.stringMatching(/^\d+$/) };
  expect(await system.reads(peer, `/goals/${goalId}`)).toMatchObject({
    progress: 0.25,
    closed: { score: 0.4, note: null, reflection, result },
  });
  for (const from of [cursor, ofWeek]) {
    const path = `/goal-events?cursor=${from}`;
    const feed = await system.reads<{ events: { type: string; data: object }[] }>(peer, path);
    expect(feed.events).toMatchObject([{ type: 'GoalClosed', data: { goalId, score: 0.4, result } }]);
    expect(JSON.stringify(feed)).not.toContain(reflection);
  }
});

test('a goal says whether its cycle is closed, now and as it was', async () => {
  const { hr, subject } = people;
  const evaluationPeriod = { from: `${year - 4}-01-01`, to: `${year - 4}-12-31` };
  const cycle = await system.does(hr, '/cycles', { ...okrCycle('Long ago'), evaluationPeriod });
  const goalId = await set(subject, { cycleId: cycle.id });
  const then = await pastInstant();
  await system.does(hr, `/cycles/${cycle.id}/close`);
  const isClosed = async (past = ''): Promise<boolean> =>
    (await system.reads<{ cycleClosed: boolean }>(subject, `/goals/${goalId}${past}`)).cycleClosed;
  expect(await isClosed()).toBe(true);
  for (const past of [`asOf=${then}`, `knownAt=${then}`, `asOf=${then}&knownAt=${then}`])
    expect(await isClosed(`?${past}`)).toBe(false);
  const hold = await system.post(subject, `/goals/${goalId}/hold`, { reason: 'Budget' });
  expect(hold).toMatchObject({ status: 409, body: { code: 'goal/cycle-closed' } });
});

test('goals are found by their tags and their folder, now and as they were', async () => {
  const { subject, peer } = people;
  const tags = [' Customer  Growth ', 'risk'];
  const [tagged, other] = [
    await set(subject, { tags, folder: '2026 Q3' }),
    await set(subject, { tags: ['risk'] }),
  ];
  const found = async (filter: string) =>
    (await system.reads<Goals>(peer, `/goals?${filter}`)).goals.map(({ goalId }) => goalId);
  expect(await found('tag=customer+growth')).toEqual([tagged]);
  expect(await found('tag=risk,Customer+Growth')).toEqual([tagged]);
  expect(await found('tag=risk')).toEqual([tagged, other]);
  expect(await found('folder=2026+Q3&cycle=' + cycleId)).toEqual([tagged]);
  const { next } = await system.reads<{ next: string }>(peer, '/goals?tag=risk&limit=1');
  expect(await found(`tag=risk&limit=1&cursor=${next}`)).toEqual([other]);

  const then = await pastInstant();
  await system.does(subject, `/goals/${tagged}/classification`, { tags: ['risk'], folder: null });
  expect(await found('folder=2026+Q3')).toEqual([]);
  expect(await found(`folder=2026+Q3&asOf=${then}&knownAt=${then}`)).toEqual([tagged]);
  expect(await system.reads(peer, `/goals/${tagged}`)).toMatchObject({
    tags: ['risk'],
    folder: null,
    changes: [{ what: 'classification', from: { tags: ['customer growth', 'risk'], folder: '2026 Q3' } }],
  });
});

fieldTests(() => ({ system, people, set }));

test('a goal that its team may see is shown to the people of its unit, and stays out of the feed', async () => {
  const { subject, peer, rater, hr } = people;
  const goalId = await set(subject, { visibility: 'team' });
  const other = await system.does(hr, '/units', { name: 'Sales', kind: 'team' });
  const outsider = await people.join('Otto', ['employee', 'manager']);
  const moved = { unitId: other.id, effectiveFrom: '2020-01-02', reason: 'Sales grew' };
  await system.does(hr, `/people/${outsider.personId}/units`, moved);
  const strategist = await system.caller(['strategist']);
  const listed = async (by: Caller) =>
    (await system.reads<Goals>(by, '/goals')).goals.some((goal) => goal.goalId === goalId);
  for (const by of [subject, peer, rater, hr]) expect(await listed(by)).toBe(true);
  for (const by of [outsider, strategist]) {
    expect(await listed(by)).toBe(false);
    expect((await system.get(by, `/goals/${goalId}`)).status).toBe(404);
    expect((await system.post(by, `/goals/${goalId}/close`, { score: 1 })).status).toBe(404);
  }
  expect((await system.post(peer, `/goals/${goalId}/close`, { score: 1 })).status).toBe(403);
  type Feed = { events: { subject: string; type: string; data: object }[] };
  const told = async () =>
    (await system.reads<Feed>(peer, '/goal-events?limit=100')).events.filter(
      (each) => each.subject === goalId,
    );
  expect(await told()).toEqual([]);
  await system.does(subject, `/goals/${goalId}/visibility`, { visibility: 'public' });
  expect((await told()).map(({ type }) => type)).toEqual(['GoalVisibilityChanged']);
  await system.does(subject, `/goals/${goalId}/visibility`, { visibility: 'team' });
  expect((await told()).map(({ data }) => data)).toEqual([{ goalId }]);
});

test('a goal is set from a template, which it names, and may differ from it', async () => {
  const { hr, subject, peer } = people;
  const measure = { kind: 'increase', baseline: 45, target: 65 };
  const keyResults = [{ title: 'Net promoter score', weight: 2, measure }];
  const content = { title: 'Customers recommend us', ambition: 'committed', keyResults, tags: ['loyalty'] };
  const { id: templateId } = await system.does(hr, '/goal-templates', { name: 'Loyalty', ...content });
  expect((await system.post(subject, '/goal-templates', { name: 'Mine', ...content })).status).toBe(403);
  const path = `/goal-templates/${templateId}/goals`;
  const owner = { kind: 'person', id: subject.personId };
  const body = { level: 'individual', cycleId, owner, title: 'Customers of the north recommend us' };
  const { id } = await system.does(subject, path, body);
  const then = await pastInstant();
  await system.does(hr, `/goal-templates/${templateId}/revisions`, {
    name: 'Care',
    ...content,
    keyResults: [],
  });
  expect(await system.reads(peer, `/goals/${id}`)).toMatchObject({
    title: 'Customers of the north recommend us',
    tags: ['loyalty'],
    template: { templateId, templateName: 'Care' },
    keyResults: [{ title: 'Net promoter score', weight: 2, measure }],
  });
  const found = await system.reads<Goals>(peer, `/goals?template=${templateId}`);
  expect(found.goals.map(({ goalId }) => goalId)).toEqual([id]);
  await system.does(hr, `/goal-templates/${templateId}/retire`);
  expect((await system.post(subject, path, body)).body).toMatchObject({ code: 'goal-template/retired' });
  expect(await system.reads(peer, '/goal-templates?retired=true&name=car')).toMatchObject({
    templates: [{ templateId, name: 'Care', keyResults: [] }],
  });
  expect(await system.reads(peer, '/goal-templates?name=loyalty')).toMatchObject({ templates: [] });
  for (const past of [`asOf=${then}`, `knownAt=${then}`, `asOf=${then}&knownAt=${then}`])
    expect(await system.reads(peer, `/goal-templates?retired=false&${past}`)).toMatchObject({
      templates: [{ templateId, name: 'Loyalty', keyResults, retiredAt: null }],
    });
  expect(await system.reads(peer, '/goal-templates?asOf=2020-01-01')).toMatchObject({ templates: [] });
});
