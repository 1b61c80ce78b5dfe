import { streamOf } from '@cairn/contracts/streams';
import { newId } from '@cairn/runtime/new-id';
import { ago } from '@cairn/testing/clock';
import { describe, expect, test } from 'vitest';
import type { System } from '../system.ts';
import { anyBasis, openReview, reviewCycle, year } from './organisation.fixture.ts';
import { codeOf, proposal, type Running } from './afterwards.fixture.ts';
import { eventsOf } from './replay.fixture.ts';

type Row = Record<string, unknown>;
type Consequence = {
  reviewId: string;
  subjectName: string;
  changed: { stream: string; since: { type: string; recordedAt: string }[] }[];
  lookedAt: Row | null;
};

/** Appends a screening that ends only now, with one finding. */
const screenAgain = async (system: System, reviewId: string, authorId: string): Promise<void> => {
  const stream = streamOf('screening', reviewId);
  const events = await eventsOf(system, stream);
  const last = events.at(-1)?.event;
  if (last?.type !== 'ScreeningCompleted') throw new Error('the review was never screened');
  const { data } = last;
  const { idempotency: _, ...metadata } = last.metadata;
  const { context, occurredAt } = data;
  const rule = { minimum: 4, threshold: 0.05, source: 'Steiner & Rain 1989', ours: true };
  const finding = { about: 'rating', authorId, numbers: { cited: 4, citedLate: 4 }, sampleSize: 4 };
  const flag = { flagId: newId(), detector: 'recency', version: '1', kind: 'asks' as const };
  await system.store.append(
    stream,
    [
      { type: 'BiasFlagged', data: { reviewId, context, occurredAt, ...flag, ...finding, ...rule } },
      { type: 'ScreeningCompleted', data: { ...data, screeningKey: 'again' } },
    ].map((event) => ({ ...event, id: newId(), metadata })),
    events.length - 1,
  );
  await system.catchUp();
};

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
    test('a flag from a screening that ends late is listed for HR', async () => {
      const { system, all } = running();
      const { hr, boss, rater, subject } = all;
      const evaluationPeriod = { from: `${year - 2}-01-01`, to: `${year - 2}-12-31` };
      const cycle = reviewCycle('Late', `${year}-12-31`, { evaluationPeriod, ...anyBasis });
      ({ id: cycleId } = await system.does(hr, '/cycles', cycle));
      const given = {
        subjectId: subject.personId,
        kind: 'praise',
        text: 'Calm in every outage.',
        audience: 'subjectAndManager',
      };
      feedbackId = (await system.does(boss, '/feedback', given)).id;
      const evidence = [{ stream: `feedback-${feedbackId}`, revision: 0 }];
      const review = await openReview(system, all, { subject, cycleId });
      ({ reviewId } = review);
      await review.screened(rater, 'proposals', { ...proposal(4), evidence });
      await review.on(boss, 'finalize');
      expect(await ask('/late-findings')).toEqual([]);
      await screenAgain(system, reviewId, rater.personId);
      expect(await ask(`/late-findings?cycle=${cycleId}`)).toMatchObject([
        {
          reviewId,
          subjectName: 'Sam',
          flagName: 'recency 1',
          kind: 'asks',
          about: 'rating',
          sentence: expect.stringMatching(/^4 of the 4 dated events .+; look at .+\.$/),
          sampleSize: 4,
        },
      ]);
      expect(await ask('/late-findings?detector=goalpost')).toEqual([]);
    });

    test('what is still open after the administration window is overdue for its rater', async () => {
      const { system, all } = running();
      await openReview(system, all, { subject: all.reviews.uma.subject, cycleId });
      expect(await ask('/overdue-by-manager')).toEqual([
        {
          raterId: all.other.personId,
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

    test('HR looks at a final rating again and reopens its review in the same step', async () => {
      const { system, all } = running();
      const look = {
        outcome: 'reopened',
        changesUntil: ago(0),
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
