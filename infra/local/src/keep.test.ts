import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keep } from './keep.ts';
import type { Part } from './part.ts';

/** A part whose processes die when `die` is called. */
const mortal = () => {
  const deaths: ((reason: string) => void)[] = [];
  let started = 0;
  const part: Part = {
    name: 'okr-projector',
    address: '',
    start: () => {
      started += 1;
      const exited = new Promise<string>((resolve) => deaths.push(resolve));
      const stop = () => Promise.resolve(deaths.at(-1)?.('stopped'));
      return { ready: Promise.resolve(), exited, stop, waitsFor: () => '' };
    },
  };
  const die = async () => {
    deaths.at(-1)?.('exit code 1');
    await vi.advanceTimersByTimeAsync(0);
  };
  return { part, die, started: () => started };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a part that is kept running', () => {
  test('is restarted when it dies, after a longer delay each time, and reports each restart', async () => {
    const { part, die, started } = mortal();
    const said: string[] = [];
    const kept = keep(part, (line) => said.push(line));
    await kept.ready;
    await die();
    await vi.advanceTimersByTimeAsync(500);
    expect(started()).toBe(2);
    await die();
    await vi.advanceTimersByTimeAsync(999);
    expect(started()).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(started()).toBe(3);
    expect(said.filter((line) => line.includes('died'))).toEqual([
      'okr-projector died (exit code 1) and will be restarted in 0.5 s',
      'okr-projector died (exit code 1) and will be restarted in 1 s',
    ]);
    await kept.stop();
  });

  test('is not restarted once it is stopped, even if a restart is pending', async () => {
    const { part, die, started } = mortal();
    const kept = keep(part, () => {});
    await kept.ready;
    await die();
    await kept.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(started()).toBe(1);
  });
});
