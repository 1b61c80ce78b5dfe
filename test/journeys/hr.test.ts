import { dayOf } from '@cairn/contracts/day';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { startSystem, type System } from '../system.ts';
import { type FinishedReview, finishedReview } from './finished-review.fixture.ts';
import { assessment, openReview, type OpenedReview, reviewCycle, year } from './organisation.fixture.ts';

type Listed = { reviewId: string; view: string };
type Page<T> = T & { next: string | null };
type Step = {
  position: string;
  type: string;
  stream: string;
  revision: number;
  reviewId: string;
  level: string | null;
  actor: { personId: string };
  from: number | null;
  to: number | null;
};

let system: System;
let done: FinishedReview;
/** Of a cycle whose administration window is over. */
let late: string;
/** Of the peer, in the cycle of the finished one. */
let fresh: string;
let freshReview: OpenedReview;

beforeAll(async () => {
  system = await startSystem();
  done = await finishedReview(system);
  const { hr, cycleId } = done;
  const window = reviewCycle('Probations', `${year}-12-31`, { scope: done.unitId });
  const over = await system.does(hr, '/cycles', window);
  late = (await openReview(system, done, { subject: done.subject, cycleId: over.id, kind: 'probation' }))
    .reviewId;
  freshReview = await openReview(system, done, { subject: done.peer, cycleId });
  fresh = freshReview.reviewId;
});
afterAll(() => system.stop());

const listed = async (by: Caller, query = ''): Promise<string[]> => {
  const { reviews } = await system.reads<{ reviews: Listed[] }>(by, `/review-summaries${query}`);
  return reviews.map(({ reviewId }) => reviewId);
};

/** Every page of a list, one after the other. */
const pages = async <T>(by: Caller, path: string): Promise<Page<T>[]> => {
  const found: Page<T>[] = [];
  let cursor: string | null = null;
  do {
    const more: string = cursor === null ? '' : `${path.includes('?') ? '&' : '?'}cursor=${cursor}`;
    const page: Page<T> = await system.reads<Page<T>>(by, `${path}${more}`);
    found.push(page);
    cursor = page.next;
  } while (cursor !== null);
  return found;
};

const trail = async (query = ''): Promise<Step[]> =>
  (await system.reads<{ steps: Step[] }>(done.hr, `/review-trail${query}`)).steps;

describe('HR looks for reviews', () => {
  test('in the order in which they were opened, in pages', async () => {
    const found = await pages<{ reviews: Listed[] }>(done.hr, '/review-summaries?limit=1');
    expect(found.map(({ reviews }) => reviews.map(({ reviewId }) => reviewId))).toEqual([
      [done.reviewId],
      [late],
      [fresh],
    ]);
  });

  test('by whom they are about, who rates, unit, cycle, mark and what is overdue', async () => {
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
      rater: [reviewId, late, fresh],
      otherRater: [],
      unit: [reviewId, late, fresh],
      cycle: [reviewId, fresh],
      mark: [reviewId],
      otherMark: [],
      overdue: [late],
      inTime: [reviewId, fresh],
      flagged: [],
    });
  });

  test.each(['?flagged=maybe', '?rating=x', '?subject=me', '?cursor=x', '?limit=0', '?rater=', '?owner=1'])(
    'and is told that %s is no question',
    async (query) => {
      expect((await system.get(done.hr, `/review-summaries${query}`)).status).toBe(400);
    },
  );
});

describe('HR reads a summary', () => {
  test('with rating, assessments, evidence by quarter, goals, feedback, screenings and flags', async () => {
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
        scoringVersion: '1',
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

  test('finds none where there is none', async () => {
    const missing = await system.get<{ code: string }>(done.hr, `/review-summaries/${done.goalId}`);
    expect([missing.status, missing.body.code]).toEqual([404, 'review/not-found']);
  });
});

describe('others read a summary', () => {
  test('as a participant: the own part and nothing of the rating', async () => {
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

  test('and learn nothing from filters of what they do not see', async () => {
    expect(await listed(done.peer, '?rating=3')).toEqual([]);
    expect(await listed(done.peer, '?flagged=false')).toEqual([]);
    expect(await listed(done.peer, `?rater=${done.rater.personId}`)).toEqual([]);
  });

  test('as the rater and the line above: whole, without the givers of confidential feedback', async () => {
    for (const by of [done.rater, done.boss]) {
      const { text, body } = await system.get<{ view: string; feedback: unknown[] }>(
        by,
        `/review-summaries/${done.reviewId}`,
      );
      expect(body.view).toBe('whole');
      expect(body.feedback).toHaveLength(3);
      expect(text).not.toContain(done.giver.personId);
      expect(await listed(by)).toEqual([done.reviewId, late, fresh]);
    }
  });

  test('as a stranger: not at all', async () => {
    const stranger = await done.join('Stan', ['employee', 'manager']);
    const refused = await system.get<{ code: string }>(stranger, `/review-summaries/${done.reviewId}`);
    expect([refused.status, refused.body.code]).toEqual([404, 'review/not-found']);
    expect(await listed(stranger)).toEqual([]);
  });

  test('as its subject: the own part, and whole once it is shared', async () => {
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

describe('HR follows the trail', () => {
  test('through every step of every review, newest or oldest first, in pages without gaps', async () => {
    const newest = (await pages<{ steps: Step[] }>(done.hr, '/review-trail?limit=4')).flatMap(
      ({ steps }) => steps,
    );
    const oldest = (await pages<{ steps: Step[] }>(done.hr, '/review-trail?limit=7&order=oldest')).flatMap(
      ({ steps }) => steps,
    );
    expect(oldest).toEqual([...newest].reverse());
    const inLog: string[] = [];
    for await (const entry of system.store.readAll({ categories: ['review', 'screening'] }))
      if (entry.kind === 'event') inLog.push(String(entry.event.position));
    expect(oldest.map(({ position }) => position)).toEqual(inLog);
  });

  test('and sees from which mark to which a rating went', async () => {
    const rated = (await trail(`?review=${done.reviewId}&order=oldest`)).filter(({ to }) => to !== null);
    expect(rated.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['RatingProposed', null, 4],
      ['RatingMoved', 4, 3],
      ['RatingFinalized', 3, 3],
    ]);
  });

  test('by actor, type, cycle, unit, level as of then, and when it was recorded', async () => {
    const { boss, cycleId, unitId, hr, peer } = done;
    const types = async (query: string) => (await trail(query)).map(({ type }) => type);
    expect(await types(`?actor=${boss.personId}`)).toEqual(['RatingFinalized', 'RatingMoved']);
    expect(await types('?type=RatingMoved')).toEqual(['RatingMoved']);
    expect(await types(`?cycle=${cycleId}&subject=${peer.personId}`)).toEqual(['ReviewOpened']);
    const all = (await trail('?limit=500')).length;
    expect(await trail(`?limit=500&unit=${unitId}&rater=${done.rater.personId}`)).toHaveLength(all);
    await system.does(hr, `/people/${peer.personId}/levels`, { level: 'L4', effectiveFrom: `${year}-01-01` });
    expect(await trail('?limit=500&level=L3')).toHaveLength(all);
    expect(await trail('?level=L4')).toEqual([]);
    const today = dayOf(Date.now());
    expect(await trail(`?limit=500&recordedFrom=${year}-01-01&recordedTo=${today}`)).toHaveLength(all);
    expect(await trail(`?recordedTo=${year}-12-31`)).toEqual([]);
    expect(await trail('?recordedFrom=2999-01-01T00:00:00.000Z')).toEqual([]);
  });

  test('takes it all home as CSV, one line an event', async () => {
    const steps = await trail('?limit=500&order=oldest');
    const csv = await system.get(done.hr, '/review-trail?order=oldest&limit=1', { accept: 'text/csv' });
    expect(csv.status).toBe(200);
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="review-trail.csv"',
      'cache-control': 'no-store',
    });
    const [header, ...lines] = csv.text.trimEnd().split('\r\n');
    expect(header).toMatch(/^position,recorded_at,occurred_at,type,/);
    expect(lines.map((line) => line.split(',')[0])).toEqual(steps.map(({ position }) => position));
  });

  test('which is for HR and auditors alone', async () => {
    for (const by of [done.subject, done.rater, await system.caller(['strategist'])])
      for (const accept of ['application/json', 'text/csv'])
        expect((await system.get(by, '/review-trail', { accept })).status).toBe(403);
    expect((await system.get(done.auditor, '/review-trail')).status).toBe(200);
  });

  test.each(['?type=Nothing', '?recordedFrom=yesterday', '?order=best', '?cursor=x', '?level=&foo=1'])(
    'and is told that %s is no question',
    async (query) => {
      expect((await system.get(done.hr, `/review-trail${query}`)).status).toBe(400);
    },
  );
});

describe('HR watches the flags', () => {
  type Summary = {
    flags: { standing: number; unanswered: number; screened: boolean };
    findings: { flagId: string; detector: string; standing: boolean; answer: unknown }[];
  };
  const summary = () => system.reads<Summary>(done.hr, `/review-summaries/${fresh}`);

  test('from the vague words that raise one to the answer', async () => {
    const { assign, screened, on } = freshReview;
    const { rater, hr } = done;
    const assignment = await assign(rater, 'manager');
    await screened(rater, 'assessments', assessment(assignment, { text: 'A great person.' }));
    expect(await listed(hr, '?flagged=true')).toEqual([fresh]);
    const raised = await summary();
    expect(raised).toMatchObject({
      flags: { standing: 1, unanswered: 1, screened: true },
      findings: [{ detector: 'unsupportedClaim', standing: true, answer: null }],
    });

    const answer = { answer: 'kept', reason: 'The numbers are in the goals.' };
    await on(rater, `flags/${raised.findings[0]?.flagId}/answers`, answer);
    expect(await summary()).toMatchObject({
      flags: { standing: 1, unanswered: 0, screened: true },
      findings: [{ standing: true, answer: { ...answer, by: rater.personId } }],
    });
    expect((await trail(`?review=${fresh}&type=FlagAnswered`)).map(({ actor }) => actor.personId)).toEqual([
      rater.personId,
    ]);
  });
});
