import type { LogEntry } from '@cairn/event-store/decode';
import type { EventStore } from '@cairn/event-store/open';
import { describe, expect, test } from 'vitest';
import { createScan } from './scan.ts';

const length = 1_200;

/** A log of `length` events at the positions from 1 on; `begun` are the positions from which it was read. */
const countedLog = () => {
  const begun: unknown[] = [];
  const readAll: EventStore['readAll'] = async function* ({ from = 0n, limit = 0 } = {}) {
    begun.push(from);
    const first = from === 0n ? 1 : Number(from);
    for (let at = first; at < first + limit && at <= length; at += 1)
      yield { kind: 'event', event: { position: BigInt(at), id: `${at}` } } as LogEntry;
  };
  return { begun, store: { readAll } };
};

const { signal } = new AbortController();

describe('a scan of the log', () => {
  test('gives every event once, slice by slice, up to the end', async () => {
    const scan = createScan(countedLog().store);
    const positions: bigint[] = [];
    for (let after = 0n, end = false; !end; ) {
      const slice = await scan(after, signal);
      positions.push(...slice.entries.map((entry) => (entry.kind === 'event' ? entry.event.position : 0n)));
      ({ last: after, end } = slice);
    }
    expect(positions).toEqual(Array.from({ length }, (_, index) => BigInt(index + 1)));
  });

  test('is shared by readers at the same place', async () => {
    const { begun, store } = countedLog();
    const scan = createScan(store);
    const slices = await Promise.all(Array.from({ length: 150 }, () => scan(0n, signal)));
    expect(new Set(slices).size).toBe(1);
    expect(begun).toHaveLength(1);
  });

  test('gives readers their turns in the order in which they asked', async () => {
    const { begun, store } = countedLog();
    const scan = createScan(store);
    const long = (async () => {
      for (let after = 0n, end = false; !end; ) ({ last: after, end } = await scan(after, signal));
    })();
    await scan(7n, signal);
    expect(begun.slice(0, 2)).toEqual([0n, 7n]);
    await long;
  });

  test('costs nothing for a reader who left before their turn', async () => {
    const { begun, store } = countedLog();
    const scan = createScan(store);
    const leaving = new AbortController();
    const [first, second] = [scan(0n, signal), scan(9n, leaving.signal)];
    leaving.abort();
    await Promise.all([first, second]);
    expect(begun).toEqual([0n]);
    expect((await second).entries).toEqual([]);
  });
});
