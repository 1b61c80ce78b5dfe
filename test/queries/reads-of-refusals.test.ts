import { randomUUID } from 'node:crypto';
import { viewerOf } from '@cairn/query-service/asking/viewer';
import { summaryOf } from '@cairn/query-service/reviews/review-summary.sql';
import { statementOf } from '@cairn/read-model/database';
import { now } from '@cairn/testing/clock';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Caller } from '../client.ts';
import { type FinishedReview, finishedReview } from '../journeys/finished-review.fixture.ts';
import { assessment, goalOf, type Member, openReview } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let done: FinishedReview;
let stranger: Caller;
let reads = 0;

beforeAll(async () => {
  system = await startSystem();
  done = await finishedReview(system);
  stranger = await done.join('Ines', ['employee', 'manager'], done.boss);
  const { readStream, readAll } = system.store;
  vi.spyOn(system.store, 'readStream').mockImplementation((...of) => ((reads += 1), readStream(...of)));
  vi.spyOn(system.store, 'readAll').mockImplementation((...of) => ((reads += 1), readAll(...of)));
  const { query } = system.postgres;
  vi.spyOn(system.postgres, 'query').mockImplementation((text, ...of) => {
    // The service compares the checkpoints with the log now and then.
    if (!text.startsWith('select position::text')) reads += 1;
    return query(text, ...of);
  });
});
beforeEach(() => {
  reads = 0;
});
afterAll(async () => {
  vi.restoreAllMocks();
  await system.stop();
});

type Answer = { status: number; code: string | undefined; reads: number };

const costOf = async (ask: () => Promise<{ status: number; body: { code?: string } }>): Promise<Answer> => {
  reads = 0;
  const { status, body } = await ask();
  return { status, code: body.code, reads };
};

describe('a hidden review costs the same reads as an unknown one', () => {
  const get = (path: (id: string) => string) => (id: string) => () =>
    system.get<{ code?: string }>(stranger, path(id));
  const post =
    (path: (id: string) => string, body: object = {}) =>
    (id: string) =>
    () =>
      system.post<{ code?: string }>(stranger, path(id), body);

  test.each([
    ['summary', get((id) => `/review-summaries/${id}`)],
    ['replay', get((id) => `/reviews/${id}/replay`)],
    ['finalize', post((id) => `/reviews/${id}/finalize`)],
    ['proposal', post((id) => `/reviews/${id}/proposals`, { mark: 3, rationale: 'As agreed.' })],
    [
      'answer to a flag',
      post((id) => `/reviews/${id}/flags/${randomUUID()}/answers`, { answer: 'kept', reason: 'It holds.' }),
    ],
  ])('%s', async (_, ask) => {
    const [hidden, unknown] = [await costOf(ask(done.reviewId)), await costOf(ask(randomUUID()))];
    expect(hidden).toEqual(unknown);
    expect(hidden.status).toBe(404);
    expect(hidden.reads).toBeGreaterThan(0);
  });

  test('also behind a reporting line of more than twelve people, after the first refusal', async () => {
    let manager: Member = done.boss;
    for (let depth = 0; depth < 14; depth++)
      manager = await done.join(`level${depth}`, ['employee', 'manager'], manager);
    const subject = await done.join('Dee', ['employee'], manager);
    const deep = await openReview(system, done, { subject, cycleId: done.cycleId });
    const replay = get((id) => `/reviews/${id}/replay`);
    const propose = post((id) => `/reviews/${id}/proposals`, { mark: 3, rationale: 'As agreed.' });
    const before = await costOf(replay(randomUUID()));
    for (const ask of [replay, propose]) {
      await costOf(ask(deep.reviewId));
      const [hidden, unknown] = [await costOf(ask(deep.reviewId)), await costOf(ask(randomUUID()))];
      expect(hidden).toEqual(unknown);
    }
    expect((await costOf(replay(deep.reviewId))).reads).toBeGreaterThan(before.reads);
  });

  test('in the read model, down to the steps of the plan', async () => {
    const { personId } = stranger;
    const viewer = viewerOf({ personId, roles: ['employee', 'manager'] }, 'ReadReviewSummaries', {
      now,
    });
    const stepsOf = async (reviewId: string): Promise<string[]> => {
      const { text, values } = statementOf(summaryOf(reviewId, { viewer, goals: viewer, feedback: viewer }));
      const rows = await system.postgres.query<{ 'QUERY PLAN': string }>(
        `explain (analyze, costs off, timing off, buffers off, summary off) ${text}`,
        values,
      );
      const lines = rows.map((row) => row['QUERY PLAN']).filter((line) => /actual|never executed/.test(line));
      return lines.map((line) => line.replace(/rows=[\d.]+ /, ''));
    };
    const hidden = await stepsOf(done.reviewId);
    expect(hidden).toEqual(await stepsOf(randomUUID()));
    expect(hidden.some((line) => line.includes('never executed'))).toBe(true);
  });
});

describe('a hidden thing that a command names costs the same reads as an unknown one', () => {
  test.each(['goal', 'feedback', 'review'])('as evidence: %s', async (category) => {
    const { feedback, otherGoalId, cycleId } = done;
    const subject = await done.join('Sven', ['employee'], done.rater);
    const writer = await done.join('Ulla', ['employee'], done.boss);
    const review = await openReview(system, done, { subject, cycleId });
    const assignmentId = await review.assign(writer, 'peer');
    const ids: Record<string, string> = {
      goal: otherGoalId,
      feedback: feedback.forManager.id,
      review: done.reviewId,
    };
    const cite = (id: string) => () =>
      system.post<{ code?: string }>(
        writer,
        `/reviews/${review.reviewId}/assessments`,
        assessment(assignmentId, { evidence: [{ stream: `${category}-${id}`, revision: 0 }] }),
      );
    const [hidden, unknown] = [await costOf(cite(ids[category] ?? '')), await costOf(cite(randomUUID()))];
    expect(hidden).toEqual(unknown);
    expect(hidden.status).toBe(422);
  });

  test('as the parent of a goal', async () => {
    const { cycleId } = await system.reads<{ cycleId: string }>(stranger, `/goals/${done.goalId}`);
    const { id } = await system.does(stranger, '/goals', goalOf(stranger, cycleId));
    const align = (parentId: string) => () =>
      system.post<{ code?: string }>(stranger, `/goals/${id}/alignment`, { parentId, kind: 'support' });
    const [hidden, unknown] = [await costOf(align(done.otherGoalId)), await costOf(align(randomUUID()))];
    expect(hidden).toEqual(unknown);
    expect(hidden.code).toBe('alignment/unknown-parent');
  });

  test('as the goal that it changes', async () => {
    const hold = (id: string) => () =>
      system.post<{ code?: string }>(stranger, `/goals/${id}/hold`, { reason: 'Budget' });
    const [hidden, unknown] = [await costOf(hold(done.otherGoalId)), await costOf(hold(randomUUID()))];
    expect(hidden).toEqual(unknown);
    expect(hidden.code).toBe('goal/unknown');
  });
});
