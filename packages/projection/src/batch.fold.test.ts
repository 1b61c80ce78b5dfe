import type { AnyRecorded } from '@cairn/contracts/registry';
import { integer, table, text } from '@cairn/read-model/table';
import { versionsOf } from '@cairn/read-model/versions';
import { expect, test } from 'vitest';
import { foldBatch } from './batch.fold.ts';
import { createRowCache } from './row-cache.ts';
import { fold } from './view.ts';

const doorTable = table('door', {
  columns: { door: text(), state: text(), revision: integer() },
  key: ['door'],
  indexes: [],
});
const doors = fold(doorTable, {
  keys: ({ type }) => (type === 'GoalWeightsRevised' ? [['front'], ['front']] : [['front']]),
  evolve: (row, event, [door]) =>
    event.type === 'GoalUnaligned'
      ? undefined
      : { door, state: event.type, revision: (row?.revision ?? -1) + 1 },
  versions: { table: versionsOf(doorTable, 'door_version'), changes: ({ type }) => type !== 'GoalResumed' },
});

const happened = (type: string, day: number) => ({
  event: {
    type,
    data: { occurredAt: `2026-03-0${day}T00:00:00.000Z` },
    metadata: { recordedAt: '2026-03-08T23:59:59.000Z' },
  } as unknown as AnyRecorded,
  knownAt: '2026-03-09T00:00:00.000Z',
});

const folded = (...types: string[]) =>
  foldBatch(
    doors,
    types.map((type, index) => happened(type, index + 1)),
    createRowCache(10, true),
  ).fold();

test('keeps the row after each change of state, with both clocks', () => {
  const { inserts, versions } = folded('GoalSet', 'GoalClosed');
  expect(inserts).toEqual([{ door: 'front', state: 'GoalClosed', revision: 1 }]);
  expect(versions).toEqual([
    {
      door: 'front',
      state: 'GoalSet',
      revision: 0,
      valid_from: '2026-03-01T00:00:00.000Z',
      recorded_at: '2026-03-08T23:59:59.000Z',
      known_at: '2026-03-09T00:00:00.000Z',
    },
    {
      door: 'front',
      state: 'GoalClosed',
      revision: 1,
      valid_from: '2026-03-02T00:00:00.000Z',
      recorded_at: '2026-03-08T23:59:59.000Z',
      known_at: '2026-03-09T00:00:00.000Z',
    },
  ]);
});

test('keeps no version after an event that does not change the state', () => {
  expect(folded('GoalSet', 'GoalResumed').versions.map(({ revision }) => revision)).toEqual([0]);
});

test('keeps no version of a row that is removed', () => {
  const { inserts, versions } = folded('GoalSet', 'GoalUnaligned');
  expect(inserts).toEqual([]);
  expect(versions.map(({ revision }) => revision)).toEqual([0]);
});

test('keeps one version of a row that an event names twice', () => {
  const { inserts, versions } = folded('GoalSet', 'GoalWeightsRevised');
  expect(inserts).toMatchObject([{ revision: 2 }]);
  expect(versions.map(({ revision }) => revision)).toEqual([0, 2]);
});
