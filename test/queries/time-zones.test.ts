import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goalOf, openReview, type Staff, staff } from '../journeys/organisation.fixture.ts';
import { startSystem, type System } from '../system.ts';

// In Tokyo it is five in the morning of 1 July.
const now = new Date('2026-06-30T20:00:00.000Z');

let system: System;
let people: Staff;
beforeAll(async () => {
  system = await startSystem({ reactor: false, now: () => now, timeZone: 'Asia/Tokyo' });
  people = await staff(system);
});
afterAll(() => system.stop());

const cycleIn = async (timeZone: string, more: object): Promise<string> =>
  (await system.does(people.hr, '/cycles', { name: timeZone, kind: 'okr', timeZone, ...more })).id;

type Goal = { status: string; expectedProgress: number | null };

describe('the days of a goal', () => {
  const goalIn = async (timeZone: string, period: { from: string; to: string }): Promise<Goal> => {
    const scope = timeZone === 'UTC' ? people.unitId : 'organisation';
    const id = await cycleIn(timeZone, { scope, evaluationPeriod: period });
    const goal = await system.does(people.subject, '/goals', goalOf(people.subject, id, { occurredAt: now }));
    return system.reads<Goal>(people.subject, `/goals/${goal.id}`);
  };

  test('begin and end in the time zone of its cycle', async () => {
    const day = { from: '2026-07-01', to: '2026-07-01' };
    expect((await goalIn('Asia/Tokyo', day)).expectedProgress).toBeCloseTo(5 / 24);
    const before = { from: '2026-06-01', to: '2026-06-30' };
    expect((await goalIn('Asia/Tokyo', before)).status).toBe('ended');
  });

  test('are those of UTC in a cycle of UTC', async () => {
    const may = { from: '2026-05-01', to: '2026-05-31' };
    expect((await goalIn('UTC', may)).status).toBe('ended');
    const today = { from: '2026-06-30', to: '2026-06-30' };
    const { status, expectedProgress } = await goalIn('UTC', today);
    expect([status, expectedProgress]).toEqual(['pending', expect.closeTo(20 / 24)]);
  });
});

test('employments change when the day does in the organisation’s time zone', async () => {
  const { hr, subject } = people;
  const team = await system.does(hr, '/units', { name: 'Night shift', kind: 'team' });
  await system.does(hr, `/people/${subject.personId}/units`, {
    unitId: team.id,
    effectiveFrom: '2026-07-01',
  });
  const { employments } = await system.reads<{ employments: { unitId: string }[] }>(
    hr,
    `/people/${subject.personId}`,
  );
  expect(employments.map(({ unitId }) => unitId)).toEqual([team.id]);
});

test('feedback belongs to an evaluation period by the day in the cycle’s time zone', async () => {
  const { hr, boss, subject } = people;
  for (const occurredAt of ['2026-06-30T14:59:59.999Z', '2026-06-30T15:00:00.000Z'])
    await system.does(boss, '/feedback', {
      subjectId: subject.personId,
      kind: 'praise',
      text: occurredAt,
      audience: 'subjectAndManager',
      occurredAt,
    });
  const marks = [1, 2].map((value) => ({ value, label: String(value) }));
  const cycleId = await cycleIn('Asia/Tokyo', {
    kind: 'review',
    evaluationPeriod: { from: '2026-01-01', to: '2026-06-30' },
    administrationWindow: { from: '2026-06-01', to: '2026-12-31' },
    scale: { name: 'Two', version: '1', marks },
    dimensions: [{ dimension: 'quality', label: 'quality' }],
  });
  const { reviewId } = await openReview(system, people, { subject, cycleId });
  const { feedback } = await system.reads<{ feedback: { text: string }[] }>(
    hr,
    `/review-summaries/${reviewId}`,
  );
  expect(feedback.map(({ text }) => text)).toEqual(['2026-06-30T14:59:59.999Z']);
});
