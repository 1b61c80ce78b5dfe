import { expect, test } from 'vitest';
import { tailing } from './after.ts';
import type { QueryContext } from '../context.ts';

/** A log whose head is ahead of what has passed its tail. */
const lagging = (head: bigint) => {
  let at = 0n;
  const waiting: (() => void)[] = [];
  const context = {
    store: { head: async () => head },
    tail: {
      passed: (position: bigint) => position <= at,
      next: () => new Promise<void>((resolve) => waiting.push(resolve)),
    },
  } as unknown as QueryContext;
  const pass = (position: bigint): void => {
    at = position;
    for (const wake of waiting.splice(0)) wake();
  };
  return { context, pass };
};

test('an answer from the tail waits until the position has passed there', async () => {
  const { context, pass } = lagging(7n);
  let answered = false;
  const waiting = tailing(context, '7').then(() => {
    answered = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  pass(5n);
  await new Promise((resolve) => setImmediate(resolve));
  expect(answered).toBe(false);
  pass(7n);
  await waiting;
  expect(answered).toBe(true);
});

test('refuses a position beyond the head of the log at once', async () => {
  const { context } = lagging(7n);
  await expect(tailing(context, '8')).rejects.toMatchObject({
    statusCode: 400,
    code: 'position/beyond-head',
    message: expect.stringContaining('another log'),
  });
});
