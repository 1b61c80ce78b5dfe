import { NewerEvent } from '@cairn/event-store/errors';
import type { EventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import { expect, test } from 'vitest';
import { startTail } from './tail.ts';

const logger = createLogger({ service: 'test', level: 'silent' });
const newer = new NewerEvent(
  { id: '0192f0c4-7b1a-7c3e-8d52-000000000001', stream: 'goal-1', revision: 0, type: 'GoalSet' },
  { written: 2, known: 1 },
);

/** A log that ends, once `meet` is called, in an event that a newer release wrote. */
const brokenLog = () => {
  let meet: () => void = () => {};
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  const store = {
    closing: new AbortController().signal,
    head: async () => 7n,
    async *subscribeAll() {
      yield [{ kind: 'caughtUp' } as const];
      await met;
      throw newer;
    },
  };
  return { store: store as unknown as EventStore, meet };
};

test('rejects those who wait, and is no longer ready, after an event of a newer release', async () => {
  const { store, meet } = brokenLog();
  const tail = await startTail(store, logger);
  expect(() => tail.check()).not.toThrow();
  const waiting = tail.next(new AbortController().signal);
  meet();
  await expect(waiting).rejects.toBe(newer);
  expect(() => tail.check()).toThrow(newer);
  await expect(tail.next(new AbortController().signal)).rejects.toBe(newer);
});

test('sends readers to the log after it has ended', async () => {
  const { store, meet } = brokenLog();
  const tail = await startTail(store, logger);
  expect(tail.since(7n)).toEqual([]);
  const waiting = tail.next(new AbortController().signal);
  meet();
  await waiting.catch(() => undefined);
  expect(tail.since(7n)).toBeUndefined();
});
