import type { AnyRecorded } from '@cairn/contracts/registry';
import { expect, test } from 'vitest';
import { knownFrom } from './known.ts';

const recordedAt = (...instants: string[]) =>
  instants.map((each) => ({ metadata: { recordedAt: each } }) as AnyRecorded);

test('an event is known from the latest recording up to it, although a later one has an earlier time', () => {
  const known = knownFrom(
    recordedAt('2026-03-01T09:00:00.000Z', '2026-03-01T08:59:58.000Z', '2026-03-01T09:00:01.000Z'),
    '',
  );
  expect(known.map(({ knownAt }) => knownAt)).toEqual([
    '2026-03-01T09:00:00.000Z',
    '2026-03-01T09:00:00.000Z',
    '2026-03-01T09:00:01.000Z',
  ]);
});

test('an event is not known before what earlier batches held', () => {
  const [known] = knownFrom(recordedAt('2026-03-01T09:00:00.000Z'), '2026-03-02T00:00:00.000Z');
  expect(known?.knownAt).toBe('2026-03-02T00:00:00.000Z');
});
