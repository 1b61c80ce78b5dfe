import { expect, test } from 'vitest';
import { openCycleBody } from './cycle.commands.ts';
import { cycleOpened } from './cycle.events.ts';
import { setGoalBody } from './goal.commands.ts';
import { keyResultBody } from './key-result.commands.ts';
import { reviseKpiTargetBody } from './kpi.commands.ts';
import { employPersonBody } from './person.commands.ts';
import { moveUnitBody } from './unit.commands.ts';
import { day } from './values.ts';

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
])('%s lies before the year 3000', (_what, body, given) => {
  expect(body.safeParse(given('2999-12-31')).success).toBe(true);
  const refused = body.safeParse(given('3000-01-01'));
  expect(refused.error?.issues.map(({ message }) => message)).toEqual(['a day before the year 3000']);
});

test('what is said to have happened lies before the year 3000', () => {
  const given = (occurredAt: string) =>
    employPersonBody.safeParse({ effectiveFrom: '2026-01-01', occurredAt });
  expect(given('2999-12-31T23:59:59.999Z').success).toBe(true);
  expect(given('3000-01-01T00:00:00.000Z').error?.issues[0]?.message).toBe('an instant before the year 3000');
});

test('what was written of later days is still read', () => {
  const { evaluationPeriod } = cycleOpened.schema.shape;
  expect(evaluationPeriod.safeParse({ from: '2026-01-01', to: '9999-12-31' }).success).toBe(true);
  expect(day.safeParse('9999-12-31').success).toBe(true);
});
