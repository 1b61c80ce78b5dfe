import { describe, expect, test } from 'vitest';
import { assessment, dimensions, openReview, reviewCycle, year } from './organisation.fixture.ts';
import { codeOf, proposal, type Running } from './afterwards.fixture.ts';

type Row = Record<string, unknown>;
type Consequence = {
  reviewId: string;
  subjectName: string;
  changed: { stream: string; since: { type: string; recordedAt: string }[] }[];
  lookedAt: Row | null;
};

const flat = { ratings: dimensions.map((dimension) => ({ dimension, mark: 3 })) };

/** What turns up only after ratings were final. */
export const lateTests = (running: Running): void => {
  const ask = async <T = Row>(path: string): Promise<T[]> => {
    const { system, all } = running();
    return (await system.reads<{ rows: T[] }>(all.hr, path)).rows;
  };
  let cycleId: string;
  let feedbackId: string;
  let reviewId: string;

  describe('after ratings were final', () => {
    test('the screening finds that a rater gave three people flat marks, and says so of the final ratings', async () => {
      const { system, all } = running();
      const { hr, boss, rater, subject, peer } = all;
      const uma = all.reviews.uma.subject;
      const policy = { version: '5', minimum: { assessments: 0, evidence: 0 } };
      const evaluationPeriod = { from: `${year - 2}-01-01`, to: `${year - 2}-12-31` };
      const cycle = reviewCycle('Late', `${year}-12-31`, { evaluationPeriod, policy });
      ({ id: cycleId } = await system.does(hr, '/cycles', cycle));
      const given = {
        subjectId: subject.personId,
        kind: 'praise',
        text: 'Calm in every outage.',
        audience: 'subjectAndManager',
      };
      feedbackId = (await system.does(boss, '/feedback', given)).id;
      const evidence = [{ stream: `feedback-${feedbackId}`, revision: 0 }];
      for (const of of [subject, peer]) {
        const review = await openReview(system, all, { subject: of, cycleId });
        const assignmentId = await review.assign(rater, 'manager');
        await review.screened(rater, 'assessments', assessment(assignmentId, flat));
        const cited = of === subject ? { evidence } : {};
        await review.screened(rater, 'proposals', { ...proposal(4), ...cited });
        await review.screened(boss, 'finalize', {});
        if (of === subject) ({ reviewId } = review);
      }
      expect(await ask('/late-findings')).toEqual([]);
      const third = await openReview(system, all, { subject: uma, cycleId });
      const asPeer = await third.assign(rater, 'peer');
      await third.screened(rater, 'assessments', assessment(asPeer, flat));
      const found = await ask(`/late-findings?cycle=${cycleId}`);
      expect(found.map((row) => [row['subjectName'], row['flagName']])).toEqual([
        ['Sam', 'straightLiningWithin 1'],
        ['Pia', 'straightLiningWithin 1'],
      ]);
    });

    test('what is still open after the administration window is overdue for its rater', async () => {
      expect(await ask('/overdue-by-manager')).toEqual([
        {
          raterId: running().all.other.personId,
          raterName: 'Otto',
          notFinal: 1,
          notShared: 0,
          notAcknowledged: 0,
          disputesUndecided: 0,
        },
      ]);
    });

    test('HR looks at a final rating that cites feedback withdrawn since, and keeps it', async () => {
      const { system, all } = running();
      const { hr, boss, rater } = all;
      await system.does(boss, `/feedback/${feedbackId}/withdraw`, { reason: 'I was mistaken.' });
      const path = `/rating-consequences?cycle=${cycleId}`;
      const [found] = await ask<Consequence>(`${path}&open=true`);
      expect(found).toMatchObject({ reviewId, subjectName: 'Sam', lookedAt: null });
      const since = found?.changed[0]?.since[0];
      expect(since?.type).toBe('FeedbackWithdrawn');
      const look = { outcome: 'kept', changesUntil: since?.recordedAt, reason: 'The rest carries it.' };
      const at = `/reviews/${reviewId}/consequences`;
      expect(codeOf(await system.post(rater, at, look))[0]).toBe(403);
      await system.does(hr, at, { ...look, changesUntil: `${year}-12-31T00:00:00.000Z` });
      expect(await ask(`${path}&open=true`)).toHaveLength(1);
      await system.does(hr, at, look);
      expect(await ask(`${path}&open=true`)).toEqual([]);
      expect(await ask(`${path}&open=false`)).toMatchObject([
        { reviewId, lookedAt: { ...look, by: hr.personId, byName: null } },
      ]);
    });

    test('HR reopens it with the same step', async () => {
      const { system, all } = running();
      const look = {
        outcome: 'reopened',
        changesUntil: new Date().toISOString(),
        reason: 'Too little is left.',
      };
      await system.does(all.hr, `/reviews/${reviewId}/consequences`, look);
      expect(await ask(`/rating-consequences?cycle=${cycleId}`)).toEqual([]);
      const { state, afterwards } = await system.reads<{
        state: string;
        afterwards: { finals: Row[]; looks: Row[] };
      }>(all.hr, `/review-summaries/${reviewId}`);
      expect(state).toBe('open');
      expect(afterwards.finals).toMatchObject([{ reopened: { reason: look.reason } }]);
      expect(afterwards.looks.map(({ outcome }) => outcome)).toEqual(['kept', 'kept', 'reopened']);
    });
  });
};
