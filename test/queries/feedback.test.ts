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
