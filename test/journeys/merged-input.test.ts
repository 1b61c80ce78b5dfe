import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import {
  type Member,
  type OpenedReview,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from './organisation.fixture.ts';

type Nomination = {
  personName: string;
  status: string;
  reason: string | null;
  insteadName: string | null;
  overLimit: boolean | null;
};

let system: System;
let people: Staff;
let review: OpenedReview;
let peers: Member[];

beforeAll(async () => {
  system = await startSystem();
  people = await staff(system);
  const { hr, rater, subject, join } = people;
  peers = [];
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'])
    peers.push(await join(name, ['employee'], rater));
  const policy = { version: '9', minimum: { assessments: 0, evidence: 0 }, reviewsPerGiver: { warn: 1 } };
  const cycle = reviewCycle(`Reviews ${year}`, `${year + 2}-12-31`, { policy });
  const { id: cycleId } = await system.does(hr, '/cycles', cycle);
  review = await openReview(system, people, { subject, cycleId });
  await openReview(system, people, { subject: people.peer, cycleId });
});
afterAll(() => system.stop());

const peer = (place: number): Member => peers[place] as Member;

const nominations = async (by: Caller, query = ''): Promise<Nomination[]> =>
  (await system.reads<{ nominations: Nomination[] }>(by, `/nominations${query}`)).nominations;

const nominate = async (who: Member): Promise<string> =>
  (await review.on(people.subject, 'nominations', { personId: who.personId, relation: 'peer' })).id;

describe('nominations', () => {
  test('are made by the subject and approved, changed, turned down or declined', async () => {
    const { subject, rater, hr, peer: pia, boss } = people;
    const [ada, ben, cleo, dan] = [
      await nominate(peer(0)),
      await nominate(peer(1)),
      await nominate(peer(2)),
      await nominate(peer(3)),
    ];
    await review.on(rater, `nominations/${ada}/approve`);
    await review.on(rater, `nominations/${ben}/change`, {
      personId: peer(4).personId,
      relation: 'peer',
      reason: 'Works with Sam every day.',
    });
    await review.on(rater, `nominations/${cleo}/turn-down`, { reason: 'Left the project in March.' });
    await review.on(hr, `nominations/${dan}/approve`);
    await review.on(peer(3), `participants/${dan}/decline`, { reason: 'We never worked together.' });

    const seen = (by: Caller) =>
      nominations(by).then((found) =>
        found.map(({ personName, status, reason }) => [personName, status, reason]),
      );
    const whole = [
      ['Ada', 'assigned', null],
      ['Ben', 'turnedDown', 'Works with Sam every day.'],
      ['Cleo', 'turnedDown', 'Left the project in March.'],
      ['Dan', 'declined', 'We never worked together.'],
      ['Eve', 'assigned', null],
    ];
    expect(await seen(rater)).toEqual(whole);
    expect(await seen(boss)).toEqual(whole);
    expect(await seen(hr)).toEqual(whole);
    expect(await seen(subject)).toEqual([...whole.slice(0, 3), ['Dan', 'declined', null]]);
    expect(await seen(peer(3))).toEqual(whole.slice(3, 4));
    expect(await seen(peer(2))).toEqual([]);
    expect(await seen(pia)).toEqual([]);
    expect((await nominations(rater, '?status=turnedDown'))[0]?.insteadName).toBe('Eve');
    expect(await nominations(rater, `?person=${peer(0).personId}`)).toHaveLength(1);
  });

  test('are refused from others, and as another relation', async () => {
    const { rater, subject } = people;
    const path = `/reviews/${review.reviewId}/nominations`;
    const body = { personId: peer(5).personId, relation: 'peer' };
    expect(await system.post(rater, path, body)).toMatchObject({ status: 403 });
    expect(await system.post(peer(5), path, body)).toMatchObject({ status: 404 });
    expect(await system.post(subject, path, { ...body, relation: 'upward' })).toMatchObject({
      status: 422,
      body: { code: 'review/wrong-relation' },
    });
    expect(await system.post(subject, path, { ...body, relation: 'manager' })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'body/relation' }] },
    });
  });

  test('warn the rater, and not the subject, about somebody who is asked too often', async () => {
    const { hr, rater, subject, peer: pia } = people;
    const other = (
      await system.reads<{ reviews: { reviewId: string }[] }>(hr, `/review-summaries?subject=${pia.personId}`)
    ).reviews[0];
    const body = { personId: peer(0).personId, relation: 'peer' };
    await system.does(hr, `/reviews/${other?.reviewId}/participants`, body);
    const warned = async (by: Caller) =>
      (await nominations(by, `?review=${review.reviewId}`)).map(({ overLimit }) => overLimit);
    expect(await warned(rater)).toEqual([true, false, false, false, false]);
    expect(await warned(subject)).toEqual([null, null, null, null]);
  });
});
