import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import type { FinishedReview } from '../journeys/finished-review.fixture.ts';
import { year } from '../journeys/organisation.fixture.ts';
import type { System } from '../system.ts';

type Packet = {
  quarters: { quarter: string; checkIns: number; readings: number; feedback: number }[];
  gaps: { kind: string; quarter: string; goalId: string | null; sentence: string }[];
  goals: { goalId: string; quarters: { quarter: string; progress: number | null }[] }[];
  checkIns: { evidence: object; quarter: string }[];
  feedback: { giverId: string | null; text: string }[];
  insights: { rule: string; version: string; sentence: string; sources: object[] }[];
  seenAt: object;
};
type Records = { accessRecords: { readerId: string; shown: object[] }[] };

/** The tests of the packet of a finished review that is not shared yet. */
export const packetTests = (given: () => { system: System; done: FinishedReview }): void => {
  const pathOf = ({ reviewId }: FinishedReview): string => `/reviews/${reviewId}/packet`;
  const packetFor = (by: Caller): Promise<Packet> => {
    const { system, done } = given();
    return system.reads<Packet>(by, pathOf(done));
  };
  const records = async (by: Caller, query: string) => {
    const { system } = given();
    await system.catchUp();
    return (await system.reads<Records>(by, `/access-records?${query}`)).accessRecords;
  };

  describe('the packet of a review', () => {
    test('shows its rater what happened in each quarter, and what is missing', async () => {
      const { done } = given();
      const { quarters, gaps, seenAt } = await packetFor(done.rater);
      expect(quarters.map(({ checkIns, readings, feedback }) => [checkIns, readings, feedback])).toEqual([
        [1, 0, 0],
        [1, 0, 3],
        [0, 0, 0],
        [2, 0, 0],
      ]);
      expect(gaps.map(({ sentence }) => sentence)).toContain(`There is no evidence in Q3 ${year}.`);
      const silent = gaps.filter(({ kind, quarter }) => kind === 'checkIns' && quarter === `${year}-Q1`);
      expect(silent).toMatchObject([{ goalId: done.otherGoalId }]);
      expect(Object.keys(seenAt).sort()).toEqual(['okr', 'review', 'scorecard']);
    });

    test('shows the goals with their progress at the end of each quarter, and each check-in as evidence', async () => {
      const { done } = given();
      const { goals, checkIns } = await packetFor(done.rater);
      const goal = goals.find(({ goalId }) => goalId === done.goalId);
      expect(goal?.quarters.map(({ progress }) => progress)).toEqual([0.25, 0.5, 0.5, 0.85]);
      const cited = done.checkIns.map(({ revision }) => ({ stream: `goal-${done.goalId}`, revision }));
      expect(checkIns.map(({ evidence }) => evidence)).toEqual(expect.arrayContaining(cited));
    });

    test('says what happened in sentences of rules, each of which cites what the reader sees', async () => {
      const { done } = given();
      const { insights } = await packetFor(done.rater);
      expect(insights).toContainEqual({
        rule: 'behindExpected',
        version: '1',
        sentence: `Q3 and Q4 ${year}: behind the expected progress on Customers recommend us (p .85 at e 1).`,
        numbers: { quarters: 2, progress: 0.85, expected: expect.closeTo(1, 5) },
        sources: expect.arrayContaining([{ stream: `goal-${done.goalId}`, revision: 3 }]),
      });
      for (const { sources } of insights) expect(sources).not.toEqual([]);
      expect(JSON.stringify(insights)).not.toMatch(/\b(mark|rating)\b/i);
    });

    test('names a confidential giver only to HR and auditors, which is recorded', async () => {
      const { done } = given();
      const giversFor = async (by: Caller) =>
        (await packetFor(by)).feedback
          .filter(({ text }) => text === 'Calm in every outage.')
          .map(({ giverId }) => giverId);
      for (const by of [done.rater, done.boss]) expect(await giversFor(by)).toEqual([null]);
      const { personId } = done.giver;
      expect(await giversFor(done.auditor)).toEqual([personId]);
      const [last] = await records(done.hr, `person=${personId}&reader=${done.auditor.personId}`);
      expect(last?.shown).toMatchObject([{ kind: 'feedbackGiver' }]);
    });

    test('is recorded with its reader, and its subject is not told of it before the review is shared', async () => {
      const { done } = given();
      await packetFor(done.rater);
      const { personId } = done.subject;
      const [last] = await records(done.hr, `person=${personId}&kind=reviewPacket`);
      expect(last).toMatchObject({
        readerId: done.rater.personId,
        shown: [{ kind: 'reviewPacket', id: done.reviewId }],
      });
      expect(await records(done.subject, 'person=me')).toEqual([]);
    });

    test('is answered 404, without a hint, to whoever may not see the whole review', async () => {
      const { system, done } = given();
      const unknown = await system.refusal(done.hr, `/reviews/${randomUUID()}/packet`);
      expect(unknown).toMatchObject({ status: 404, code: 'review/not-found' });
      for (const by of [done.subject, done.peer, done.giver])
        expect(await system.refusal(by, pathOf(done))).toEqual(unknown);
      expect(await system.refusal(done.hr, '/reviews/7/packet')).toMatchObject({
        status: 400,
        code: 'request/invalid',
      });
    });
  });
};
