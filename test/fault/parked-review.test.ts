import { randomUUID } from 'node:crypto';
import { skipParked } from '@cairn/operator/parked.skip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anyBasis,
  assessment,
  goalOf,
  okrCycle,
  openReview,
  type OpenedReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';
import { appendMalformed } from './malformed.fixture.ts';

type Replay = {
  steps: { revision: number }[];
  parked: { stream: string; revision: number }[];
  skipped: { revision: number }[];
};
type Refusal = { code: string; detail: string; fields?: { path: string }[] };

let system: System;
let people: Staff;
beforeAll(async () => {
  system = await startSystem({ reactor: false });
  people = await staff(system);
});
afterAll(() => system.stop());

const skip = (stream: string) =>
  skipParked(system, { stream, reason: 'Written by hand.', personId: people.hr.personId });

/** Appends the last event of a stream once more, as somebody without Cairn would. */
const repeatLast = async (stream: string) => {
  for await (const entry of system.store.readStream(stream, { direction: 'backwards', limit: 1 }))
    if (entry.kind === 'event') {
      const { type, data, metadata } = entry.event;
      return { type, data, metadata, id: randomUUID() };
    }
  throw new Error(`${stream} is empty`);
};

describe('a review whose stream is parked', () => {
  let cycleId: string;
  let review: OpenedReview;
  let stream: string;
  let bad: Awaited<ReturnType<typeof appendMalformed>>;
  let withheld: string;

  beforeAll(async () => {
    const { hr, rater, subject } = people;
    cycleId = (await system.does(hr, '/cycles', reviewCycle('Reviews', '2099-12-31', anyBasis))).id;
    review = await openReview(system, people, { subject, cycleId });
    await review.on(rater, 'proposals', { mark: 4, rationale: 'Good.' });
    stream = `review-${review.reviewId}`;
    const again = await repeatLast(stream);
    bad = await appendMalformed(system.eventStoreUrl, { stream, type: 'RatingMoved' });
    withheld = String((await system.store.append(stream, [again], 'any')).position);
  });

  const close = () => system.post<Refusal>(people.hr, `/cycles/${cycleId}/close`, {});

  test('is named when its cycle is closed, which is refused because nobody can tell whether it is open', async () => {
    const { status, body } = await close();
    expect([status, body.code]).toEqual([409, 'stream/parked']);
    expect(body.detail).toContain(stream);
  });

  test('shows in a replay up to a position before the skip what could be read then', async () => {
    await skip(stream);
    const path = `/reviews/${review.reviewId}/replay`;
    const replay = (query = '') => system.reads<Replay>(people.auditor, `${path}${query}`);
    const revisions = ({ steps }: Replay) => steps.map(({ revision }) => revision);
    const then = await replay(`?untilPosition=${withheld}`);
    expect(revisions(then)).toEqual([0, 1]);
    expect([then.parked, then.skipped]).toEqual([[{ stream, revision: bad.revision }], []]);
    const now = await replay();
    expect(revisions(now)).toEqual([0, 1, bad.revision + 1]);
    expect(now.parked).toEqual([]);
    expect(revisions(await replay(`?untilRevision=${bad.revision + 1}`))).toEqual(revisions(now));
    expect((await close()).status).toBe(200);
  });
});

test('a contribution that cannot be read is named in the population of cycles that merge input', async () => {
  const { hr, peer, join, rater } = people;
  const policy = { ...anyBasis.policy, mergedInput: { relations: ['peer'], k: 3 } };
  const period = { rhythm: 'longer', policy };
  const { id: cycleId } = await system.does(hr, '/cycles', reviewCycle('Merged', '2099-12-31', period));
  const subject = await join('Uma', ['employee'], rater);
  const { on, assign } = await openReview(system, people, { subject, cycleId });
  const assignmentId = await assign(peer, 'peer');
  const { id } = await on(peer, 'contributions', { assignmentId, text: 'Good.' });
  const stream = `contribution-${id}`;
  const { revision } = await appendMalformed(system.eventStoreUrl, { stream, type: 'ContributionSubmitted' });
  type Population = { parked: object[] };
  const parked = async () => {
    // A read waits for the last command, and not for the event that is withheld.
    await system.does(hr, '/people', { name: 'Ada' });
    return (await system.reads<Population>(hr, `/cycles/${cycleId}/population`)).parked;
  };
  expect(await parked()).toEqual([{ stream, revision }]);
  await skip(stream);
  expect(await parked()).toEqual([]);
});

test('neither an event that was skipped nor the skip is cited as evidence', async () => {
  const { hr, subject, peer } = people;
  const { id: okrId } = await system.does(hr, '/cycles', okrCycle('Goals'));
  const { id: goalId } = await system.does(subject, '/goals', goalOf(subject, okrId));
  const stream = `goal-${goalId}`;
  const bad = await appendMalformed(system.eventStoreUrl, { stream, type: 'CheckInRecorded' });
  await skip(stream);
  const half = { evaluationPeriod: { from: `${year}-01-01`, to: `${year}-06-30` }, ...anyBasis };
  const { id: cycleId } = await system.does(hr, '/cycles', reviewCycle('Mid-year', '2099-12-31', half));
  const { reviewId, assign } = await openReview(system, people, { subject: peer, cycleId });
  const assignmentId = await assign(subject, 'peer');
  const cite = (revision: number) =>
    system.post<Refusal>(
      subject,
      `/reviews/${reviewId}/assessments`,
      assessment(assignmentId, { evidence: [{ stream, revision }] }),
    );
  for (const revision of [bad.revision, bad.revision + 1]) {
    const { status, body } = await cite(revision);
    expect([status, body.code]).toEqual([422, 'review/unknown-evidence']);
    expect(body.fields?.map(({ path }) => path)).toEqual(['body/evidence/0']);
  }
  expect((await cite(0)).status).toBe(201);
});
