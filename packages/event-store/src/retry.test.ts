import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patience } from './retry.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const start = (patienceMs: number) =>
  patience(() => true, { closing: new AbortController().signal, patienceMs });

test('all attempts of a call share its patience', () => {
  const tries = start(2_000);
  expect(tries.attemptMs()).toBe(2_000);
  vi.advanceTimersByTime(1_300);
  expect(tries.attemptMs()).toBe(700);
});

test('patience begins again with each success', () => {
  const tries = start(2_000);
  vi.advanceTimersByTime(1_300);
  tries.succeeded();
  expect(tries.attemptMs()).toBe(2_000);
});

test('an attempt waits for five seconds at most, however long the patience is', () => {
  expect(start(60_000).attemptMs()).toBe(5_000);
});
