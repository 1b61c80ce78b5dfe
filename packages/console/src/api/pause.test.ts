import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listenersOf } from '../listeners.fixture.ts';
import { pause } from './pause.ts';

beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterAll(() => void vi.useRealTimers());

test('a pause ends after its time and leaves no listener', async () => {
  const { signal } = new AbortController();
  const listeners = listenersOf(signal);
  const paused = pause(3_000, signal);
  expect([listeners(), vi.getTimerCount()]).toEqual([1, 1]);
  await vi.advanceTimersByTimeAsync(3_000);
  await paused;
  expect([listeners(), vi.getTimerCount()]).toEqual([0, 0]);
});

test('a pause ends when its signal is aborted, or at once if it was before, and leaves no timer', async () => {
  const leaving = new AbortController();
  const listeners = listenersOf(leaving.signal);
  const paused = pause(3_000, leaving.signal);
  leaving.abort();
  await paused;
  await pause(3_000, leaving.signal);
  expect([listeners(), vi.getTimerCount()]).toEqual([0, 0]);
});
