import { ago, daysAgo } from '@cairn/testing/clock';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { type Member, okrCycle, reviewCycle, staff, type Staff } from './organisation.fixture.ts';

let system: System;
let people: Staff;
let strategist: Caller;
let leader: Member;
let scorecardId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  leader = people.rater;
  const { personId } = await people.join('Stef', ['strategist']);
  strategist = await system.caller(['strategist'], { personId });
  const card = { name: 'Firm', level: 'enterprise', occurredAt: ago(100) };
  scorecardId = (await system.does(strategist, '/scorecards', card)).id;
});
afterAll(() => system.stop());

const scheduled = (more: object = {}) => ({
  of: { kind: 'scorecard', id: scorecardId },
  rhythm: 'weekly',
  firstDay: daysAgo(20),
  leaderId: leader.personId,
  occurredAt: ago(30),
  ...more,
});
const schedule = async (more: object = {}): Promise<string> =>
  (await system.does(strategist, '/business-reviews', scheduled(more))).id;
const met = (day: string, more: object = {}) => ({
  day,
  participantIds: [people.subject.personId, leader.personId],
  notes: 'Sales are late',
  decisions: [{ text: 'Hire two' }],
  ...more,
});
type Refused = { code: string; fields?: { path: string }[] };
const refusal = async (by: Caller, path: string, body: object) => {
  const reply = await system.post<Refused>(by, path, body);
  return [reply.status, reply.body.code, reply.body.fields?.[0]?.path];
};
type Listed = { businessReviews: { businessReviewId: string; name: string }[] };
const listed = async (query: string): Promise<string[]> => {
  const { businessReviews } = await system.reads<Listed>(people.subject, `/business-reviews?${query}`);
  return businessReviews.map(({ businessReviewId }) => businessReviewId);
};

test('a review is due in its rhythm, overdue until it is held, and shows who met and what they decided', async () => {
  const id = await schedule();
  expect(await listed(`scorecard=${scorecardId}&overdue=true`)).toEqual([id]);
  await system.does(leader, `/business-reviews/${id}/meetings`, met(daysAgo(18)));
  expect(await listed('due=true')).toEqual([id]);
  await system.does(leader, `/business-reviews/${id}/meetings`, met(daysAgo(2)));
  expect(await listed('due=true')).toEqual([]);
  const review = await system.reads(people.subject, `/business-reviews/${id}`);
  expect(review).toMatchObject({
    name: 'Firm',
    leaderName: 'Rosa',
    lastHeld: daysAgo(2),
    nextDue: daysAgo(-1),
    overdue: false,
    meetings: [
      {
        day: daysAgo(18),
        dueOn: daysAgo(20),
        late: true,
        participants: [{ name: 'Sam' }, { name: 'Rosa' }],
        notes: 'Sales are late',
        decisions: [{ text: 'Hire two' }],
        byName: 'Rosa',
      },
      { day: daysAgo(2), dueOn: daysAgo(13), late: true },
    ],
  });
  const before = await system.reads(people.subject, `/business-reviews/${id}?asOf=${daysAgo(25)}`);
  expect(before).toMatchObject({ nextDue: daysAgo(20), overdue: false, meetings: [] });
  const csv = await system.get(people.subject, '/business-reviews', { accept: 'text/csv' });
  expect(csv.text).toMatch(/business_review_id,name,of_kind,.*\r\n[-\da-f]+,Firm,scorecard,/);
});

test('the OKRs of a cycle and the framework of a scorecard are reviewed too', async () => {
  const { id: cycleId } = await system.does(people.hr, '/cycles', okrCycle('OKRs'));
  const okrs = await schedule({ of: { kind: 'cycle', id: cycleId }, rhythm: 'quarterly' });
  expect(await listed(`cycle=${cycleId}`)).toEqual([okrs]);
  const framework = await schedule({ topic: 'framework', rhythm: 'yearly' });
  expect(await listed('topic=framework&leader=' + leader.personId)).toEqual([framework]);
  const ended = { reason: 'The board does it' };
  await system.does(strategist, `/business-reviews/${framework}/end`, ended);
  expect(await listed('ended=true')).toEqual([framework]);
  expect(await refusal(leader, `/business-reviews/${framework}/meetings`, met(daysAgo(1)))).toEqual([
    409,
    'business-review/ended',
    undefined,
  ]);
});

test('what cannot be held or scheduled is refused with the field', async () => {
  const id = await schedule();
  const on = (day: string, more: object = {}) =>
    refusal(leader, `/business-reviews/${id}/meetings`, met(day, more));
  await system.does(leader, `/business-reviews/${id}/meetings`, met(daysAgo(5)));
  expect(await on(daysAgo(5))).toEqual([409, 'business-review/already-held', 'body/day']);
  expect(await on(daysAgo(21))).toEqual([422, 'business-review/before-first-day', 'body/day']);
  expect(await on(daysAgo(-2))).toEqual([422, 'business-review/not-yet', 'body/day']);
  const unknown = { participantIds: [leader.personId, scorecardId] };
  expect(await on(daysAgo(4), unknown)).toEqual([
    422,
    'business-review/unknown-participant',
    'body/participantIds/1',
  ]);
  const reply = await refusal(people.peer, `/business-reviews/${id}/meetings`, met(daysAgo(4)));
  expect(reply).toEqual([403, 'access/denied', undefined]);
  const { id: reviews } = await system.does(people.hr, '/cycles', reviewCycle('Year', daysAgo(-30)));
  const ofReviews = scheduled({ of: { kind: 'cycle', id: reviews } });
  expect(await refusal(strategist, '/business-reviews', ofReviews)).toEqual([
    422,
    'business-review/unknown-thing',
    'body/of/id',
  ]);
});
