import type { CopyCycle } from '@cairn/contracts/cycle.commands';
import { rejectionOf } from '@cairn/testing/given-when-then';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import { commandOf } from './command.fixture.ts';
import { copiedCycle, nextPeriod } from './cycle.copy.ts';
import { okrCycle } from './goal.fixture.ts';

test.each([
  ['2026-01-01', '2026-03-31', '2026-04-01', '2026-06-30'],
  ['2026-02-01', '2026-02-28', '2026-03-01', '2026-03-31'],
  ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
  ['2027-03-01', '2028-02-29', '2028-03-01', '2029-02-28'],
  ['2026-01-15', '2026-04-14', '2026-04-15', '2026-07-14'],
  ['2026-01-05', '2026-01-18', '2026-01-19', '2026-02-01'],
  ['2026-01-30', '2026-03-29', '2026-03-30', '2026-05-27'],
])('%s to %s is followed by %s to %s', (...[from, to, nextFrom, nextTo]) => {
  expect(nextPeriod({ from, to })).toEqual({ from: nextFrom, to: nextTo });
});

const copy = (more: Partial<CopyCycle['data']> = {}): CopyCycle =>
  commandOf('CopyCycle', { cycleId: uuid(91), copyOf: okrCycle.cycleId, name: 'Q4', ...more });

test('a copy has the rules of the cycle in its next period, and its window at the same distance', () => {
  const exclusions = [{ employmentId: uuid(92), reason: 'onLeave' as const }];
  const { kind, scope, timeZone, scale, dimensions, policy, eligible } = okrCycle;
  const same = { kind, scope, timeZone, scale, dimensions, policy, eligible };
  expect(copiedCycle(copy(), { ...okrCycle, exclusions }).data).toEqual({
    ...same,
    cycleId: uuid(91),
    name: 'Q4',
    evaluationPeriod: { from: '2026-10-01', to: '2026-12-31' },
    administrationWindow: { from: '2026-10-01', to: '2027-01-15' },
    exclusions: [],
    occurredAt: expect.any(String),
  });
});

test('a copy may have another period, and is refused for a cycle that was never opened', () => {
  const evaluationPeriod = { from: '2027-01-01', to: '2027-03-31' };
  expect(copiedCycle(copy({ evaluationPeriod }), okrCycle).data).toMatchObject({
    evaluationPeriod,
    administrationWindow: { from: '2027-01-01', to: '2027-04-15' },
  });
  expect(rejectionOf(() => copiedCycle(copy(), { status: 'unset' }))).toMatchObject({
    code: 'cycle/unknown',
  });
});

test.each([
  { what: 'keeps its rhythm in a period that fits', to: '2027-03-31', rhythm: 'quarter' },
  { what: 'has that of its length in a period that is too long', to: '2027-06-30', rhythm: undefined },
])('a copy of a quarter $what', ({ to, rhythm }) => {
  const evaluationPeriod = { from: '2027-01-01', to };
  const { data } = copiedCycle(copy({ evaluationPeriod }), { ...okrCycle, rhythm: 'quarter' });
  expect(data.rhythm).toBe(rhythm);
});
