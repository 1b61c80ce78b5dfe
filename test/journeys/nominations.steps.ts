import { beforeAll, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { System } from '../system.ts';
import {
  assessment,
  type Member,
  type OpenedReview,
  openReview,
  type Staff,
} from './organisation.fixture.ts';

type Nomination = {
  personName: string;
  status: string;
  reason: string | null;
  insteadName: string | null;
  overLimit: boolean | null;
  nomination: string | null;
  changed: { recordedAt: string };
  recordedAt: string;
};

/** A system with an open review of the subject and one of a peer, and six more peers. */
export type Nominating = {
  system: System;
  people: Staff;
  review: OpenedReview;
  peers: readonly Member[];
  cycleId: string;
};

/** The tests of nominations, on a system that other tests use too. */
export const nominationTests = (start: () => Nominating): void => {
  let nominating: Nominating;
  beforeAll(() => {
    nominating = start();
  });
  const peer = (place: number): Member => nominating.peers[place] as Member;

  const nominations = async (by: Caller, query = ''): Promise<Nomination[]> =>
    (await nominating.system.reads<{ nominations: Nomination[] }>(by, `/nominations${query}`)).nominations;

  const nominate = async (who: Member): Promise<string> =>
    (
      await nominating.review.on(nominating.people.subject, 'nominations', {
        personId: who.personId,
        relation: 'peer',
      })
    ).id;

  test('are made by the subject and approved, changed, turned down or declined', async () => {
    const { subject, rater, hr, peer: pia, boss } = nominating.people;
    const [ada, ben, cleo, dan] = [
      await nominate(peer(0)),
      await nominate(peer(1)),
      await nominate(peer(2)),
      await nominate(peer(3)),
    ];
    await nominating.review.on(rater, `nominations/${ada}/approve`);
    await nominating.review.on(rater, `nominations/${ben}/change`, {
      personId: peer(4).personId,
      relation: 'peer',
      reason: 'Works with Sam every day.',
    });
    await nominating.review.on(rater, `nominations/${cleo}/turn-down`, {
      reason: 'Left the project in March.',
    });
    await nominating.review.on(hr, `nominations/${dan}/approve`);
    await nominating.review.on(peer(3), `participants/${dan}/decline`, {
      reason: 'We never worked together.',
    });

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
    const { rater, subject } = nominating.people;
    const path = `/reviews/${nominating.review.reviewId}/nominations`;
    const body = { personId: peer(5).personId, relation: 'peer' };
    expect(await nominating.system.post(rater, path, body)).toMatchObject({ status: 403 });
    expect(await nominating.system.post(peer(5), path, body)).toMatchObject({ status: 404 });
    expect(await nominating.system.post(subject, path, { ...body, relation: 'upward' })).toMatchObject({
      status: 422,
      body: { code: 'review/wrong-relation' },
    });
    expect(await nominating.system.post(subject, path, { ...body, relation: 'manager' })).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'body/relation' }] },
    });
  });

  test('warn the rater, and not the subject, about somebody who is asked too often', async () => {
    const { hr, rater, subject, peer: pia } = nominating.people;
    const other = (
      await nominating.system.reads<{ reviews: { reviewId: string }[] }>(
        hr,
        `/review-summaries?subject=${pia.personId}`,
      )
    ).reviews[0];
    const body = { personId: peer(0).personId, relation: 'peer' };
    await nominating.system.does(hr, `/reviews/${other?.reviewId}/participants`, body);
    const warned = async (by: Caller) =>
      (await nominations(by, `?review=${nominating.review.reviewId}`)).map(({ overLimit }) => overLimit);
    expect(await warned(rater)).toEqual([true, false, false, false, false]);
    expect(await warned(subject)).toEqual([null, null, null, null]);
  });

  test('tell the subject nothing of an assignment from before the nomination', async () => {
    const { hr, rater, subject } = nominating.people;
    const { system, review } = nominating;
    const path = `/reviews/${review.reviewId}/nominations`;
    const body = (who: Member) => ({ personId: who.personId, relation: 'peer' });
    const [eve, finn] = [peer(4), peer(5)];
    const { id } = await review.on(hr, 'participants', body(finn));
    await review.on(finn, `participants/${id}/decline`, { reason: 'We never worked together.' });
    const nominated = (who: Member) => system.post<{ id: string }>(subject, path, body(who));
    const [ofEve, ofFinn] = [await nominated(eve), await nominated(finn)];
    expect([ofEve.status, ofFinn.status]).toEqual([201, 201]);

    const shown = async (by: Caller, query = '') =>
      (await nominations(by, `?review=${review.reviewId}${query}`)).map(
        ({ personName, status, nomination }) => [personName, status, nomination],
      );
    expect((await shown(subject)).slice(4)).toEqual([
      ['Eve', 'nominated', null],
      ['Finn', 'nominated', null],
    ]);
    expect(await shown(subject, '&status=nominated')).toHaveLength(2);
    expect(await shown(subject, '&status=declined')).toHaveLength(1);
    expect(await shown(rater, '&nomination=nominated')).toEqual([
      ['Eve', 'assigned', 'nominated'],
      ['Finn', 'declined', 'nominated'],
    ]);
    for (const each of (await nominations(subject, '?status=nominated')).values())
      expect(each.changed.recordedAt).toBe(each.recordedAt);

    await review.on(rater, `nominations/${ofEve.body.id}/approve`);
    await review.on(rater, `nominations/${id}/turn-down`, { reason: 'Has no time.' });
    expect((await shown(subject)).slice(4)).toEqual([
      ['Eve', 'assigned', null],
      ['Finn', 'turnedDown', null],
    ]);
    expect(await nominations(subject, '?status=turnedDown')).toMatchObject([
      { personName: 'Ben', insteadName: null },
      { personName: 'Cleo' },
      { personName: 'Finn', reason: 'Has no time.' },
    ]);
  });

  test('of somebody below bring upward feedback to a project review, which its subject does not see yet', async () => {
    const { system, people, cycleId } = nominating;
    const { rater: manager, boss } = people;
    const project = await openReview(system, people, { subject: manager, cycleId, kind: 'project' });
    const body = { personId: peer(0).personId, relation: 'upward' };
    const { id: assignmentId } = await project.on(manager, 'nominations', body);
    await project.on(boss, `nominations/${assignmentId}/approve`);
    await project.on(peer(0), 'assessments', assessment(assignmentId));
    type Shown = { kind: string; assessments: object[] };
    const shown = (by: Caller) => system.reads<Shown>(by, `/review-summaries/${project.reviewId}`);
    expect(await shown(boss)).toMatchObject({
      kind: 'project',
      assessments: [{ relation: 'upward', authorId: peer(0).personId }],
    });
    expect((await system.get(manager, `/review-summaries/${project.reviewId}`)).text).not.toContain(
      'complaint time',
    );
  });
};
