import type { AnyRecorded } from '@cairn/contracts/registry';
import { foldBatch, rowsOf } from '@cairn/projection/batch.fold';
import { createRowCache } from '@cairn/projection/row-cache';
import { expect, test } from 'vitest';
import { cycleView } from './cycle.projection.ts';
import { takingPartView } from './taking-part.projection.ts';

const at = '2026-03-01T09:00:00.000Z';
const known = (type: string, data: object, position: number) => ({
  event: {
    type,
    stream: 'cycle-c',
    position: BigInt(position),
    revision: position,
    data: { cycleId: 'c', occurredAt: at, ...data },
    metadata: { recordedAt: at },
  } as unknown as AnyRecorded,
  knownAt: at,
});

const period = { from: '2026-01-01', to: '2026-12-31' };
const opened = (people: number) =>
  known(
    'CycleOpened',
    {
      eligible: Array.from({ length: people }, (_, i) => `e${i}`),
      exclusions: [{ employmentId: 'e0', reason: 'leaving' }],
      evaluationPeriod: period,
      administrationWindow: period,
    },
    0,
  );
const excluded = known(
  'CycleEmploymentExcluded',
  { exclusion: { employmentId: 'e1', reason: 'onLeave' } },
  1,
);
const joined = known('LateJoinerAdded', { employmentId: 'e0' }, 2);

const sizeOf = (people: number, ...changes: (typeof excluded)[]): number => {
  const log = [opened(people), ...changes];
  const { versions } = foldBatch(cycleView, log, createRowCache(10, true)).fold();
  return JSON.stringify([versions, rowsOf(takingPartView, log)]).length;
};

test('a change of who takes part costs the same in a cycle with many people', () => {
  const cost = (people: number) => sizeOf(people, excluded, joined) - sizeOf(people);
  expect(cost(1_000)).toBe(cost(2));
});

test('keeps whom an event includes or excludes, in its order', () => {
  const rows = rowsOf(takingPartView, [opened(2), excluded, joined]);
  expect(
    rows.map(({ employment_id, position, place, excluded_for }) => [
      employment_id,
      position,
      place,
      excluded_for,
    ]),
  ).toEqual([
    ['e0', '0', 0, null],
    ['e1', '0', 1, null],
    ['e0', '0', 2, 'leaving'],
    ['e1', '1', 0, 'onLeave'],
    ['e0', '2', 0, null],
  ]);
});
