import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../client.ts';
import {
  assessment,
  goalOf,
  type Member,
  okrCycle,
  openReview,
  reviewCycle,
  type Staff,
  staff,
  year,
} from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

type Listed = { reviewId: string; view: string };

const lastDay = `${year + 1}-01-31`;

let system: System;
let people: Staff;
let cycleId: string;
beforeAll(async () => {
  // At noon in London, the next day has begun at one side of the date line, and the day before still lasts at the other.
  system = await startSystem({ reactor: false, now: () => new Date(`${lastDay}T12:00:00.000Z`) });
  people = await staff(system);
  cycleId = (await system.does(people.hr, '/cycles', reviewCycle('Reviews', `${year + 2}-12-31`))).id;
});
afterAll(() => system.stop());

const listed = async (by: Caller, query = ''): Promise<string[]> => {
  const { reviews } = await system.reads<{ reviews: Listed[] }>(by, `/review-summaries${query}`);
  return reviews.map(({ reviewId, view }) => `${reviewId} ${view}`);
};

describe('evidence in a summary', () => {
  test('counts in the quarter in which it occurred, and a correction counts as the reading that it corrects', async () => {
    const { hr, subject, rater } = people;
    const strategist = await system.caller(['strategist']);
    const { id: okrId } = await system.does(hr, '/cycles', okrCycle('OKRs'));
    const { id: goalId } = await system.does(subject, '/goals', goalOf(subject, okrId));
    const { keyResults } = await system.reads<{ keyResults: { keyResultId: string }[] }>(
      subject,
      `/goals/${goalId}`,
    );
    const value = { kind: 'number', number: 50 };
    const checkIn = await system.does(subject, `/goals/${goalId}/check-ins`, {
      keyResultId: keyResults[0]?.keyResultId,
      value,
      status: 'onTrack',
      occurredAt: `${year}-02-15T09:00:00.000Z`,
    });
    const path = `/goals/${goalId}/check-ins/${checkIn.id}/corrections`;
    const corrected = await system.does(subject, path, { value, status: 'offTrack', reason: 'Misread.' });
    const closing = { score: 0.5, occurredAt: `${year}-09-30T09:00:00.000Z` };
    const closed = await system.does(subject, `/goals/${goalId}/close`, closing);
    const { id: kpiId } = await system.does(strategist, '/kpis', {
      name: 'NPS',
      direction: 'up',
      anchors: { red: 10, goal: 50 },
      aggregation: 'last',
      periodicity: 'monthly',
      ownerId: subject.personId,
    });
    const measured = await system.does(strategist, `/kpis/${kpiId}/measurements`, {
      period: `${year}-05`,
      reading: { value: 40 },
      source: 'survey',
      occurredAt: `${year}-06-01T09:00:00.000Z`,
    });

    const { reviewId, on, assign } = await openReview(system, people, { subject, cycleId });
    const evidence = [0, checkIn.revision, corrected.revision, closed.revision]
      .map((revision) => ({ stream: `goal-${goalId}`, revision }))
      .concat({ stream: `kpi-${kpiId}`, revision: measured.revision });
    const body = assessment(await assign(rater, 'manager'), {
      evidence: [...evidence, ...evidence.slice(1, 2)],
    });
    await on(rater, 'assessments', body);
    const summary = await system.reads(hr, `/review-summaries/${reviewId}`);
    expect(summary).toMatchObject({
      evidence: {
        total: 5,
        counts: [
          { kind: 'goal', quarter: null, count: 1 },
          { kind: 'checkIn', quarter: `${year}-Q1`, count: 2 },
          { kind: 'measurement', quarter: `${year}-Q2`, count: 1 },
          { kind: 'closing', quarter: `${year}-Q3`, count: 1 },
        ],
      },
      goalResults: { final: null, notCited: [] },
      rating: null,
      flags: { screened: false },
    });
  });
});

describe('an overdue review', () => {
  test("is one whose last day is over in the cycle's time zone", async () => {
    const open = async (timeZone: string) => {
      const subject = await people.join(timeZone.slice(-3), ['employee'], people.rater);
      const { id: scope } = await system.does(people.hr, '/units', { name: timeZone, kind: 'team' });
      const assigned = { unitId: scope, effectiveFrom: '2020-01-02', reason: 'A typing error' };
      await system.does(people.hr, `/people/${subject.personId}/units`, assigned);
      const more = { timeZone, scope };
      const cycle = await system.does(people.hr, '/cycles', reviewCycle(timeZone, lastDay, more));
      await openReview(system, people, { subject, cycleId: cycle.id });
      return listed(people.hr, `?cycle=${cycle.id}&overdue=true`);
    };
    expect(await open('Pacific/Kiritimati')).toHaveLength(1);
    expect(await open('Pacific/Pago_Pago')).toEqual([]);
    expect(await open('UTC')).toEqual([]);
  });
});

describe('a whole review', () => {
  let other: Member;
  let above: Member;
  let reviewId: string;
  beforeAll(async () => {
    above = await people.join('Abe', ['employee', 'manager']);
    other = await people.join('Otto', ['employee', 'manager'], above);
    const subject = await people.join('Sue', ['employee', 'manager'], people.rater);
    const review = await openReview(system, people, { subject, cycleId });
    reviewId = review.reviewId;
    await review.on(people.hr, 'rater', { accountableRaterId: other.personId, reason: 'Led the project.' });
  });

  test('is seen by a rater from another team, their manager, and the managers above the subject', async () => {
    for (const by of [other, above, people.rater, people.boss])
      expect(await listed(by, `?rater=${other.personId}`)).toEqual([`${reviewId} whole`]);
  });

  test('is hidden from its rater without the role of a manager', async () => {
    const { personId } = other;
    expect(await listed(await system.caller(['employee'], { personId }))).toEqual([]);
  });

  test('is hidden from the subject, even if they manage the rater', async () => {
    const chief = await people.join('Cleo', ['employee', 'manager'], people.boss);
    const report = await people.join('Ray', ['employee', 'manager'], chief);
    const review = await openReview(system, people, { subject: chief, cycleId });
    await review.on(people.hr, 'rater', { accountableRaterId: report.personId, reason: 'Upside down.' });
    expect(await listed(chief)).toEqual([]);
    expect((await system.get(chief, `/review-summaries/${review.reviewId}`)).status).toBe(404);
    expect((await system.get(chief, `/reviews/${review.reviewId}/replay`)).status).toBe(404);
  });

  test('is hidden from a participant who was released', async () => {
    const subject = await people.join('Tim', ['employee'], people.rater);
    const review = await openReview(system, people, { subject, cycleId });
    const assignment = await review.assign(people.peer, 'peer');
    const before = await listed(people.peer, `?subject=${subject.personId}`);
    await review.on(people.hr, `participants/${assignment}/release`, { reason: 'On leave.' });
    expect([before, await listed(people.peer, `?subject=${subject.personId}`)]).toEqual([
      [`${review.reviewId} participant`],
      [],
    ]);
  });
});

describe('a rating without a basis', () => {
  test('is refused without a reason, and then shown with all its marks and what nobody could look at', async () => {
    const { subject, rater, boss } = people;
    const { reviewId, on } = await openReview(system, people, { subject, cycleId, kind: 'project' });
    const baseless = { mark: 4, rationale: 'Because I say so.' };
    const refused = await system.post(rater, `/reviews/${reviewId}/proposals`, baseless);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'review/too-little-evidence', fields: [{ path: 'body/evidence' }] },
    });
    await on(rater, 'proposals', { ...baseless, noEvidenceReason: 'All of it was field work.' });
    await on(boss, 'moves', { mark: 2, reason: 'In line with the other teams.' });
    expect((await system.post(boss, `/reviews/${reviewId}/finalize`, {})).body).toMatchObject({
      code: 'review/too-few-assessments',
    });
    expect(await system.reads(people.hr, `/review-summaries/${reviewId}`)).toMatchObject({
      rating: { mark: 2, state: 'moved' },
      rationale: 'In line with the other teams.',
      ratings: [
        {
          kind: 'proposal',
          mark: 4,
          label: 'strong',
          by: rater.personId,
          rationale: 'Because I say so.',
          noEvidenceReason: 'All of it was field work.',
        },
        { kind: 'move', mark: 2, label: 'fair', by: boss.personId, noEvidenceReason: null },
      ],
      warnings: [{ code: 'review/no-assessment' }, { code: 'review/no-evidence' }],
      notLookedAt: [],
    });
  });
});

test('somebody with two rated reviews in a cycle counts once in the tables by group, by the annual one', async () => {
  const fairness = await system.caller(['fairness']);
  const subject = await people.join('Tess', ['employee'], people.rater);
  const group = { category: 'sex', value: 'female', validFrom: '2020-01-01', source: 'Survey' };
  await system.does(fairness, `/people/${subject.personId}/groups`, {
    ...group,
    selfDeclared: true,
    consent: true,
  });
  type Table = { rated: number; tables: { rows: { groups: string[][]; n: number }[] }[] };
  const read = () => system.reads<Table>(fairness, `/cycles/${cycleId}/fairness/tables`);
  const { rated } = await read();
  for (const [kind, mark] of [
    ['annual', 1],
    ['project', 5],
  ] as const) {
    const { on } = await openReview(system, people, { subject, cycleId, kind });
    await on(people.rater, 'proposals', { mark, rationale: 'So.', noEvidenceReason: 'Field work.' });
  }
  const shown = await read();
  expect(shown.rated).toBe(rated + 1);
  const rows = shown.tables.flatMap((table) => table.rows);
  expect(rows.find(({ groups }) => groups[0]?.[0] === 'female')).toMatchObject({
    n: 1,
    top: { count: 0 },
    bottom: { count: 1 },
  });
});
