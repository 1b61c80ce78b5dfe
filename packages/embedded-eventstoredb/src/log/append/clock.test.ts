import { expect, test } from 'vitest';
import { startClock } from './clock.ts';

test('the clock tells the time in 100 ns since 1970, with a resolution of a microsecond', () => {
  const { ticks } = startClock();
  const before = Date.now();
  const read = Array.from({ length: 1000 }, () => BigInt(ticks()));
  const milliseconds = Number((read[0] ?? 0n) / 10_000n);
  expect(Math.abs(milliseconds - before)).toBeLessThan(1000);
  expect(read.every((tick) => tick % 10n === 0n)).toBe(true);
  expect(read.some((tick) => tick % 10_000n !== 0n)).toBe(true);
});

test('the clock never goes back', () => {
  const ahead = startClock(Date.now() * 1000 + 60_000_000);
  const [first, second] = [ahead.ticks(), ahead.ticks()];
  expect(BigInt(second)).toBeGreaterThanOrEqual(BigInt(first));
  expect(BigInt(first)).toBeGreaterThan(BigInt(Date.now()) * 10_000n);
});
