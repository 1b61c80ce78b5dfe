import { randomUUID } from 'node:crypto';
import { daysAgo } from '@cairn/testing/clock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { assessment, year } from './organisation.fixture.ts';
import { rescreenTests } from './rescreen.steps.ts';
import { type Step, type Reviews, startReviews } from './reviews.fixture.ts';

let system: Reviews['system'];
let done: Reviews['done'];
let fresh: Reviews['fresh'];
let listed: Reviews['listed'];
let pages: Reviews['pages'];
let trail: Reviews['trail'];
beforeAll(async () => {
  ({ system, done, fresh, listed, pages, trail } = await startReviews());
});
afterAll(() => system.stop());

describe('the review trail that HR reads', () => {
  test('has every step of every review, newest or oldest first, in pages without gaps', async () => {
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

  test('shows the mark of a rating before and after each step', async () => {
    const rated = (await trail(`?review=${done.reviewId}&order=oldest`)).filter(({ to }) => to !== null);
    expect(rated.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['RatingProposed', null, 4],
      ['RatingMoved', 4, 3],
      ['RatingFinalized', 3, 3],
    ]);
  });

  test('names the people, the unit and the cycle, and gives the reason of each step', async () => {
    const [moved] = await trail(`?review=${done.reviewId}&type=RatingMoved`);
    expect(moved).toMatchObject({
      subjectName: 'Sam',
      accountableRaterName: 'Rosa',
      unitName: 'Support',
      cycleName: expect.stringContaining('Reviews'),
      actor: { name: 'Bea' },
      texts: { reason: expect.any(String) },
    });
  });

  test('is filtered by actor, type, cycle, unit and level at that time, and time of recording', async () => {
    const { boss, cycleId, unitId, hr, peer } = done;
    const types = async (query: string) => (await trail(query)).map(({ type }) => type);
    expect(await types(`?actor=${boss.personId}`)).toEqual(['RatingMoved']);
    expect(await types('?type=RatingMoved')).toEqual(['RatingMoved']);
    expect(await types(`?cycle=${cycleId}&subject=${peer.personId}`)).toEqual(['ReviewOpened']);
    const all = (await trail('?limit=500')).length;
    expect(await trail(`?limit=500&unit=${unitId}&rater=${done.rater.personId}`)).toHaveLength(all);
    const promotion = { level: 'L4', effectiveFrom: `${year}-01-01`, reason: 'Recorded too late' };
    await system.does(hr, `/people/${peer.personId}/levels`, promotion);
    expect(await trail('?limit=500&level=L3')).toHaveLength(all);
    expect(await trail('?level=L4')).toEqual([]);
    expect(await trail(`?limit=500&recordedFrom=${year}-01-01&recordedTo=${daysAgo(0)}`)).toHaveLength(all);
    expect(await trail(`?recordedTo=${year}-12-31`)).toEqual([]);
    expect(await trail('?recordedFrom=2999-01-01T00:00:00.000Z')).toEqual([]);
  });

  test('can be downloaded completely as CSV, with one line for each event', async () => {
    const steps = await trail('?limit=500&order=oldest');
    const csv = await system.get(done.hr, '/review-trail?order=oldest', { accept: 'text/csv' });
    expect(csv.status).toBe(200);
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="review-trail.csv"',
      'cache-control': 'no-store',
    });
    const [header, ...lines] = csv.text.trimEnd().split('\r\n');
    expect(header).toMatch(/^\uFEFFrecorded_at,occurred_at,type,subject,/);
    expect(lines.map((line) => line.split(',')[0])).toEqual(steps.map(({ recordedAt }) => recordedAt));
    const two = await system.get(done.hr, '/review-trail?order=oldest&limit=2', { accept: 'text/csv' });
    expect(two.text.trimEnd().split('\r\n')).toEqual([header, ...lines.slice(0, 2)]);
  });

  test('is open to HR and auditors only', async () => {
    for (const by of [done.subject, done.rater, await system.caller(['strategist'])])
      for (const accept of ['application/json', 'text/csv'])
        expect((await system.get(by, '/review-trail', { accept })).status).toBe(403);
    expect((await system.get(done.auditor, '/review-trail')).status).toBe(200);
  });

  test.each(['?type=Nothing', '?recordedFrom=yesterday', '?order=best', '?cursor=x', '?level=&foo=1'])(
    'is refused for the query %s',
    async (query) => {
      expect((await system.get(done.hr, `/review-trail${query}`)).status).toBe(400);
    },
  );
});

describe('a flag that HR watches', () => {
  type Life = { shown: { readerId: string }[]; secondsToAnswer: number | null };
  type Summary = {
    flags: { standing: number; unanswered: number; screened: boolean };
    findings: { flagId: string; detector: string; standing: boolean; answer: unknown; life: Life }[];
  };
  const seenBy = (by: Caller) => system.reads<Summary>(by, `/review-summaries/${fresh.reviewId}`);
  const summary = () => seenBy(done.hr);
  const effects = (by: Caller, query = `?cycle=${done.cycleId}`) =>
    system.reads<{ rows: Record<string, unknown>[] }>(by, `/detector-effects${query}`);

  test('is raised by a vague text and is shown with its answer', async () => {
    const { assign, screened, on } = fresh;
    const { rater, hr } = done;
    const assignment = await assign(rater, 'manager');
    await screened(rater, 'assessments', assessment(assignment, { text: 'A great person.' }));
    expect(await listed(hr, '?flagged=true')).toEqual([fresh.reviewId]);
    const raised = await summary();
    expect(raised).toMatchObject({
      flags: { standing: 1, unanswered: 1, screened: true },
      findings: [{ detector: 'unsupportedClaim', standing: true, answer: null }],
    });

    const answer = { answer: 'kept', reason: 'The numbers are in the goals.' };
    for (const reader of [rater, done.boss]) await seenBy(reader);
    await on(rater, `flags/${raised.findings[0]?.flagId}/answers`, answer);
    expect(await summary()).toMatchObject({
      flags: { standing: 1, unanswered: 0, screened: true },
      findings: [{ standing: true, answer: { ...answer, by: rater.personId } }],
    });
    expect(
      (await trail(`?review=${fresh.reviewId}&type=FlagAnswered`)).map(({ actor }) => actor.personId),
    ).toEqual([rater.personId]);
  });

  test('shows HR who saw it and how long the answer took, and shows readers only their own part', async () => {
    const lifeFor = async (by: Caller) => (await seenBy(by)).findings[0]?.life;
    const { rater, boss, hr, auditor } = done;
    const shownTo = ({ personId: readerId }: Caller, readerName: string) => ({
      readerId,
      readerName,
      actingAs: 'manager',
    });
    for (const overseer of [hr, auditor])
      expect(await lifeFor(overseer)).toMatchObject({
        raisedAgain: 0,
        shown: [shownTo(rater, 'Rosa'), shownTo(boss, 'Bea')],
        secondsToAnswer: expect.any(Number),
        ratingChangedAfter: false,
      });
    expect(await lifeFor(rater)).toMatchObject({
      shown: [shownTo(rater, 'Rosa')],
      secondsToAnswer: expect.any(Number),
    });
    expect(await lifeFor(boss)).toMatchObject({ shown: [shownTo(boss, 'Bea')], secondsToAnswer: null });
  });

  test('shows how often it was raised again, and whether the rating changed after it', async () => {
    const { screened } = fresh;
    const { rater, boss } = done;
    const { stream, revision } = done.evidence[0] ?? {};
    const proposal = { mark: 4, rationale: 'NPS rose.', evidence: [{ stream, revision }] };
    await screened(rater, 'proposals', proposal);
    expect((await summary()).findings[0]?.life).toMatchObject({ raisedAgain: 1, ratingChangedAfter: false });
    await screened(boss, 'moves', { mark: 3, reason: 'In line with the other teams.' });
    expect((await summary()).findings[0]?.life).toMatchObject({ raisedAgain: 2, ratingChangedAfter: true });
  });

  test('counts among the flags of its detector, and for HR and auditors alone among those of its rater', async () => {
    const { rater, hr, auditor } = done;
    const counted = { detector: 'unsupportedClaim', version: '4', kind: 'asks' };
    const answered = { answered: 1, timed: 1, atOnce: 1, atOnceShare: 1, kept: 1, keptShare: 1 };
    const sentence =
      '1 of 1 answers kept what was flagged, and fewer than 30 are too few to judge by; 1 of 1 timed answers came within 30 seconds.';
    const ofAll = { ...counted, ...answered, flags: 2, shown: 2, raisedAgain: 1, sentence };
    for (const by of [hr, auditor])
      expect((await effects(by)).rows).toMatchObject([
        { ...ofAll, raterId: null, ratingChanged: 2, ratingChangedShare: 1, rarelyChangesAnything: null },
      ]);
    const byRater = await effects(hr, `?by=rater&detector=unsupportedClaim&rater=${rater.personId}`);
    expect(byRater.rows).toMatchObject([{ ...ofAll, raterId: rater.personId, raterName: 'Rosa' }]);
    for (const none of [
      `?cycle=${done.cycleId}&detector=recency`,
      `?cycle=${randomUUID()}`,
      `?rater=${hr.personId}`,
    ])
      expect((await effects(hr, none)).rows).toEqual([]);
    expect((await system.get(rater, '/detector-effects')).status).toBe(403);
    expect(await system.get(hr, '/detector-effects?detector=recency')).toMatchObject({
      status: 400,
      body: { fields: [{ path: 'query/cycle', message: 'the id of a cycle, unless a rater is named' }] },
    });
    const fairness = await system.caller(['fairness']);
    expect((await effects(fairness)).rows).toEqual((await effects(hr)).rows);
    for (const about of ['?by=rater', `?rater=${rater.personId}`])
      expect((await system.get(fairness, `/detector-effects${about}`)).status).toBe(403);
    const csv = await system.get(hr, `/detector-effects?rater=${rater.personId}`, { accept: 'text/csv' });
    expect(csv.text).toContain('at_once_share,kept,kept_share');
  });

  test('is not counted for the HR person whose review or text it is about', async () => {
    const { rater, subject } = done;
    for (const { personId } of [rater, subject]) {
      const asHr = await system.caller(['hr'], { personId });
      const flags = (await effects(asHr)).rows.map((each) => each['flags']);
      expect(flags).toEqual(personId === rater.personId ? [] : [1]);
    }
  });
});

rescreenTests(() => ({ system, done, fresh }));

test('a peer who is shown a flag about what they wrote is recorded as its reader', async () => {
  const { assign, screened, on, reviewId } = fresh;
  const { subject: peer, hr } = done;
  const assignment = await assign(peer, 'peer');
  await screened(peer, 'assessments', assessment(assignment, { text: 'A great person.' }));
  const { flags } = await system.reads<{ flags: { flagId: string }[] }>(
    peer,
    `/review-summaries/${reviewId}`,
  );
  expect(flags).toHaveLength(1);
  await on(peer, `flags/${flags[0]?.flagId}/answers`, { answer: 'kept', reason: 'It is what I think.' });
  type Seen = { findings: { flagId: string; life: { shown: object[]; secondsToAnswer: number } }[] };
  const { findings } = await system.reads<Seen>(hr, `/review-summaries/${reviewId}`);
  expect(findings.find(({ flagId }) => flagId === flags[0]?.flagId)?.life).toMatchObject({
    shown: [{ readerId: peer.personId, actingAs: 'employee' }],
    secondsToAnswer: expect.any(Number),
  });
});
