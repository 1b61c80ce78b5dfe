import { setImmediate as later } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createTurns } from './turns.ts';

describe('turns', () => {
  test('work on one name is done one at a time and in order', async () => {
    const inTurn = createTurns();
    const seen: string[] = [];
    const work = (label: string) => async () => {
      seen.push(`${label} begins`);
      await later();
      seen.push(`${label} ends`);
    };
    await Promise.all(['a', 'b', 'c'].map((label) => inTurn('goal-1', work(label))));
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('let work on other names run at the same time', async () => {
    const inTurn = createTurns();
    let release = () => {};
    const blocked = inTurn('goal-1', () => new Promise<void>((resolve) => (release = resolve)));
    await expect(inTurn('goal-2', async () => 'done')).resolves.toBe('done');
    release();
    await blocked;
  });

  test('continue after a failure, which only its caller receives', async () => {
    const inTurn = createTurns();
    const failing = inTurn('goal-1', async () => {
      throw new Error('mine');
    });
    const next = inTurn('goal-1', async () => 'fine');
    await expect(failing).rejects.toThrow('mine');
    await expect(next).resolves.toBe('fine');
  });
});
