import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putEntries, type Entries } from './entries.ts';
import { eventOf, readEverything, type TemporaryDir, temporaryDir } from '../log.fixture.ts';
import { openLog } from '../open.ts';
import { indexOf } from './stream-index.ts';
import { openTables, type Tables } from './tables.ts';

/** One run of a stream, and the stream's name if the run is its first. */
const entriesOf = (stream: number, first: number): Entries => ({
  blocks: [{ key: stream * 1000 + first + 1, bytes: Buffer.from('frame') }],
  runs: [{ stream, run: { first, count: 2, block: stream * 1000 + first + 1, offset: 0, sum: 9 } }],
  names: first === 0 ? [{ name: `s${stream}`, number: stream }] : [],
});

describe('the index of a log', () => {
  let folder: TemporaryDir;
  let tables: Tables;
  beforeEach(() => {
    folder = temporaryDir();
    tables = openTables(folder.dir);
  });
  afterEach(async () => {
    await tables.root.close();
    folder.remove();
  });

  test('finds runs in the tables and in the journal, and those in both only once', async () => {
    const index = indexOf(tables);
    const all = [entriesOf(1, 0), entriesOf(2, 0), entriesOf(1, 2), entriesOf(1, 4)];
    const check = (): void => {
      const firsts = (range: { after: number; limit: number }) =>
        index.runsAfter(1, range).map(({ first }) => first);
      expect(firsts({ after: -1, limit: 9 })).toEqual([0, 2, 4]);
      expect(firsts({ after: -1, limit: 2 })).toEqual([0, 2]);
      expect(firsts({ after: 0, limit: 9 })).toEqual([2, 4]);
      expect(firsts({ after: 4, limit: 9 })).toEqual([]);
      expect(index.lastRun(1)?.first).toBe(4);
      expect([1, 2, 5].map((revision) => index.runAt(1, revision)?.first)).toEqual([0, 2, 4]);
      expect(['s1', 's2', 's3'].map(index.numberOf)).toEqual([1, 2, undefined]);
      expect(index.highestNumber()).toBe(2);
    };
    for (const entries of all) index.add(entries);
    check();
    for (const entries of all) {
      await putEntries(tables, [entries]);
      check();
      index.moved(entries);
      check();
    }
  });
});

describe('the blocks of a log', () => {
  test('are readable before they are in the table, however many there are', async () => {
    const folder = temporaryDir();
    const log = openLog(folder.dir, { moveBytes: Infinity, moveAfterMs: 10_000_000, segmentBytes: 1e8 });
    for (let n = 0; n < 9; n++)
      await log.append({ stream: 's', expected: 'any', events: [eventOf(undefined, 1_000_000)] });
    expect(readEverything(log)).toHaveLength(9);
    await log.moveAll();
    expect(readEverything(log)).toHaveLength(9);
    await log.close();
    folder.remove();
  });
});
