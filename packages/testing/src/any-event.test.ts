import { checkData } from '@cairn/contracts/event-type';
import { eventTypes } from '@cairn/contracts/registry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEventOf, anyLog } from './any-event.ts';

test('makes events of every type that match their schemas', () => {
  for (const [type, known] of eventTypes)
    for (const { data } of fc.sample(anyEventOf(type), { numRuns: 20, seed: 11 }))
      expect({ type, problem: checkData(known, data).error?.message }).toEqual({ type, problem: undefined });
});

test('makes logs that hold every event type', () => {
  const [log = []] = fc.sample(anyLog(200), { numRuns: 1, seed: 3 });
  expect(new Set(log.map(({ type }) => type))).toEqual(new Set(eventTypes.keys()));
  expect(log).toHaveLength(200);
});
