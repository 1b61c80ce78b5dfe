import { randomUUID } from 'node:crypto';
import type { GoalResult } from '@cairn/contracts/review.values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSystem, type System } from '../system.ts';
import { type FinishedReview, finishedReview } from './finished-review.fixture.ts';
import { eventsOf, replayOf, type Replays, type Replay } from './replay.fixture.ts';

let system: System;
let done: FinishedReview;
let path: Replays['path'];
let replay: Replays['replay'];
let last: Replays['last'];
beforeAll(async () => {
  system = await startSystem();
  done = await finishedReview(system);
  ({ path, replay, last } = replayOf(system, done.reviewId));
});
afterAll(() => system.stop());

describe('an auditor replays a rating', () => {
  test('sees every event of the review and its screenings once, in log order, with the bytes as written', async () => {
    const { steps } = await replay(done.auditor);
    const log = [
      ...(await eventsOf(system, `review-${done.reviewId}`)),
      ...(await eventsOf(system, `screening-${done.reviewId}`)),
    ].sort((a, b) => Number(a.event.position - b.event.position));
    expect(steps.map(({ eventId, position }) => [eventId, position])).toEqual(
      log.map(({ event }) => [event.id, String(event.position)]),
    );
    expect(steps.map(({ raw }) => [raw?.data, raw?.metadata])).toEqual(
      log.map(({ raw: { bytes } }) => [bytes.data, bytes.metadata].map((each) => String(Buffer.from(each)))),
    );
  });

  test('gets the same bytes if they ask twice', async () => {
    // Each read of a confidential giver is recorded, so the log grows; a replay that stops reads up to one place.
    const stopped = path(`?untilPosition=${done.final.position}`);
    const [first, second] = [
      await system.get(done.auditor, stopped),
      await system.get(done.auditor, stopped),
    ];
    expect(first.text).toBe(second.text);
  });

  test('sees who moved the rating, in which role, from which mark to which, and why', async () => {
    const moved = await last(done.auditor, 'RatingMoved');
    expect(moved.who).toMatchObject({ personId: done.boss.personId, actingAs: 'manager', kind: 'human' });
    expect(moved.upcast.data).toMatchObject({ from: 4, mark: 3, reason: 'In line with the other teams.' });
    expect(moved.changed).toContainEqual({ path: '/review/rating/mark', from: 4, to: 3 });
    expect(moved.state.review).toMatchObject({ status: 'open', rating: { mark: 3, kind: 'move' } });
    expect((await replay(done.auditor)).people).toMatchObject({ [done.boss.personId]: 'Bea' });
  });

  test('sees the finding, and that the replaced assessment raised it', async () => {
    const { steps } = await replay(done.auditor);
    const flagged = steps.filter(({ type }) => type === 'BiasFlagged');
    expect(flagged.map(({ upcast }) => upcast.data['detector'])).toContain('unsupportedClaim');
    expect(flagged.every(({ who }) => who?.actingAs === 'system')).toBe(true);
  });

  test('sees the goal results as cited, at the step and on the writer’s screen', async () => {
    const { goals } = await last(done.auditor, 'RatingProposed');
    expect(goals).toMatchObject([
      {
        goalId: done.goalId,
        asCited: { revision: 3, progress: 0.65 },
        atTheStep: { revision: 4, progress: 0.85 },
        asSeen: { revision: 3, progress: 0.65 },
      },
    ]);
    const final = await last(done.auditor, 'RatingFinalized');
    const [held] = final.upcast.data['goalResults'] as GoalResult[];
    const measured = { weight: 1, measure: { kind: 'increase', baseline: 45, target: 65 } };
    expect(final.goals[0]?.asCited).toEqual({
      ...held,
      contributors: [],
      keyResults: [{ keyResultId: done.keyResultId, dropped: false, ...measured, firstSet: measured }],
    });
    expect(final.goals[0]?.asSeen).toBeNull();
  });

  test('sees the policy, scale and reporting line that were in force, even if the manager changed later', async () => {
    const before = await last(done.auditor, 'RatingFinalized');
    const dated = { effectiveFrom: '2020-01-01', reason: 'Recorded too late' };
    const body = { managerId: done.boss.personId, ...dated };
    await system.does(done.hr, `/people/${done.peer.personId}/managers`, body);
    await system.does(done.hr, `/people/${done.subject.personId}/levels`, { level: 'L9', ...dated });
    const after = await last(done.auditor, 'RatingFinalized');
    expect(after.inForce).toEqual(before.inForce);
    expect(after.inForce).toMatchObject({
      cycle: { policy: { separationOfDuties: true, scoringVersion: '3' }, scale: { name: 'Five' } },
      reportingLine: { level: 'L3', managers: [{ managerId: done.rater.personId, relation: 'line' }] },
    });
  });

  test('can stop the replay at a revision or a position', async () => {
    const { revision, position } = done.proposed;
    const byRevision = await system.get<Replay>(done.auditor, path(`?untilRevision=${revision}`));
    const byPosition = await system.get<Replay>(done.auditor, path(`?untilPosition=${position}`));
    expect(byRevision.text).toBe(byPosition.text);
    expect(byRevision.body.steps.at(-1)).toMatchObject({ type: 'RatingProposed', revision, position });
    expect(byRevision.body.steps.at(-1)?.state.review.rating).toMatchObject({ mark: 4 });
  });

  test.each([
    ['?untilRevision=99', 'replay/until-nothing'],
    ['?untilPosition=1', 'replay/until-nothing'],
    ['?untilPosition=99999999999', 'replay/until-nothing'],
    ['?untilRevision=-1', 'request/invalid'],
    ['?untilPosition=x', 'request/invalid'],
    ['?untilRevision=1&untilPosition=1', 'request/invalid'],
    ['?until=1', 'request/invalid'],
  ])('gets a 400 for a replay that cannot stop at %s', async (query, code) => {
    const refused = await system.get<{ code: string }>(done.auditor, path(query));
    expect([refused.status, refused.body.code]).toEqual([400, code]);
  });
});

describe('a replay of a review', () => {
  test('is answered 404, without a hint, to all but HR, auditors, the rater and the managers above', async () => {
    const stranger = await done.join('Stan', ['employee', 'manager']);
    const nowhere = await system.refusal(done.auditor, `/reviews/${randomUUID()}/replay`);
    expect(nowhere).toMatchObject({ status: 404, code: 'review/not-found' });
    for (const by of [stranger, done.peer, done.giver])
      expect(await system.refusal(by, path())).toEqual(nowhere);
    for (const by of [done.hr, done.rater, done.boss])
      expect((await system.get(by, path())).status).toBe(200);
  });

  test('is refused (403) to roles that may not replay any review', async () => {
    for (const role of ['integrator', 'strategist'] as const) {
      const by = await system.caller([role]);
      expect(await system.refusal(by, path())).toMatchObject({ status: 403, code: 'access/denied' });
    }
  });

  test('is open to its subject once the review is shared', async () => {
    const before = await system.refusal(done.subject, path());
    await done.on(done.hr, 'share');
    expect(before).toMatchObject({ status: 404, code: 'review/not-found' });
    expect((await system.get(done.subject, path())).status).toBe(200);
  });

  test('names a confidential giver only to HR and auditors, in the raw bytes too', async () => {
    const { personId } = done.giver;
    for (const by of [done.subject, done.rater, done.boss]) {
      expect((await system.get(by, path())).text).not.toContain(personId);
      const { evidence } = await last(by, 'RatingProposed');
      expect(evidence[3]).toMatchObject({
        withheld: false,
        event: { who: null, raw: null, hidden: ['metadata.actor', 'data.giverId'] },
      });
      expect(evidence[3]?.event?.upcast.data).toMatchObject({ text: 'Calm in every outage.' });
    }
    for (const by of [done.hr, done.auditor])
      expect((await last(by, 'RatingProposed')).evidence[3]?.event).toMatchObject({
        who: { personId },
        upcast: { data: { giverId: personId } },
        raw: { data: expect.stringContaining(personId), metadata: expect.stringContaining(personId) },
      });
  });

  test('hides from the subject what was meant for the manager', async () => {
    const toSubject = await last(done.subject, 'RatingProposed');
    expect(toSubject.evidence[4]).toMatchObject({ withheld: true, event: null, since: [] });
    expect((await system.get(done.subject, path())).text).not.toContain('Ready for more.');
    const toRater = await last(done.rater, 'RatingProposed');
    expect(toRater.evidence[4]?.event?.upcast.data).toMatchObject({ text: 'Ready for more.' });
  });
});

describe('evidence in a replay', () => {
  test('lists its later corrections and withdrawals, and is itself shown unchanged', async () => {
    const before = await last(done.auditor, 'RatingProposed');
    const [cited] = done.checkIns;
    const correction = { value: { kind: 'number', number: 47 }, status: 'offTrack', reason: 'Misread.' };
    await system.does(done.subject, `/goals/${done.goalId}/check-ins/${cited?.id}/corrections`, correction);
    const { id } = done.feedback.confidential;
    await system.does(done.giver, `/feedback/${id}/withdraw`, { reason: 'I was mistaken.' });

    const after = await last(done.auditor, 'RatingProposed');
    expect(after.evidence.map(({ since }) => since.map(({ type }) => type))).toEqual([
      ['CheckInCorrected'],
      [],
      [],
      ['FeedbackWithdrawn'],
      [],
    ]);
    expect(after.evidence.map(({ event }) => event)).toEqual(before.evidence.map(({ event }) => event));
    expect(after.goals).toEqual(before.goals);
  });

  test('lists no later changes if the replay stops before them', async () => {
    const { steps } = await replay(done.auditor, `?untilPosition=${done.final.position}`);
    const proposed = steps.findLast(({ type }) => type === 'RatingProposed');
    expect(proposed?.evidence.flatMap(({ since }) => since)).toEqual([]);
  });

  test('shows a withdrawn text only to HR and auditors', async () => {
    const { evidence } = await last(done.subject, 'RatingProposed');
    expect(evidence[3]?.event).toMatchObject({
      hidden: ['metadata.actor', 'data.giverId', 'data.text'],
      raw: null,
    });
    expect(evidence[3]?.since).toMatchObject([{ type: 'FeedbackWithdrawn', who: null, raw: null }]);
    const { text } = await system.get(done.subject, path());
    expect(text).not.toContain('Calm in every outage.');
    expect(text).not.toContain('I was mistaken.');
    expect((await system.get(done.auditor, path())).text).toContain('I was mistaken.');
  });
});

describe('the compact replay', () => {
  type Compact = { sentence: string; who: { name: string }; finding: { detector: string } | null };

  test('tells each step in one sentence with names, and is a small part of the full one', async () => {
    const { text } = await system.get(done.auditor, `/reviews/${done.reviewId}/replay`);
    const { steps } = JSON.parse(text) as { steps: Compact[] };
    const full = await replay(done.auditor);
    expect(steps).toHaveLength(full.steps.length);
    const cycle = { name: expect.stringMatching(/^Reviews \d{4}$/) };
    expect(full).toMatchObject({ cycle, steps: steps.map((told) => ({ told })) });
    expect(steps[0]?.sentence).toMatch(/opened the review of Sam\. Rosa is accountable for the rating\.$/);
    const told = steps.map(({ sentence }) => sentence);
    expect(told).toContainEqual(expect.stringMatching(/^Rosa proposed the mark 4, citing \d events\.$/));
    expect(told).toContain('Bea moved the mark from 4 to 3.');
    expect(told).toContainEqual(expect.stringMatching(/ made the mark 3 final\.$/));
    expect(new Set(steps.map(({ who }) => who.name))).toContain('Bias reactor');
    expect(text.length).toBeLessThan(JSON.stringify(full).length / 4);
  });
});
