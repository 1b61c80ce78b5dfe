import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { year } from './organisation.fixture.ts';
import { type Listed, type Reviews, startReviews } from './reviews.fixture.ts';

let system: Reviews['system'];
let done: Reviews['done'];
let late: Reviews['late'];
let fresh: Reviews['fresh'];
let listed: Reviews['listed'];
let pages: Reviews['pages'];
let trail: Reviews['trail'];
beforeAll(async () => {
  ({ system, done, late, fresh, listed, pages, trail } = await startReviews());
});
afterAll(() => system.stop());

describe('the list of reviews that HR sees', () => {
  test('is paged, in the order in which the reviews were opened', async () => {
    const found = await pages<{ reviews: Listed[] }>(done.hr, '/review-summaries?limit=1');
    expect(found.map(({ reviews }) => reviews.map(({ reviewId }) => reviewId))).toEqual([
      [done.reviewId],
      [late],
      [fresh.reviewId],
    ]);
  });

  test('is filtered by subject, rater, unit, cycle, mark, flags and lateness', async () => {
    const { reviewId, subject, rater, unitId, cycleId, hr, boss } = done;
    const found = {
      subject: await listed(hr, `?subject=${subject.personId}`),
      rater: await listed(hr, `?rater=${rater.personId}`),
      otherRater: await listed(hr, `?rater=${boss.personId}`),
      unit: await listed(hr, `?unit=${unitId}`),
      cycle: await listed(hr, `?cycle=${cycleId}`),
      mark: await listed(hr, '?rating=3'),
      otherMark: await listed(hr, '?rating=4'),
      overdue: await listed(hr, '?overdue=true'),
      inTime: await listed(hr, '?overdue=false'),
      flagged: await listed(hr, '?flagged=true'),
    };
    expect(found).toEqual({
      subject: [reviewId, late],
      rater: [reviewId, late, fresh.reviewId],
      otherRater: [],
      unit: [reviewId, late, fresh.reviewId],
      cycle: [reviewId, fresh.reviewId],
      mark: [reviewId],
      otherMark: [],
      overdue: [late],
      inTime: [reviewId, fresh.reviewId],
      flagged: [],
    });
  });

  test.each(['?flagged=maybe', '?rating=x', '?subject=you', '?cursor=x', '?limit=0', '?rater=', '?owner=1'])(
    'is refused for the query %s',
    async (query) => {
      expect((await system.get(done.hr, `/review-summaries${query}`)).status).toBe(400);
    },
  );
});

describe('a summary that HR reads', () => {
  test('has the rating, assessments, evidence by quarter, goals, feedback, screenings and flags', async () => {
    const { subject, rater, boss, goalId, otherGoalId } = done;
    const summary = await system.reads<Record<string, unknown>>(
      done.hr,
      `/review-summaries/${done.reviewId}`,
    );
    expect(summary).toMatchObject({
      view: 'whole',
      state: 'finalized',
      subjectId: subject.personId,
      accountableRaterId: rater.personId,
      level: 'L3',
      rating: { mark: 3, label: 'good', state: 'final', by: boss.personId, restsOn: { kind: 'move' } },
      flags: { standing: 0, unanswered: 0, late: 0, screened: true },
      overdue: false,
      rationale: 'In line with the other teams.',
      goalResults: {
        final: [{ goalId, revision: 3, progress: 0.65 }],
        scoringVersion: '3',
        notCited: [{ goalId: otherGoalId }],
      },
      evidence: {
        total: 5,
        counts: [
          { kind: 'checkIn', quarter: `${year}-Q1`, count: 1 },
          { kind: 'checkIn', quarter: `${year}-Q2`, count: 1 },
          { kind: 'feedback', quarter: `${year}-Q2`, count: 2 },
          { kind: 'checkIn', quarter: `${year}-Q4`, count: 1 },
        ],
      },
      findings: [{ detector: 'unsupportedClaim', standing: false, late: false, answer: null }],
    });
    const assessments = summary['assessments'] as { assessmentId: string; supersededBy: string | null }[];
    expect(assessments).toHaveLength(4);
    expect(assessments[2]?.supersededBy).toBe(assessments[3]?.assessmentId);
    expect(summary['screenings']).toHaveLength(6);
    expect(summary['feedback']).toMatchObject([
      { audience: 'manager' },
      { giverId: done.giver.personId, attribution: 'confidential' },
      { giverId: boss.personId },
    ]);
  });

  test('is answered 404 if no review has the id', async () => {
    const missing = await system.get<{ code: string }>(done.hr, `/review-summaries/${done.goalId}`);
    expect([missing.status, missing.body.code]).toEqual([404, 'review/not-found']);
  });
});

describe('a summary that others read', () => {
  test('shows a participant their own part, but not the rating', async () => {
    const peers = await system.get<Record<string, unknown>>(done.peer, `/review-summaries/${done.reviewId}`);
    expect(peers.body).toMatchObject({
      view: 'participant',
      open: false,
      assignments: [{ relation: 'peer', submitted: true }],
      assessments: [{ authorId: done.peer.personId }],
      flags: [],
    });
    for (const kept of ['rating', 'accountableRaterId', 'feedback', 'participants', 'screenings', 'state'])
      expect(peers.body).not.toHaveProperty(kept);
    expect(await listed(done.peer)).toEqual([done.reviewId]);
  });

  test('is not found by filters on fields that the participant may not see', async () => {
    expect(await listed(done.peer, '?rating=3')).toEqual([]);
    expect(await listed(done.peer, '?flagged=false')).toEqual([]);
    expect(await listed(done.peer, `?rater=${done.rater.personId}`)).toEqual([]);
  });

  test('is complete for the rater and the managers above, except for the givers of confidential feedback', async () => {
    for (const by of [done.rater, done.boss]) {
      const { text, body } = await system.get<{ view: string; feedback: unknown[] }>(
        by,
        `/review-summaries/${done.reviewId}`,
      );
      expect(body.view).toBe('whole');
      expect(body.feedback).toHaveLength(3);
      expect(text).not.toContain(done.giver.personId);
      expect(await listed(by)).toEqual([done.reviewId, late, fresh.reviewId]);
    }
  });

  test('is answered 404 to a stranger', async () => {
    const stranger = await done.join('Stan', ['employee', 'manager']);
    const refused = await system.get<{ code: string }>(stranger, `/review-summaries/${done.reviewId}`);
    expect([refused.status, refused.body.code]).toEqual([404, 'review/not-found']);
    expect(await listed(stranger)).toEqual([]);
  });

  test('shows the subject their own part, and everything once the review is shared', async () => {
    const path = `/review-summaries/${done.reviewId}`;
    const before = await system.reads<Listed>(done.subject, path);
    const trailBefore = await trail(`?review=${done.reviewId}`);
    await done.on(done.hr, 'share');
    const after = await system.reads<Listed & { feedback: { audience: string }[] }>(done.subject, path);
    expect([before.view, after.view]).toEqual(['participant', 'whole']);
    expect(after.feedback.map(({ audience }) => audience)).toEqual([
      'subjectAndManager',
      'subjectAndManager',
    ]);
    expect(await trail(`?review=${done.reviewId}`)).toHaveLength(trailBefore.length + 1);
  });
});
