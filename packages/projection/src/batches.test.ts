import type { CaughtUp } from '@cairn/event-store/client.subscribe';
import type { LogEntry } from '@cairn/event-store/decode';
import type { Arrived } from '@cairn/event-store/open';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Batch, batches } from './batches.ts';

const entry = (position: number): LogEntry => ({
  kind: 'unknown',
  id: `id-${position}`,
  type: 'Later',
  stream: 'goal-1',
  revision: position,
  position: BigInt(position),
});
const caughtUp: CaughtUp = { kind: 'caughtUp' };

/** A subscription that counts how far it was read. */
const log = (items: readonly (LogEntry | CaughtUp | Error)[]) => {
  const read = { count: 0 };
  async function* source() {
    for (const item of items) {
      if (item instanceof Error) throw item;
      read.count += 1;
      await new Promise(setImmediate);
      yield [item];
    }
  }
  return { source: source(), read };
};
const numbered = (count: number): LogEntry[] => Array.from({ length: count }, (_, index) => entry(index + 1));
const sizes = (all: readonly Batch[]) => all.map(({ steps }) => steps.length);

const collect = async (source: AsyncIterable<Arrived>, size: number): Promise<Batch[]> => {
  const all: Batch[] = [];
  for await (const batch of batches(source, size)) {
    all.push(batch);
    for (let turn = 0; turn < 3; turn += 1) await new Promise(setImmediate);
  }
  return all;
};

describe('batches', () => {
  afterEach(() => void vi.useRealTimers());

  test('have every position once and in order', async () => {
    const all = await collect(log([...numbered(25), caughtUp]).source, 10);
    expect(all.flatMap(({ steps }) => steps.map(({ position }) => Number(position)))).toEqual(
      numbered(25).map((_, index) => index + 1),
    );
    expect(all.at(-1)).toMatchObject({ caughtUp: true });
  });

  test('are never larger than the given size', async () => {
    async function* flood() {
      yield [...numbered(25), caughtUp];
    }
    expect(sizes(await collect(flood(), 10))).toEqual([10, 10, 5]);
  });

  test('batches are full until the end of the log is reached', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(sizes(await collect(log([...numbered(25), caughtUp]).source, 10))).toEqual([10, 10, 5]);
  });

  test('a batch does not wait long to fill up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const open = new AbortController();
    async function* quiet() {
      yield [entry(1)];
      await new Promise((resolve) => open.signal.addEventListener('abort', resolve));
    }
    const one = batches(quiet(), 10);
    const first = one.next();
    await new Promise(setImmediate);
    vi.advanceTimersByTime(1_000);
    expect(await first).toMatchObject({ value: { steps: [{ position: 1n }], caughtUp: false } });
    open.abort();
  });

  test('include an empty one that reports the end of an empty log', async () => {
    expect(await collect(log([caughtUp]).source, 10)).toEqual([{ steps: [], caughtUp: true }]);
  });

  test('one batch is read ahead of the work, and not more', async () => {
    const { source, read } = log(numbered(100));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const one = batches(source, 10);
    await one.next();
    for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
    expect(read.count).toBe(20);
    await one.return(undefined);
  });

  test('entries before a failure of the subscription are given before its error', async () => {
    const seen: number[] = [];
    const all = (async () => {
      for await (const { steps } of batches(log([...numbered(3), new Error('gone')]).source, 10))
        seen.push(steps.length);
    })();
    await expect(all).rejects.toThrow('gone');
    expect(seen).toEqual([3]);
  });
});
