import { describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { FinishedReview } from '../journeys/finished-review.fixture.ts';
import { year } from '../journeys/organisation.fixture.ts';
import type { System } from '../system.ts';

type Need = { what: string; fromReviewId: string | null; status: string; actions: object[] };
type Needs = { developmentNeeds: Need[]; next: string | null };
type Packet = {
  development: { what: string; fromEarlier: boolean }[];
  insights: { rule: string; sentence: string }[];
};

/** The tests of development needs, with a finished review that is not shared yet. */
export const developmentTests = (given: () => { system: System; done: FinishedReview }): void => {
  const needsFor = async (by: Caller, query = ''): Promise<Need[]> =>
    (await given().system.reads<Needs>(by, `/development-needs${query}`)).developmentNeeds;
  const whats = async (by: Caller, query = '') => (await needsFor(by, query)).map(({ what }) => what);
  const needOf = (personId: string, what: string, more: object = {}) => ({
    personId,
    what,
    why: 'She asked for it.',
    ...more,
  });
  const refusal = async (by: Caller, path: string, body: object) => {
    const { system } = given();
    const { status, body: problem } = await system.post<{ code: string }>(by, path, body);
    return [status, problem.code];
  };

  describe('development needs', () => {
    test('are recorded by the person or somebody above them, from a review or at any time', async () => {
      const { system, done } = given();
      const { personId } = done.subject;
      const earlier = { occurredAt: `${year - 1}-11-02T09:00:00.000Z` };
      const { id } = await system.does(
        done.subject,
        '/development-needs',
        needOf(personId, 'Speak in public', earlier),
      );
      const plan = `/development-needs/${id}/actions`;
      const planning = { dueOn: `${year}-03-31`, ...earlier };
      const first = await system.does(done.rater, plan, { action: 'Take a course', ...planning });
      await system.does(done.subject, plan, { action: 'Speak at a meetup', ...planning });
      await system.does(done.boss, `${plan}/${first.id}/done`, { note: 'In February.' });
      const fromReview = { fromReviewId: done.reviewId, dimension: 'teamwork' };
      await system.does(done.rater, '/development-needs', needOf(personId, 'Lead a project', fromReview));
      expect(await needsFor(done.rater)).toMatchObject([
        {
          what: 'Speak in public',
          fromReviewId: null,
          status: 'open',
          actions: [
            { status: 'done', overdue: false, settled: { words: 'In February.' } },
            { status: 'planned', overdue: true, settled: null },
          ],
        },
        { what: 'Lead a project', fromReviewId: done.reviewId, dimension: 'teamwork', actions: [] },
      ]);
    });

    test('are seen by the person, the line above them and HR, and by nobody else', async () => {
      const { done } = given();
      const both = ['Speak in public', 'Lead a project'];
      for (const by of [done.subject, done.rater, done.boss, done.hr]) expect(await whats(by)).toEqual(both);
      for (const by of [done.peer, done.giver]) expect(await whats(by)).toEqual([]);
      const auditor = await given().system.get<{ code: string }>(done.auditor, '/development-needs');
      expect([auditor.status, auditor.body.code]).toEqual([403, 'access/denied']);
    });

    test('do not tell the person of a review that is not shared', async () => {
      const { done } = given();
      expect((await needsFor(done.subject)).map((each) => each.fromReviewId)).toEqual([null, null]);
      expect(await whats(done.subject, `?review=${done.reviewId}`)).toEqual([]);
      expect(await whats(done.rater, `?review=${done.reviewId}`)).toEqual(['Lead a project']);
    });

    test('are found by status, dimension and what is overdue, in pages', async () => {
      const { system, done } = given();
      expect(await whats(done.hr, '?overdue=true')).toEqual(['Speak in public']);
      expect(await whats(done.hr, '?dimension=teamwork&status=open')).toEqual(['Lead a project']);
      expect(await whats(done.hr, '?status=met')).toEqual([]);
      const { next } = await system.reads<Needs>(done.hr, '/development-needs?limit=1');
      expect(await whats(done.hr, `?cursor=${next}`)).toEqual(['Lead a project']);
    });

    test('from before the period are followed up in the packet', async () => {
      const { system, done } = given();
      const { development, insights } = await system.reads<Packet>(
        done.rater,
        `/reviews/${done.reviewId}/packet`,
      );
      expect(development).toMatchObject([{ what: 'Speak in public', fromEarlier: true }]);
      expect(insights.filter(({ rule }) => rule === 'growthFollowedUp')).toMatchObject([
        { sentence: '1 of 2 actions of growth plans from before the period is done.' },
      ]);
    });

    test('are refused to others, and name the field that is wrong', async () => {
      const { done } = given();
      const { personId } = done.subject;
      const path = '/development-needs';
      expect(await refusal(done.peer, path, needOf(personId, 'x'))).toEqual([403, 'access/denied']);
      expect(await refusal(done.hr, path, needOf(personId, 'x'))).toEqual([403, 'access/denied']);
      const unshared = needOf(personId, 'x', { fromReviewId: done.reviewId });
      expect(await refusal(done.subject, path, unshared)).toEqual([422, 'development/unknown-review']);
      const charm = needOf(personId, 'x', { fromReviewId: done.reviewId, dimension: 'charm' });
      expect(await refusal(done.rater, path, charm)).toEqual([422, 'development/unknown-dimension']);
      expect(await refusal(done.rater, path, needOf(personId, ' '))).toEqual([400, 'request/invalid']);
      const { system } = given();
      const { id } = await system.does(done.rater, path, needOf(personId, 'Delegate'));
      const close = { outcome: 'met', reason: 'She does.' };
      expect(await refusal(done.peer, `${path}/${id}/close`, close)).toEqual([404, 'development/unknown']);
      expect(await refusal(done.hr, `${path}/${id}/close`, close)).toEqual([403, 'access/denied']);
      await system.does(done.boss, `${path}/${id}/close`, close);
      expect(
        await refusal(done.rater, `${path}/${id}/actions`, { action: 'x', dueOn: `${year}-01-01` }),
      ).toEqual([409, 'development/closed']);
    });
  });
};
