import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import {
  goalOf,
  okrCycle,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Warned = { warnings: { code: string; detail: string }[] };

let system: System;
let people: Staff;
let reviewId: string;
let goalId: string;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
  const { hr, rater, subject } = people;
  const reviews = await system.does(hr, '/cycles', reviewCycle('Reviews', '2099-12-31'));
  const okr = await system.does(hr, '/cycles', okrCycle('Goals'));
  ({ reviewId } = await openReview(system, people, { subject, cycleId: reviews.id }));
  goalId = (await system.does(subject, '/goals', goalOf(subject, okr.id, { visibility: 'private' }))).id;
  const body = { subjectId: subject.personId, kind: 'praise', text: 'Well done', audience: 'manager' };
  await system.does(people.peer, '/feedback', body);
  const path = `/people/${rater.personId}/employments/${rater.employmentId}/end`;
  await system.does(hr, path, { effectiveTo: '2026-01-31' });
});
afterAll(() => system.stop());

const statusOf = async (by: Caller, path: string): Promise<number> => (await system.get(by, path)).status;

test('a goal whose people have left warns, and names who can hand it over', async () => {
  const { hr, boss } = people;
  const { id: cycleId } = await system.does(hr, '/cycles', {
    ...okrCycle('Earlier goals'),
    evaluationPeriod: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  });
  const leaver = await people.join('Leo', ['employee'], boss);
  const goal = goalOf(leaver, cycleId, { occurredAt: `${year - 1}-01-05T09:00:00.000Z` });
  const { id } = await system.does(leaver, '/goals', goal);
  expect((await system.reads<Warned>(hr, `/goals/${id}`)).warnings).toEqual([]);
  const path = `/people/${leaver.personId}/employments/${leaver.employmentId}/end`;
  await system.does(hr, path, { effectiveTo: '2026-01-31' });
  expect((await system.reads<Warned>(hr, `/goals/${id}`)).warnings).toEqual([
    {
      code: 'goal/keeperless',
      detail: `Its people have left. ${boss.personId} or HR can hand the goal over or close it.`,
    },
  ]);
});

describe('a manager who has left', () => {
  test('no longer reads the reviews, private goals and feedback of those who were below', async () => {
    const { rater } = people;
    expect(await statusOf(rater, `/review-summaries/${reviewId}`)).toBe(404);
    expect(await statusOf(rater, `/reviews/${reviewId}/replay`)).toBe(404);
    expect(await statusOf(rater, `/goals/${goalId}`)).toBe(404);
    expect((await system.reads<{ feedback: unknown[] }>(rater, '/feedback')).feedback).toEqual([]);
  });

  test('is stepped over: the next manager above reads them', async () => {
    const { boss } = people;
    expect(await statusOf(boss, `/review-summaries/${reviewId}`)).toBe(200);
    expect(await statusOf(boss, `/reviews/${reviewId}/replay`)).toBe(200);
    expect(await statusOf(boss, `/goals/${goalId}`)).toBe(200);
    expect((await system.reads<{ feedback: unknown[] }>(boss, '/feedback')).feedback).toHaveLength(1);
  });

  test('is warned of on the pages of their report and of the review that they were to rate', async () => {
    const { hr, rater, boss, subject } = people;
    const { warnings } = await system.reads<Warned>(hr, `/people/${subject.personId}`);
    expect(warnings).toMatchObject([
      {
        code: 'person/manager-not-employed',
        detail: expect.stringContaining(`${rater.personId} is not employed; ${boss.personId} stands in.`),
      },
    ]);
    const before = await system.reads<Warned>(hr, `/people/${subject.personId}?on=2026-01-31`);
    expect(before.warnings).toEqual([]);
    const review = await system.reads<Warned>(hr, `/review-summaries/${reviewId}`);
    expect(review.warnings.map(({ code }) => code)).toEqual(['review/rater-not-employed']);
  });
});
