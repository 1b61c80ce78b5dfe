import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { recentIds } from './recent-ids.ts';

describe('recent ids', () => {
  test('differ by each digit and by their stream', () => {
    const recent = recentIds(100);
    const id = 'f0e1d2c3-b4a5-4697-8877-665544332211';
    recent.add({ stream: 1, id, revision: 7 });
    for (let at = 0; at < id.length; at++) {
      if (id[at] === '-') continue;
      const other = `${id.slice(0, at)}${id[at] === '0' ? '1' : '0'}${id.slice(at + 1)}`;
      expect(recent.revisionOf(1, other)).toBeUndefined();
    }
    expect(recent.revisionOf(1, id)).toBe(7);
    expect(recent.revisionOf(2, id)).toBeUndefined();
    expect(recent.revisionOf(1 + 2 ** 20, id)).toBeUndefined();
    expect(recent.revisionOf(0, id)).toBeUndefined();
  });

  test('keep the first revision of an id', () => {
    const recent = recentIds(100);
    const id = randomUUID();
    recent.add({ stream: 1, id, revision: 3 });
    recent.add({ stream: 1, id, revision: 9 });
    expect(recent.revisionOf(1, id)).toBe(3);
  });

  test('are forgotten after one to two generations', () => {
    const recent = recentIds(100);
    const ids = Array.from({ length: 1000 }, () => randomUUID());
    for (const [revision, id] of ids.entries()) recent.add({ stream: 5, id, revision });
    expect(ids.slice(-100).map((id) => recent.revisionOf(5, id))).toEqual(
      Array.from({ length: 100 }, (_, place) => 900 + place),
    );
    expect(ids.filter((id) => recent.revisionOf(5, id) !== undefined)).toHaveLength(200);
  });

  test('are gone after a clear', () => {
    const recent = recentIds(100);
    const ids = Array.from({ length: 150 }, () => randomUUID());
    for (const [revision, id] of ids.entries()) recent.add({ stream: 5, id, revision });
    recent.clear();
    expect(ids.filter((id) => recent.revisionOf(5, id) !== undefined)).toEqual([]);
  });
});
