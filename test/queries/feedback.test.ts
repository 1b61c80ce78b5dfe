import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { type Staff, staff, year } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Shown = {
  feedbackId: string;
  giverId: string | null;
  text: string | null;
  withdrawn: { reason: string | null } | null;
};
type Records = {
  accessRecords: { personName: string; readerId: string; actingAs: string; shown: object[] }[];
  next: string | null;
};
type Page = { feedback: Shown[]; next: string | null };

let system: System;
let people: Staff;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const give = (by: Caller, text: string, more: object) =>
    system.does(by, '/feedback', {
      subjectId: people.subject.personId,
      kind: 'observation',
      text,
      occurredAt: `${year}-05-02T09:00:00.000Z`,
      ...more,
    });
  await give(people.peer, 'to Sam', { audience: 'subject' });
  await give(people.peer, 'in confidence', { audience: 'subjectAndManager', attribution: 'confidential' });
  await give(people.boss, 'to the manager', { audience: 'manager', kind: 'praise' });
  const { id } = await give(people.peer, 'withdrawn', { audience: 'subject' });
  await system.does(people.peer, `/feedback/${id}/withdraw`, { reason: 'wrong person' });
});
afterAll(() => system.stop());

const read = async (by: Caller, query = ''): Promise<Shown[]> =>
  (await system.reads<Page>(by, `/feedback${query}`)).feedback;
const texts = async (by: Caller, query = '') => (await read(by, query)).map(({ text }) => text);

describe('feedback', () => {
  test('is visible to its audience, its giver, HR and auditors', async () => {
    const { hr, auditor, subject, rater, boss, peer } = people;
    expect(await texts(hr)).toEqual(['withdrawn', 'to the manager', 'in confidence', 'to Sam']);
    expect(await texts(auditor)).toEqual(await texts(hr));
    expect(await texts(subject)).toEqual([null, 'in confidence', 'to Sam']);
    expect(await texts(rater)).toEqual(['to the manager', 'in confidence']);
    expect(await texts(boss)).toEqual(['to the manager', 'in confidence']);
    expect(await texts(peer)).toEqual(['withdrawn', 'in confidence', 'to Sam']);
    expect(await texts(await people.join('Stan', ['employee', 'manager']))).toEqual([]);
  });

  test('names a confidential giver to HR, auditors and the giver', async () => {
    const givers = async (by: Caller) =>
      (await read(by)).find(({ text }) => text === 'in confidence')?.giverId ?? null;
    const { personId } = people.peer;
    expect(await Promise.all([people.hr, people.auditor, people.peer].map(givers))).toEqual([
      personId,
      personId,
      personId,
    ]);
    expect(await Promise.all([people.subject, people.rater, people.boss].map(givers))).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('does not reveal a confidential giver to a search by giver', async () => {
    const query = `?giver=${people.peer.personId}`;
    expect(await texts(people.hr, query)).toEqual(['withdrawn', 'in confidence', 'to Sam']);
    expect(await texts(people.subject, query)).toEqual([null, 'to Sam']);
    expect(await texts(people.rater, query)).toEqual([]);
  });

  test('that was withdrawn still shows its text to HR, auditors and its giver', async () => {
    const reasons = async (by: Caller) => (await read(by)).flatMap(({ withdrawn }) => withdrawn ?? []);
    expect(await reasons(people.auditor)).toMatchObject([{ reason: 'wrong person' }]);
    expect(await reasons(people.subject)).toMatchObject([{ reason: null }]);
  });

  test('is filtered by subject and kind, and paged, newest first', async () => {
    expect(await texts(people.hr, '?kind=praise')).toEqual(['to the manager']);
    expect(await texts(people.hr, `?subject=${people.peer.personId}`)).toEqual([]);
    const first = await system.reads<Page>(people.hr, '/feedback?limit=3');
    const second = await system.reads<Page>(people.hr, `/feedback?limit=3&cursor=${first.next}`);
    expect([first.feedback.length, second.feedback.map(({ text }) => text), second.next]).toEqual([
      3,
      ['to Sam'],
      null,
    ]);
  });
});

describe('who was shown a confidential giver', () => {
  const recordsFor = async (by: Caller, query = '') => {
    await system.catchUp();
    return system.reads<Records>(by, `/access-records${query}`);
  };

  test('is recorded, with the role and the feedback, before an answer names the giver', async () => {
    const shown = await read(people.auditor);
    const secret = shown.find(({ text }) => text === 'in confidence');
    const { accessRecords } = await recordsFor(people.hr, `?reader=${people.auditor.personId}`);
    expect(accessRecords[0]).toMatchObject({
      personName: 'Pia',
      readerId: people.auditor.personId,
      actingAs: 'auditor',
      shown: [{ kind: 'feedbackGiver', id: secret?.feedbackId }],
    });
  });

  test('is told to the giver, to HR and auditors, and to nobody else', async () => {
    await read(people.hr);
    const { accessRecords: toGiver } = await recordsFor(people.peer);
    expect(toGiver.map(({ personName }) => personName)).toContain('Pia');
    expect((await recordsFor(people.auditor)).accessRecords).toEqual(toGiver);
    for (const by of [people.subject, people.rater, people.boss])
      expect((await recordsFor(by)).accessRecords).toEqual([]);
  });

  test('is not recorded if the answer names no such giver', async () => {
    const before = (await recordsFor(people.hr)).accessRecords.length;
    for (const by of [people.subject, people.rater, people.boss, people.peer]) await read(by);
    await read(people.hr, '?kind=praise');
    expect((await recordsFor(people.hr)).accessRecords).toHaveLength(before);
  });

  test('is filtered by person, reader and kind, and paged', async () => {
    const all = await recordsFor(people.hr);
    const { personId } = people.peer;
    expect(await recordsFor(people.hr, `?person=${personId}&kind=feedbackGiver`)).toEqual(all);
    expect((await recordsFor(people.hr, `?person=${people.boss.personId}`)).accessRecords).toEqual([]);
    expect((await recordsFor(people.hr, '?kind=reviewFlags')).accessRecords).toEqual([]);
    const { next, accessRecords } = await recordsFor(people.hr, '?limit=1');
    const rest = await recordsFor(people.hr, `?cursor=${next}`);
    expect([...accessRecords, ...rest.accessRecords]).toEqual(all.accessRecords);
  });

  test.each([
    ['a role that the reader does not have', { role: 'auditor' }, [403, 'access/denied']],
    ['an unknown kind', { kind: 'salary' }, [400, 'request/invalid']],
    ['oneself', { personId: () => people.hr.personId }, [422, 'access/about-yourself']],
  ])('is refused as a record of %s', async (_what, wrong, answer) => {
    const right = { role: 'hr', kind: 'reviewFlags', personId: () => people.peer.personId };
    const { role, kind, personId } = { ...right, ...wrong };
    const shown = [{ kind, id: people.peer.personId }];
    const body = { role, people: [{ personId: personId(), shown }] };
    const refused = await system.post<{ code: string }>(people.hr, '/access-records', body);
    expect([refused.status, refused.body.code]).toEqual(answer);
  });
});

describe('a request for feedback', () => {
  test('is seen by those it concerns, answered under a name, and the answer is acknowledged', async () => {
    const { subject, rater, boss, peer, hr, auditor } = people;
    const ask = (by: Caller, more: object) =>
      system.post(by, '/feedback-requests', {
        giverId: peer.personId,
        question: 'How do I run meetings?',
        ...more,
      });
    const { body } = await ask(subject, { subjectId: subject.personId });
    expect(await ask(rater, { subjectId: subject.personId, giverId: boss.personId })).toMatchObject({
      status: 201,
    });
    expect(await ask(peer, { subjectId: subject.personId, giverId: boss.personId })).toMatchObject({
      status: 403,
    });

    type Requests = { requests: { requestId: string; answered: boolean; requesterName: string }[] };
    const asked = async (by: Caller, query = '') =>
      (await system.reads<Requests>(by, `/feedback-requests${query}`)).requests.map(
        ({ requesterName, answered }) => `${requesterName} ${answered ? 'was' : 'is not'} answered`,
      );
    const both = ['Sam is not answered', 'Rosa is not answered'];
    expect(await asked(hr)).toEqual(both);
    expect(await asked(auditor)).toEqual(both);
    expect(await asked(subject)).toEqual(both.slice(0, 1));
    expect(await asked(peer, '?giver=me&open=true')).toEqual(both.slice(0, 1));
    expect(await asked(boss)).toEqual(both.slice(1));

    const answer = {
      subjectId: subject.personId,
      kind: 'praise',
      text: 'Short ones.',
      audience: 'subject',
      requestId: body.id,
    };
    expect(await system.post(boss, '/feedback', answer)).toMatchObject({
      status: 422,
      body: { code: 'feedback/unknown-request' },
    });
    const { id } = await system.does(peer, '/feedback', answer);
    expect(await asked(peer, '?open=false')).toEqual(['Sam was answered']);
    const hidden = (await read(boss)).find(({ text }) => text === 'to the manager');
    expect(await system.post(subject, `/feedback/${hidden?.feedbackId}/acknowledge`, {})).toMatchObject({
      status: 403,
    });
    expect(await system.post(rater, `/feedback/${id}/acknowledge`, {})).toMatchObject({ status: 403 });
    await system.does(subject, `/feedback/${id}/acknowledge`, { comment: 'Good to know.' });
    expect((await read(peer)).find(({ feedbackId }) => feedbackId === id)).toMatchObject({
      requestId: body.id,
      acknowledged: { comment: 'Good to know.' },
    });
    await system.does(peer, `/feedback/${id}/withdraw`, { reason: 'said in person' });
  });
});
