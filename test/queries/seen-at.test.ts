import { isInLog } from '@cairn/event-store/in-log';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import { type FinishedReview, finishedReview } from '../journeys/finished-review.fixture.ts';
import { openReview } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Coordinate = { position: string; eventId: string };
type Shown = { seenAt: Record<string, Coordinate>; position: string };

let system: System;
let everybody: Caller;
let done: FinishedReview;
let scorecardId: string;
beforeAll(async () => {
  system = await startSystem();
  everybody = await system.caller(['hr', 'auditor', 'manager', 'employee', 'strategist']);
  done = await finishedReview(system);
  const card = await system.does(everybody, '/scorecards', { name: 'Harbour', level: 'enterprise' });
  scorecardId = card.id;
});
afterAll(() => system.stop());

const looks = (): [path: string, shows: string[]][] => [
  ['/goals', ['okr', 'review']],
  [`/goals/${done.goalId}`, ['okr', 'review']],
  [`/goals/${done.goalId}/check-ins`, ['okr']],
  ['/scorecards', ['scorecard']],
  [`/scorecards/${scorecardId}`, ['okr', 'review', 'scorecard']],
  ['/review-summaries', ['review']],
  [`/review-summaries/${done.reviewId}`, ['okr', 'review', 'scorecard']],
  ['/feedback', ['review']],
];

describe('the seenAt of a query', () => {
  test('has the log position of each projection in the answer', async () => {
    for (const [path, shows] of looks()) {
      // A read that names a giver is recorded. After this write, every projection is at the end of the log.
      await system.does(everybody, '/people', { name: 'Ada' });
      const { seenAt, position } = await system.reads<Shown>(everybody, path);
      expect([path, Object.keys(seenAt).sort()]).toEqual([path, shows]);
      const places = Object.values(seenAt);
      for (const { position: at, eventId } of places)
        expect(await isInLog(system.store, { position: BigInt(at), eventId })).toBe(true);
      const earliest = Math.min(...places.map((each) => Number(each.position)));
      expect([path, position]).toEqual([path, String(earliest)]);
    }
  });

  test('is accepted unchanged by a command', async () => {
    const { rater, subject, cycleId, reviewId } = done;
    const another = await openReview(system, done, { subject, cycleId, kind: 'midYear' });
    for (const path of [`/goals?owner=${subject.personId}`, `/review-summaries/${reviewId}`, '/feedback']) {
      const { seenAt } = await system.reads<Shown>(rater, path);
      const body = {
        mark: 2,
        rationale: 'NPS from 45 to 58.',
        evidence: [],
        noEvidenceReason: 'It is in no system.',
        seenAt,
      };
      const { status } = await system.post(rater, `/reviews/${another.reviewId}/proposals`, body);
      expect([path, status]).toEqual([path, 201]);
    }
  });
});

describe('a replay', () => {
  test('gives the position that it read up to, not the position of its last step', async () => {
    const written = await system.does(done.hr, '/people', { name: 'Ada' });
    const at = `/reviews/${done.reviewId}/replay`;
    const { position } = await system.reads<{ position: string }>(done.auditor, at);
    expect(BigInt(position)).toBeGreaterThanOrEqual(BigInt(written.position));
    const until = `${at}?untilPosition=${done.proposed.position}`;
    expect(await system.reads(done.auditor, until)).toMatchObject({ position: done.proposed.position });
  });
});
