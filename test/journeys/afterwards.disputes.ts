import { daysAgo } from '@cairn/testing/clock';
import { describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { codeOf, type Running } from './afterwards.fixture.ts';

type Final = { mark: number; shared: object | null; reopened: { reason: string } | null };
type Dispute = { disputeId: string; reviewerId: string | null; resolved: { outcome: string } | null };
type Summary = {
  state: string;
  rating: { mark: number; state: string };
  flags: { late: number };
  people: Record<string, string>;
  afterwards: {
    finals: Final[];
    disputes: Dispute[];
    talks: { by: string; notes: string }[];
    dueOn: Record<string, string | null>;
  };
};
type Replayed = { steps: { type: string; sentence: string }[] };

const inDays = (days: number): string => daysAgo(-days);

/** Reviews that are final, shared, disputed, reopened and final again. */
export const disputeTests = (running: Running): void => {
  const review = (name: 'sam' | 'pia') => running().all.reviews[name];
  const seen = (by: Caller, name: 'sam' | 'pia' = 'sam') =>
    running().system.reads<Summary>(by, `/review-summaries/${review(name).reviewId}`);
  const post = (by: Caller, name: 'sam' | 'pia', step: string, body: object = {}) =>
    running().system.post(by, `/reviews/${review(name).reviewId}/${step}`, body);
  const does = (by: Caller, name: 'sam' | 'pia', step: string, body: object = {}) =>
    running().system.does(by, `/reviews/${review(name).reviewId}/${step}`, body);
  /** Moves Sam's rating in a calibration session of its own. */
  const calibrate = async (name: string, mark: number, reason: string) => {
    const { system, all } = running();
    const { hr, boss, other, cycleId } = all;
    const seats = { facilitatorId: boss.personId, participantIds: [other.personId] };
    const { id } = await system.does(hr, '/calibrations', { cycleId, name, ...seats });
    const move = { mark, reason, calibrationSessionId: id };
    await system.screened(review('sam').reviewId, await does(boss, 'sam', 'moves', move));
  };
  let disputeId: string;

  describe('a final rating', () => {
    test('is shared and talked about, with the notes of both', async () => {
      const { rater, subject } = running().all;
      await calibrate('Second look', 4, 'In line with the other teams.');
      await does(rater, 'sam', 'finalize');
      expect((await seen(rater)).afterwards.dueOn).toMatchObject({ share: inDays(10), dispute: null });
      expect(codeOf(await post(subject, 'sam', 'talks', { day: inDays(0) }))).toEqual([
        409,
        'review/not-shared',
      ]);
      await does(rater, 'sam', 'share');
      await does(rater, 'sam', 'talks', { day: inDays(0), notes: 'Two goals for the next half.' });
      await does(subject, 'sam', 'talks', { day: inDays(0), notes: 'I see it otherwise.' });
      await does(subject, 'sam', 'acknowledge', { agrees: false });
      const { afterwards, people } = await seen(subject);
      expect(afterwards.talks.map(({ by, notes }) => [people[by], notes])).toEqual([
        ['Rosa', 'Two goals for the next half.'],
        ['Sam', 'I see it otherwise.'],
      ]);
      expect(afterwards.dueOn).toEqual({
        share: null,
        acknowledge: null,
        dispute: inDays(30),
        resolve: null,
      });
    });

    test('is disputed by its subject, and by nobody else', async () => {
      const { rater, subject } = running().all;
      const grounds = 'The work on complaints is missing.';
      expect(codeOf(await post(rater, 'sam', 'disputes', { grounds }))[0]).toBe(403);
      disputeId = (await does(subject, 'sam', 'disputes', { grounds })).id;
      const { afterwards } = await seen(subject);
      expect(afterwards).toMatchObject({
        disputes: [{ disputeId, grounds, reviewerId: null, resolved: null }],
        dueOn: { dispute: null, resolve: inDays(40) },
      });
    });

    test('is given to a reviewer without a hand in it and outside of the line, who then sees the review', async () => {
      const { hr, boss, rater, other, subject, reviews } = running().all;
      const uma = reviews.uma.subject;
      const assign = (personId: string) =>
        post(hr, 'sam', `disputes/${disputeId}/reviewer`, { reviewerId: personId });
      for (const { personId } of [boss, rater, subject])
        expect(codeOf(await assign(personId))).toEqual([422, 'review/partial-reviewer']);
      const path = `/review-summaries/${review('sam').reviewId}`;
      expect((await running().system.get(uma, path)).status).toBe(404);
      expect((await assign(uma.personId)).status).toBe(200);
      expect((await seen(uma)).state).toBe('acknowledged');
      expect(codeOf(await post(other, 'sam', `disputes/${disputeId}/resolution`, {}))[0]).toBe(400);
      const body = { outcome: 'upheld', reason: 'All of it was counted.' };
      expect(codeOf(await post(boss, 'sam', `disputes/${disputeId}/resolution`, body))[0]).toBe(403);
    });

    test('is moved by the reviewer: the review is open again, and its subject waits for the next sharing', async () => {
      const { system, all } = running();
      const { boss, subject } = all;
      const uma = all.reviews.uma.subject;
      const body = { outcome: 'moved', mark: 5, reason: 'The work on complaints counts.' };
      const resolution = `disputes/${disputeId}/resolution`;
      const decided = await does(uma, 'sam', resolution, body);
      expect(await does(uma, 'sam', resolution, body)).toEqual(decided);
      expect(codeOf(await post(uma, 'sam', resolution, { ...body, reason: 'Other words' }))[0]).toBe(409);
      await system.screened(review('sam').reviewId, decided);
      const path = `/review-summaries/${review('sam').reviewId}`;
      expect((await system.get(uma, path)).status).toBe(404);
      expect((await system.get(subject, path)).status).toBe(404);
      expect(await seen(boss)).toMatchObject({
        state: 'open',
        rating: { mark: 5, state: 'moved' },
        afterwards: { finals: [{ mark: 4, reopened: { reason: body.reason, disputeId } }] },
      });
      const again = { mark: 3, reason: 'No.' };
      expect(codeOf(await post(boss, 'sam', 'moves', again))).toEqual([409, 'review/decided-in-dispute']);
    });

    test('is made final again, and HR may reopen it with a reason', async () => {
      const { hr, boss, rater, subject } = running().all;
      await does(boss, 'sam', 'finalize');
      await does(rater, 'sam', 'share');
      expect(codeOf(await post(boss, 'sam', 'reopen', { reason: 'No.' }))[0]).toBe(403);
      await does(hr, 'sam', 'reopen', { reason: 'A result was corrected.' });
      await calibrate('Once more', 3, 'The corrected result.');
      await does(rater, 'sam', 'finalize');
      await does(rater, 'sam', 'share');
      const { afterwards, rating, flags } = await seen(subject);
      expect(afterwards.finals.map(({ mark, reopened }) => [mark, reopened?.reason ?? null])).toEqual([
        [4, 'The work on complaints counts.'],
        [5, 'A result was corrected.'],
        [3, null],
      ]);
      expect({ rating, flags }).toMatchObject({ rating: { mark: 3, state: 'final' }, flags: { late: 0 } });
    });

    test('has two calibrations, a dispute and a reopening in its replay, step by step in plain words', async () => {
      const { system, all } = running();
      const { steps } = await system.reads<Replayed>(
        all.auditor,
        `/reviews/${review('sam').reviewId}/replay`,
      );
      expect(steps.every(({ sentence }) => sentence !== '')).toBe(true);
      const told = steps
        .filter(({ type }) => type !== 'ScreeningCompleted')
        .map(({ sentence }) => sentence.replace(all.hr.personId, 'HR'));
      expect(told).toEqual([
        'HR opened the review of Sam. Rosa is accountable for the rating.',
        'Rosa proposed the mark 4, without citing any evidence.',
        'Rosa proposed the mark 5, without citing any evidence.',
        'Bea moved the mark from 5 to 4 in a calibration session.',
        'Rosa made the mark 4 final.',
        'Rosa shared the review with its subject.',
        `Rosa recorded a talk about the rating on ${inDays(0)}.`,
        `Sam recorded a talk about the rating on ${inDays(0)}.`,
        'Sam acknowledged the review and disagrees.',
        'Sam disputed the rating, without citing any evidence.',
        'HR asked Uma to decide the dispute.',
        'Uma decided the dispute: the rating is moved.',
        'Uma reopened the review. The rating is no longer final.',
        'Uma moved the mark from 4 to 5.',
        'Bea made the mark 5 final.',
        'Rosa shared the review with its subject.',
        'HR reopened the review. The rating is no longer final.',
        'Bea moved the mark from 5 to 3 in a calibration session.',
        'Rosa made the mark 3 final.',
        'Rosa shared the review with its subject.',
      ]);
      // Each proposal and move is screened before the next step.
      const rated = steps.flatMap(({ type }, i) =>
        type === 'RatingProposed' || type === 'RatingMoved' ? [steps[i + 1]?.type] : [],
      );
      expect(rated).toEqual(Array.from({ length: 5 }, () => 'ScreeningCompleted'));
    });

    test('stands if the dispute about it ends without another mark', async () => {
      const { hr, rater, peer } = running().all;
      const vic = running().all.reviews.vic.subject;
      await does(rater, 'pia', 'finalize');
      await does(rater, 'pia', 'share');
      const { id } = await does(peer, 'pia', 'disputes', { grounds: 'The move came late.' });
      expect(codeOf(await post(hr, 'pia', 'reopen', { reason: 'Now' }))).toEqual([
        409,
        'review/dispute-open',
      ]);
      await does(hr, 'pia', `disputes/${id}/reviewer`, { reviewerId: vic.personId });
      await does(vic, 'pia', `disputes/${id}/resolution`, { outcome: 'upheld', reason: 'It holds.' });
      expect(await seen(peer, 'pia')).toMatchObject({
        state: 'shared',
        afterwards: { disputes: [{ resolved: { outcome: 'upheld' } }] },
      });
    });

    test('is followed by a decision that HR records', async () => {
      const { hr, rater, peer } = running().all;
      const body = { decision: 'promotion', effectiveFrom: '2030-01-01', note: 'To L4.' };
      expect(codeOf(await post(rater, 'pia', 'decisions', body))[0]).toBe(403);
      await does(hr, 'pia', 'decisions', body);
      expect(await seen(peer, 'pia')).toMatchObject({ afterwards: { decisions: [body] } });
    });
  });
};
