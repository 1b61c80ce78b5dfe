import { expect, test } from 'vitest';
import { alignGoalBody, unalignGoalBody } from './alignment.commands.ts';
import { closeCycleBody, openCycleBody } from './cycle.commands.ts';
import { cycleOpened } from './cycle.events.ts';
import { resumeGoalBody, setGoalBody } from './goal.commands.ts';
import { withdrawFeedbackBody } from './feedback.commands.ts';
import { checkInValue, measure } from './key-result.values.ts';
import { keyResultBody, valueBody } from './key-result.commands.ts';
import { recordMeasurementBody, reviseKpiTargetBody } from './kpi.commands.ts';
import { employPersonBody } from './person.commands.ts';
import { moveUnitBody } from './unit.commands.ts';
import { finalizeRatingBody, shareReviewBody } from './review.commands.ts';
import { attachKpiBody, publishScorecardBody } from './scorecard.commands.ts';
import { day, weight } from './values.ts';

const id = '0192f0c4-7b1a-7c3e-9d52-3f6f0a8f1b11';
const cycle = (to: string) => ({
  name: 'Reviews',
  kind: 'review',
  evaluationPeriod: { from: '2026-01-01', to },
});
const goal = (to: string) => ({
  title: 'Grow',
  level: 'individual',
  ambition: 'committed',
  cycleId: id,
  owner: { kind: 'person', id },
  period: { from: '2026-01-01', to },
});

test.each([
  ['the end of a cycle', openCycleBody, cycle],
  ['the end of a goal', setGoalBody, goal],
  ['a due date', keyResultBody, (dueOn: string) => ({ title: 'Ship', measure: { kind: 'yesNo', dueOn } })],
  ['an employment', employPersonBody, (effectiveFrom: string) => ({ effectiveFrom })],
  ['a unit’s move', moveUnitBody, (effectiveFrom: string) => ({ parentId: null, effectiveFrom })],
  [
    'a KPI’s target',
    reviseKpiTargetBody,
    (effectiveFrom: string) => ({ anchors: { red: 1, goal: 2 }, effectiveFrom }),
  ],
])('refuses %s in the year 3000 or later', (_what, body, given) => {
  expect(body.safeParse(given('2999-12-31')).success).toBe(true);
  const refused = body.safeParse(given('3000-01-01'));
  expect(refused.error?.issues.map(({ message }) => message)).toEqual(['a day before the year 3000']);
});

test('refuses an occurredAt in the year 3000 or later', () => {
  const given = (occurredAt: string) =>
    employPersonBody.safeParse({ effectiveFrom: '2026-01-01', occurredAt });
  expect(given('2999-12-31T23:59:59.999Z').success).toBe(true);
  expect(given('3000-01-01T00:00:00.000Z').error?.issues[0]?.message).toBe('an instant before the year 3000');
});

test.each([
  ['2026-07-01T09:30:00Z', '2026-07-01T09:30:00.000Z'],
  ['2026-07-01T11:30:00+02:00', '2026-07-01T09:30:00.000Z'],
  ['2026-07-01T00:15:00-05:30', '2026-07-01T05:45:00.000Z'],
  ['2026-07-01T09:30:00.123456Z', '2026-07-01T09:30:00.123Z'],
  ['2026-07-01T09:30:00.5Z', '2026-07-01T09:30:00.500Z'],
])('reads the instant %s as %s', (given, read) => {
  expect(withdrawFeedbackBody.parse({ reason: 'Sent twice', occurredAt: given }).occurredAt).toBe(read);
});

test.each([
  ['2026-07-01T09:30:00', 'an instant with an offset'],
  ['2026-07-01', 'an instant with an offset'],
  ['2026-02-30T00:00:00Z', 'an instant with an offset'],
  ['1900-01-01T00:00:00+01:00', 'an instant from 1900 on'],
  ['0000-01-01T00:00:00+01:00', 'an instant from 1900 on'],
  ['9999-12-31T23:59:59-01:00', 'an instant from 1900 on'],
])('refuses the instant %s', (given, message) => {
  const [issue] =
    withdrawFeedbackBody.safeParse({ reason: 'Sent twice', occurredAt: given }).error?.issues ?? [];
  expect(issue?.message).toContain(message);
});

test('reads events that name later days', () => {
  const { evaluationPeriod } = cycleOpened.schema.shape;
  expect(evaluationPeriod.safeParse({ from: '2026-01-01', to: '9999-12-31' }).success).toBe(true);
  expect(day.safeParse('9999-12-31').success).toBe(true);
});

test.each([
  ['a reading', valueBody, (number: number) => ({ kind: 'number', number })],
  [
    'a target',
    keyResultBody,
    (target: number) => ({ title: 'NPS', measure: { kind: 'increase', baseline: -1, target } }),
  ],
  [
    'a denominator',
    recordMeasurementBody,
    (denominator: number) => ({ period: '2026', reading: { numerator: 1, denominator }, source: 'ERP' }),
  ],
])('accepts %s only if it is 0 or between 1e-15 and 1e15 in size', (_what, body, given) => {
  for (const figure of [1e-15, 1e15]) expect(body.safeParse(given(figure)).success).toBe(true);
  for (const figure of [9e-16, -5e-324, 2e15]) expect(body.safeParse(given(figure)).success).toBe(false);
});

test('accepts weights from a millionth to a thousand', () => {
  const key = (weight: number) =>
    keyResultBody.safeParse({ title: 'Ship', weight, measure: { kind: 'yesNo' } });
  const kpi = (weight: number) => attachKpiBody.safeParse({ kpiId: id, weight });
  const child = (weight: number) => alignGoalBody.safeParse({ parentId: id, weight });
  for (const weighed of [key, kpi, child]) {
    expect([1e-6, 1_000, 9e-7, 5e-324, 1_001].map((weight) => weighed(weight).success)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  }
});

test('reads events with smaller figures and weights', () => {
  expect(checkInValue.safeParse({ kind: 'number', number: 5e-324 }).success).toBe(true);
  expect(measure.safeParse({ kind: 'increase', baseline: 0, target: 5e-324 }).success).toBe(true);
  expect(weight.safeParse(5e-324).success).toBe(true);
});

test.each([
  ['resuming a goal', resumeGoalBody],
  ['unaligning a goal', unalignGoalBody],
  ['publishing a scorecard', publishScorecardBody],
  ['finalizing a rating', finalizeRatingBody],
  ['sharing a review', shareReviewBody],
])('%s takes only an occurredAt and needs no body', (_what, body) => {
  const occurredAt = '2026-01-05T09:00:00.000Z';
  expect([body.parse(null), body.parse({}), body.parse({ occurredAt })]).toEqual([{}, {}, { occurredAt }]);
  expect(body.safeParse({ surprise: 1 }).success).toBe(false);
});

test('closing a cycle takes a choice for its open reviews and needs no body', () => {
  expect([null, {}, { openReviews: 'withdraw' }].map((body) => closeCycleBody.parse(body))).toEqual([
    {},
    {},
    { openReviews: 'withdraw' },
  ]);
  expect(closeCycleBody.safeParse({ openReviews: 'forget' }).success).toBe(false);
});
