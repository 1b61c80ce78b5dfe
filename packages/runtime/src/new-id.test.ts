import { version } from 'uuid';
import { afterEach, expect, test, vi } from 'vitest';
import { newId } from './new-id.ts';

const many = () => Array.from({ length: 5_000 }, newId);

afterEach(() => void vi.useRealTimers());

test('new ids are different UUIDs of version 7 and sort in the order in which they were made', () => {
  const ids = many();
  expect(new Set(ids.map((id) => version(id)))).toEqual(new Set([7]));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
});

test('new ids keep their order if the clock stands still or is set back', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const ids = many();
  vi.setSystemTime(Date.now() - 60_000);
  ids.push(...many());
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a new id has the time at which it was made', () => {
  const before = Date.now();
  const made = Number.parseInt(newId().replace('-', '').slice(0, 12), 16);
  expect(made).toBeGreaterThanOrEqual(before);
  expect(made).toBeLessThanOrEqual(Date.now() + 1);
});
