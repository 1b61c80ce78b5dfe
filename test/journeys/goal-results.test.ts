import type { GoalResult } from '@cairn/contracts/review.values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { anyBasis, goalOf, okrCycle, openReview, reviewCycle, staff, year } from './organisation.fixture.ts';

type SummarySeen = { seenAt: Record<string, { position: string; eventId: string }> };
type Keyed = { progress: number | null; coverage: number; keyResults: { keyResultId: string }[] };
type Then = GoalResult & { contributors: { goalId: string; revision: number }[]; keyResults: object[] };
type Step = {
  type: string;
  goals: Record<'asCited' | 'atTheStep' | 'asSeen', Then | null>[];
  upcast: { data: { goalResults: GoalResult[] } };
};

const on = (day: string): string => `${year}-${day}T09:00:00.000Z`;

/**
 * The subject is accountable for a goal that two others contribute to, one of them a colleague's private goal. The rater
 * looks at it, a check-in is recorded, the rater cites the goal, and more check-ins follow before the rating is final.
 */
const finishedReview = async (system: System) => {
  const people = await staff(system);
  const { hr, boss, rater, subject, peer } = people;
  const { id: okrId } = await system.does(hr, '/cycles', okrCycle(`OKRs ${year}`));
  const goal = async (by: Caller, more: object) =>
    (await system.does(by, '/goals', goalOf(by, okrId, more))).id;
  const parentId = await goal(subject, { progressFrom: 'children', keyResults: [] });
  const publicId = await goal(subject, { title: 'NPS rises' });
  const privateId = await goal(peer, { title: 'Complaints fall', visibility: 'private' });
  const align = (by: Caller, childId: string, weight: number) =>
    system.does(by, `/goals/${childId}/alignment`, { parentId, weight });
  await align(subject, publicId, 3);
  await align(rater, privateId, 1);
  const checkIn = async (by: Caller, goalId: string, number: number, day: string) => {
    const { keyResults } = await system.reads<Keyed>(by, `/goals/${goalId}`);
    const [keyResultId, value] = [keyResults[0]?.keyResultId, { kind: 'number', number }];
    const body = { keyResultId, value, status: 'onTrack', occurredAt: on(day) };
    return system.does(by, `/goals/${goalId}/check-ins`, body);
  };

  const { id: cycleId } = await system.does(
    hr,
    '/cycles',
    reviewCycle(`Reviews ${year}`, `${year + 2}-12-31`, anyBasis),
  );
  const review = await openReview(system, people, { subject, cycleId });
  await checkIn(subject, publicId, 55, '11-01');
  await checkIn(peer, privateId, 65, '11-02');
  const { seenAt } = await system.reads<SummarySeen>(rater, `/review-summaries/${review.reviewId}`);
  await checkIn(subject, publicId, 60, '11-03');
  const evidence = [{ stream: `goal-${parentId}`, revision: 0 }];
  const rationale = 'NPS from 45 to 60.';
  const proposed = await review.screened(rater, 'proposals', { mark: 4, rationale, evidence, seenAt });
  await checkIn(subject, publicId, 65, '11-04');
  await review.screened(boss, 'moves', { mark: 3, reason: 'In line with the other teams.' });
  await system.does(subject, `/goals/${publicId}/unalign`, { reason: 'It serves another goal.' });
  const final = await review.on(rater, 'finalize');
  return { ...people, ...review, okrId, parentId, publicId, privateId, proposed, final };
};

let system: System;
let done: Awaited<ReturnType<typeof finishedReview>>;
beforeAll(async () => {
  system = await startSystem();
  done = await finishedReview(system);
});
afterAll(() => system.stop());

const step = async (by: Caller, type: string): Promise<Step> => {
  const { steps } = await system.reads<{ steps: Step[] }>(by, `/reviews/${done.reviewId}/replay?detail=full`);
  const found = steps.findLast((each) => each.type === type);
  if (!found) throw new Error(`the replay has no ${type}`);
  return found;
};

// The measures go from 45 to 65, with weights 3 and 1: 55 is a half, 60 three quarters, 65 the whole.
const seen = (0.5 * 3 + 1) / 4;
const cited = (0.75 * 3 + 1) / 4;

describe('the result of a goal that others contribute to', () => {
  test('is kept in the final rating as it was when the goal was cited', async () => {
    const { upcast } = await step(done.auditor, 'RatingFinalized');
    expect(upcast.data.goalResults).toMatchObject([
      { goalId: done.parentId, revision: 0, progress: cited, coverage: 1, dropped: 0, score: null },
    ]);
    expect(BigInt(upcast.data.goalResults[0]?.asOf?.position ?? 0)).toBeLessThan(
      BigInt(done.proposed.position),
    );
    const summary = await system.reads<{ goalResults: { final: GoalResult[] } }>(
      done.hr,
      `/review-summaries/${done.reviewId}`,
    );
    expect(summary.goalResults.final).toEqual(upcast.data.goalResults);
  });

  test('is replayed as it was cited, at each step and on the writer’s screen', async () => {
    expect((await step(done.auditor, 'RatingProposed')).goals).toMatchObject([
      { asCited: { progress: cited }, atTheStep: { progress: cited }, asSeen: { progress: seen } },
    ]);
    expect((await step(done.auditor, 'RatingMoved')).goals).toMatchObject([
      { asCited: { progress: cited }, atTheStep: { progress: 1 } },
    ]);
    const { goals, upcast } = await step(done.auditor, 'RatingFinalized');
    const { contributors, keyResults: _, ...asCited } = goals[0]?.asCited ?? {};
    expect([asCited]).toEqual(upcast.data.goalResults);
    expect(contributors).toMatchObject([
      { goalId: done.publicId, parentId: done.parentId, weight: 3, revision: 2, progress: 0.75, coverage: 1 },
      { goalId: done.privateId, weight: 1, revision: 1, progress: 1 },
    ]);
    expect(goals[0]?.atTheStep).toMatchObject({ progress: 1, contributors: [{ goalId: done.privateId }] });
  });

  test('is the same as in the list of goals, which is read from the tables', async () => {
    const goal = await system.reads<Keyed>(done.auditor, `/goals/${done.parentId}`);
    expect(goal.progress).toBe(1);
  });

  test('is the same for readers who cannot see the contributing goals', async () => {
    type Whole = Keyed & { children: { goalId: string }[] };
    const read = async (by: Caller) => {
      const { progress, children } = await system.reads<Whole>(by, `/goals/${done.parentId}`);
      return { progress, children: children.map(({ goalId }) => goalId) };
    };
    expect(await read(done.peer)).toEqual({ progress: 1, children: [done.privateId] });
    expect(await read(done.subject)).toEqual({ progress: 1, children: [] });
  });

  test('names the parent of a goal to readers who may see the parent', async () => {
    const { subject, peer, privateId, okrId } = done;
    const { id } = await system.does(peer, '/goals', goalOf(peer, okrId));
    await system.does(peer, `/goals/${id}/alignment`, { parentId: privateId, kind: 'support' });
    const parentFor = async (by: Caller) =>
      (await system.reads<{ parent: { goalId: string } | null }>(by, `/goals/${id}`)).parent?.goalId;
    const parentInListFor = async (by: Caller) => {
      const { goals } = await system.reads<{
        goals: { goalId: string; parent: { goalId: string; title: string } | null }[];
      }>(by, '/goals?limit=100');
      return goals.find(({ goalId }) => goalId === id)?.parent?.goalId;
    };
    expect(await Promise.all([peer, done.rater, done.auditor, subject].map(parentFor))).toEqual([
      privateId,
      privateId,
      privateId,
      undefined,
    ]);
    expect(await Promise.all([peer, subject].map(parentInListFor))).toEqual([privateId, undefined]);
  });

  test('does not name a private goal to readers who may not see it', async () => {
    const { goals } = await step(done.rater, 'RatingFinalized');
    expect(goals[0]?.asCited).toMatchObject({ progress: cited, contributors: [{ goalId: done.publicId }] });
    const { text } = await system.get(done.rater, `/reviews/${done.reviewId}/replay?detail=full`);
    expect(text).not.toContain(done.privateId);
  });
});
