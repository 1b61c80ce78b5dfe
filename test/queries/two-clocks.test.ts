import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  anyBasis,
  goalOf,
  okrCycle,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

const claimed = (day: string): { occurredAt: string } => ({ occurredAt: `${year}-12-${day}T09:00:00.000Z` });

let system: System;
let people: Staff;
let reviewId: string;
let inTime: string;
beforeAll(async () => {
  system = await startSystem();
  people = await staff(system);
  const { hr, rater, boss, subject, peer } = people;
  const cycle = await system.does(hr, '/cycles', reviewCycle('Reviews', `${year}-12-31`, anyBasis));
  const { personId: subjectId, employmentId } = subject;
  const opening = { subjectId, employmentId, cycleId: cycle.id, kind: 'annual', ...claimed('05') };
  reviewId = (await system.does(hr, '/reviews', opening)).id;
  const proposal = { mark: 4, rationale: 'NPS from 45 to 58 in March.', ...claimed('10') };
  await system.screened(reviewId, await system.does(rater, `/reviews/${reviewId}/proposals`, proposal));
  await system.does(boss, `/reviews/${reviewId}/finalize`, claimed('15'));
  const running = reviewCycle('Probations', `${year + 2}-12-31`, { scope: people.unitId, ...anyBasis });
  const { id: cycleId } = await system.does(hr, '/cycles', running);
  inTime = (await openReview(system, people, { subject: peer, cycleId, kind: 'probation' })).reviewId;
});
afterAll(() => system.stop());

type Found = { reviews: { reviewId: string }[]; steps: { type: string }[] };
const reads = (path: string): Promise<Found> => system.reads<Found>(people.hr, path);
const listed = async (query: string): Promise<string[]> =>
  (await reads(`/review-summaries${query}`)).reviews.map((each) => each.reviewId);

describe('a review that is made final after its deadline and dated before it', () => {
  test('is marked in the list and found by filters, with both clocks by name', async () => {
    const { reviews } = await reads('/review-summaries?finalizedLate=true');
    expect(reviews).toMatchObject([
      {
        reviewId,
        overdue: false,
        finalizedLate: true,
        backdatedSteps: 3,
        finalizedAt: claimed('15').occurredAt,
        recorded: { finalizedAt: expect.not.stringContaining(`${year}-12-15`), sharedAt: null },
      },
    ]);
    expect(await listed('?finalizedLate=false')).toEqual([inTime]);
    expect(await listed('?backdated=true')).toEqual([reviewId]);
    expect(await listed('?backdated=false')).toEqual([inTime]);
  });

  test('shows in its summary which marks are backdated', async () => {
    expect(await reads(`/review-summaries/${reviewId}`)).toMatchObject({
      finalizedLate: true,
      ratings: [{ ...claimed('10'), backdated: true }],
    });
  });

  test('has each step marked in the trail and in the CSV, with filters', async () => {
    const marks = { backdated: true, recordedLate: true };
    const { steps } = await reads('/review-trail?backdated=true&order=oldest');
    expect(steps).toMatchObject([
      { type: 'ReviewOpened', ...marks },
      { type: 'RatingProposed', ...marks },
      { type: 'RatingFinalized', ...claimed('15'), ...marks },
    ]);
    const late = (await reads('/review-trail?recordedLate=true&backdated=false')).steps;
    expect(new Set(late.map(({ type }) => type))).toEqual(new Set(['ScreeningCompleted']));
    const { text } = await system.get(people.hr, `/review-trail?review=${inTime}`, { accept: 'text/csv' });
    const [heading = [], opened = []] = text.split('\r\n').map((line) => line.split(','));
    const cell = (name: string) => opened[heading.indexOf(name)];
    expect([cell('type'), cell('backdated'), cell('recorded_late')]).toEqual([
      'ReviewOpened',
      'false',
      'false',
    ]);
  });

  test('tells both clocks in its replay', async () => {
    const { steps } = await reads(`/reviews/${reviewId}/replay`);
    const final = steps.find(({ type }) => type === 'RatingFinalized');
    expect(final).toMatchObject({
      backdated: true,
      recordedLate: true,
      sentence: expect.stringMatching(
        `made the mark 4 final. It is dated ${claimed('15').occurredAt} and was recorded 2.*Z. It was recorded after the administration window.`,
      ),
    });
  });
});

describe('what is dated before it was recorded', () => {
  const notIn = (given: { occurredAt: string }): object => ({
    ...given,
    recordedAt: expect.not.stringContaining(given.occurredAt.slice(0, 10)),
    backdated: true,
  });

  test('is marked in a goal with its measures, check-ins and closing', async () => {
    const { hr, subject } = people;
    const { id: cycleId } = await system.does(hr, '/cycles', okrCycle('OKRs'));
    const { id } = await system.does(subject, '/goals', goalOf(subject, cycleId));
    type Goal = { keyResults: { keyResultId: string }[] };
    const { keyResults } = await system.reads<Goal>(subject, `/goals/${id}`);
    const value = { kind: 'number', number: 50 };
    const checkIn = { keyResultId: keyResults[0]?.keyResultId, value, status: 'onTrack' };
    await system.does(subject, `/goals/${id}/check-ins`, { ...checkIn, ...claimed('05') });
    const now = await system.does(subject, `/goals/${id}/check-ins`, checkIn);
    const [latest, first] = (await system.reads<{ checkIns: object[] }>(subject, `/goals/${id}/check-ins`))
      .checkIns;
    expect(latest).toMatchObject({ checkInId: now.id, backdated: false });
    expect(first).toMatchObject(notIn(claimed('05')));
    const reason = 'Written in the wrong column.';
    await system.does(subject, `/goals/${id}/check-ins/${now.id}/corrections`, {
      value,
      status: 'offTrack',
      reason,
    });
    expect(await system.reads(subject, `/goals/${id}/check-ins`)).toMatchObject({
      checkIns: [{ corrections: [{ correctedBy: subject.personId, correctedByName: subject.name }] }, {}],
    });
    await system.does(subject, `/goals/${id}/close`, { score: 0.5 });
    expect(await system.reads(subject, `/goals/${id}`)).toMatchObject({
      closed: { backdated: false },
      keyResults: [
        {
          current: { backdated: false },
          measures: [
            { since: `${year}-01-05T09:00:00.000Z`, backdated: true, byName: subject.name, kpiName: null },
          ],
        },
      ],
    });
  });

  test('is marked in feedback and its withdrawal', async () => {
    const { boss, subject } = people;
    const given = { subjectId: subject.personId, kind: 'praise', text: 'Calm.', audience: 'subject' };
    const { id } = await system.does(boss, '/feedback', { ...given, ...claimed('05') });
    await system.does(boss, `/feedback/${id}/withdraw`, { reason: 'Meant for another.' });
    const { feedback } = await system.reads<{ feedback: object[] }>(boss, '/feedback?giver=me');
    expect(feedback).toMatchObject([{ ...notIn(claimed('05')), withdrawn: { backdated: false } }]);
  });

  test('shows both clocks in the list of cycles', async () => {
    const { cycles } = await system.reads<{ cycles: object[] }>(people.hr, '/cycles?kind=review');
    expect(cycles).toMatchObject([
      { closedAt: null, recorded: { openedAt: expect.any(String), closedAt: null } },
      { name: 'Probations' },
    ]);
  });
});
