import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

const now = new Date('2026-01-01T00:00:00.000Z');

test.each([
  ['lasts as long as the token', 90_000, 90_000],
  ['is 0 after the token has expired', -1, 0],
  ['is at most what a timer can wait', 1e12, 2_147_483_647],
])('the time left for a stream %s', (_says, remaining, left) => {
  expect(timeLeft({ expiresAt: now.getTime() + remaining }, now)).toBe(left);
});
