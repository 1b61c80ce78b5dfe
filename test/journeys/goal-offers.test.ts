import { daysAgo } from '@cairn/testing/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { goalOf, okrCycle, type Staff, staff } from './organisation.fixture.ts';

type Talks = { talks: { goals: { goalId: string }[] }[] };
type Offers = { offers: { offerId: string; goalTitle: string; outcome: string | null }[] };
type Goal = { owner: { name: string }; changes: object[] };

let system: System;
let people: Staff;
let cycleId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  cycleId = (await system.does(people.hr, '/cycles', okrCycle('Goals'))).id;
});
afterAll(() => system.stop());

const set = async (by: Caller, more: object = {}) =>
  (await system.does(by, '/goals', goalOf(by, cycleId, more))).id;
const to = ({ personId }: Caller) => ({ owner: { kind: 'person', id: personId } });
const offersTo = async (by: Caller, more = '') =>
  (await system.reads<Offers>(by, `/goal-offers?to=me&open=true${more}`)).offers;

test('a goal is handed over once the new owner accepts, who sees it among their offers until then', async () => {
  const { subject, peer, rater } = people;
  const goalId = await set(subject, { visibility: 'private' });
  const note = 'You know these customers';
  const offer = await system.does(subject, `/goals/${goalId}/offers`, { ...to(peer), note });
  expect(await offersTo(peer)).toMatchObject([
    {
      offerId: offer.id,
      goalId,
      goalTitle: 'Customers recommend us',
      offeredByName: 'Sam',
      note,
      outcome: null,
    },
  ]);
  expect(await offersTo(rater)).toEqual([]);
  const path = `/goals/${goalId}/offers/${offer.id}`;
  expect((await system.post(subject, `${path}/accept`, {})).status).toBe(403);
  await system.does(peer, `${path}/accept`);
  const goal = await system.reads<Goal>(peer, `/goals/${goalId}`);
  expect(goal).toMatchObject({ owner: { name: 'Pia' }, changes: [{ what: 'owner', by: peer.personId }] });
  expect(await offersTo(peer)).toEqual([]);
  expect((await system.reads<Offers>(peer, `/goal-offers?goal=${goalId}`)).offers).toMatchObject([
    { outcome: 'accepted' },
  ]);
});

test('an offer is declined with a reason or withdrawn, and the goal stays where it is', async () => {
  const { subject, peer } = people;
  const goalId = await set(subject);
  const first = await system.does(subject, `/goals/${goalId}/offers`, to(peer));
  const again = await system.post(subject, `/goals/${goalId}/offers`, to(peer));
  expect(again).toMatchObject({ status: 409, body: { code: 'goal/already-offered' } });
  const reason = 'No time before May';
  await system.does(peer, `/goals/${goalId}/offers/${first.id}/decline`, { reason });
  const second = await system.does(subject, `/goals/${goalId}/offers`, to(peer));
  await system.does(subject, `/goals/${goalId}/offers/${second.id}/withdraw`);
  const late = await system.post(peer, `/goals/${goalId}/offers/${second.id}/accept`, {});
  expect(late).toMatchObject({ status: 409, body: { code: 'offer/already-ended' } });
  const { offers } = await system.reads<Offers>(peer, `/goal-offers?goal=${goalId}`);
  expect(offers).toMatchObject([{ outcome: 'declined', reason }, { outcome: 'withdrawn' }]);
  expect((await system.reads<Goal>(peer, `/goals/${goalId}`)).owner.name).toBe('Sam');
});

test('only a manager of the new owner assigns a goal without asking', async () => {
  const { subject, peer, rater, boss } = people;
  const [theirs, own] = [await set(subject), await set(rater)];
  const answers = [
    await system.post(subject, `/goals/${theirs}/owner`, to(peer)),
    await system.post(rater, `/goals/${theirs}/owner`, to(peer)),
    await system.post(rater, `/goals/${own}/owner`, to(boss)),
    await system.post(rater, `/goals/${own}/owner`, to(subject)),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 200, 403, 200]);
});

test('a goal-setting talk shows both people and its goals to them, their line and HR, and to nobody else', async () => {
  const { hr, boss, rater, subject, peer } = people;
  const goalIds = [
    await set(subject),
    await set(subject, { title: 'Complaints end', visibility: 'private' }),
  ];
  const day = daysAgo(2);
  const both = { personId: subject.personId, managerId: rater.personId };
  const body = { ...both, day, goalIds, notes: 'We start small.' };
  const recorded = await system.does(rater, '/goal-talks', body);
  const talk = {
    goalTalkId: recorded.id,
    ...both,
    personName: 'Sam',
    managerName: 'Rosa',
    day,
    notes: 'We start small.',
    recordedByName: 'Rosa',
    occurredAt: expect.any(String),
    recordedAt: expect.any(String),
  };
  const goals = [
    { goalId: goalIds[0], cycleName: 'Goals' },
    { goalId: goalIds[1], title: 'Complaints end' },
  ];
  const found = { talks: [{ ...talk, goals }] };
  const [asked, none] = [`/goal-talks?cycle=${cycleId}&goal=${goalIds[1]}`, { talks: [] }];
  expect(await system.reads(subject, '/goal-talks?person=me')).toMatchObject(found);
  for (const by of [subject, rater, boss, hr]) expect(await system.reads(by, asked)).toMatchObject(found);
  expect(await system.reads(peer, '/goal-talks')).toMatchObject(none);
  expect(await system.reads(hr, `/goal-talks?person=${peer.personId}`)).toMatchObject(none);
  expect(await system.reads(boss, `/goals/${goalIds[0]}`)).toMatchObject({ talks: [talk] });
  expect(await system.reads(peer, `/goals/${goalIds[0]}`)).toMatchObject(none);
  expect(await system.reads(boss, `/goals/${goalIds[0]}?asOf=${day}`)).toMatchObject(none);

  const refused = async (by: Caller, more: object) =>
    (await system.post(by, '/goal-talks', { ...body, ...more })).body;
  const theirs = await set(peer);
  const ahead = daysAgo(-2);
  expect(await refused(subject, { goalIds: [goalIds[0], theirs] })).toMatchObject({
    code: 'goal-talk/not-their-goal',
    fields: [{ path: 'body/goalIds/1' }],
  });
  expect(await refused(rater, { goalIds: [recorded.id] })).toMatchObject({
    code: 'goal-talk/not-their-goal',
  });
  expect(await refused(subject, { managerId: peer.personId })).toMatchObject({
    code: 'goal-talk/not-their-manager',
  });
  expect(await refused(subject, { day: ahead })).toMatchObject({ code: 'goal-talk/not-yet' });
  expect(await refused(boss, {})).toMatchObject({ code: 'access/denied' });
  expect(await refused(peer, {})).toMatchObject({ code: 'access/denied' });

  const before = await system.reads<{ talks: { recordedAt: string }[] }>(hr, '/goal-talks');
  const correction = { day: daysAgo(0), goalIds: goalIds.slice(1), reason: 'It was today.' };
  const path = `/goal-talks/${recorded.id}/corrections`;
  const answers = [peer, boss, subject].map((by) => system.post(by, path, correction));
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 403, 200]);
  const corrected = {
    goalTalkId: recorded.id,
    day: daysAgo(0),
    notes: null,
    goals: goals.slice(1),
    revision: 1,
  };
  const said = { day, notes: 'We start small.', correctedByName: 'Sam', reason: 'It was today.', goals };
  expect(await system.reads(rater, '/goal-talks')).toMatchObject({
    talks: [{ ...corrected, corrections: [said] }],
  });
  expect(await system.reads(boss, `/goals/${goalIds[0]}`)).toMatchObject(none);
  const revision = { title: 'Complaints stop', reason: 'Clearer' };
  await system.does(subject, `/goals/${goalIds[1]}/revisions`, revision);
  const known = `knownAt=${before.talks[0]?.recordedAt}`;
  const uncorrected = { ...talk, goals, corrections: [] };
  expect(await system.reads(hr, `/goal-talks?${known}`)).toMatchObject({ talks: [uncorrected] });
  expect(await system.reads(boss, `/goals/${goalIds[0]}?${known}`)).toMatchObject({ talks: [uncorrected] });
  expect(await system.reads(hr, `/goal-talks?asOf=${day}`)).toMatchObject(none);

  // The second goal is private and now somebody else's, so who corrects the talk does not see it.
  const { id: offerId } = await system.does(subject, `/goals/${goalIds[1]}/offers`, to(peer));
  await system.does(peer, `/goals/${goalIds[1]}/offers/${offerId}/accept`);
  const again = { day: daysAgo(0), goalIds: goalIds.slice(0, 1), reason: 'It was about both.' };
  await system.does(subject, path, again);
  const [shownTo, all] = [
    await system.reads<Talks>(subject, '/goal-talks'),
    await system.reads<Talks>(hr, '/goal-talks'),
  ];
  const idsOf = ({ talks }: Talks) => talks[0]?.goals.map(({ goalId }) => goalId);
  expect([idsOf(shownTo), idsOf(all)]).toEqual([goalIds.slice(0, 1), goalIds]);
});
