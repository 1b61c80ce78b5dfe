import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Entries } from '../tables/entries.ts';
import { linkOf } from '../crash.fixture.ts';
import { type TemporaryDir, temporaryDir } from '../log.fixture.ts';
import { openJournal, type Journal, type JournalOptions } from './journal.ts';
import { fillOfSegments, onlyInJournal, readJournal } from './read.ts';
import { newRecordEncoder, PAGE } from './record.ts';
import { openSegment, SEGMENTS } from './segment.ts';

/** Entries with one block of `size` bytes at position `key`. */
const entriesAt = (key: number, size: number): Entries => ({
  blocks: [{ key, bytes: Buffer.alloc(size, key % 251) }],
  runs: [{ stream: 7, run: { first: key, count: 1, block: key, offset: 0, sum: key } }],
  names: [],
});

const flip = (path: string, at: number): void => {
  const byte = Buffer.from([(readFileSync(path)[at] ?? 0) ^ 1]);
  const file = openSync(path, 'r+');
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
};

/** Limits the size of files that this process may write. Works only on Linux. */
const limit = (bytes: number | 'unlimited'): void => {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
};
const canLimit = process.platform === 'linux' && existsSync('/usr/bin/prlimit');

describe('a journal', () => {
  let folder: TemporaryDir;
  let journal: Journal;
  let end = 1;
  const open = (options: Partial<JournalOptions> = {}): Journal => {
    const fill = fillOfSegments(readJournal(folder.dir));
    return openJournal(folder.dir, { end, fill, movedUpTo: () => Promise.resolve(), ...options });
  };
  const write = async (size: number): Promise<void> => {
    await journal.write(entriesAt(end, size));
    end += size;
  };
  const path = (segment: number): string => join(folder.dir, SEGMENTS[segment] ?? '');
  /** The positions of the blocks that only the journal has, if the tables end at `from`. */
  const starts = (from: number): number[] =>
    onlyInJournal(folder.dir, readJournal(folder.dir), from).map(({ blocks }) => blocks[0]?.key ?? 0);

  beforeEach(() => {
    folder = temporaryDir();
    end = 1;
    journal = open();
  });
  afterEach(() => {
    journal.close();
    folder.remove();
  });

  test('holds what was written, in order, and continues after it when it is opened again', async () => {
    for (const size of [10, 9_000, 300_000, 1]) await write(size);
    journal.close();
    journal = open();
    await write(20);
    expect(starts(1)).toEqual([1, 11, 9_011, 309_011, 309_012]);
    expect(starts(9_011)).toEqual([9_011, 309_011, 309_012]);
    expect(starts(end)).toEqual([]);
  });

  test('fills its files in turn, and overwrites one only when its content is in the tables', async () => {
    journal.close();
    const awaited: number[] = [];
    let finishMove = (): void => {};
    journal = open({
      segmentBytes: 3 * PAGE,
      movedUpTo: (position) => {
        awaited.push(position);
        return new Promise((resolve) => (finishMove = resolve));
      },
    });
    await write(10);
    await write(10);
    let isWritten = false;
    const third = write(10).then(() => (isWritten = true));
    await expect.poll(() => awaited).toEqual([0]);
    finishMove();
    await third;
    await write(10);
    isWritten = false;
    const fifth = write(10).then(() => (isWritten = true));
    await expect.poll(() => awaited).toEqual([0, 21]);
    await pause(50);
    expect(isWritten).toBe(false);
    expect(starts(1)).toEqual([1, 11, 21, 31]);
    finishMove();
    await fifth;
    expect(starts(21)).toEqual([21, 31, 41]);
  });

  test('takes a record that is larger than a segment', async () => {
    journal.close();
    journal = open({ segmentBytes: 2 * PAGE });
    for (const size of [50_000, 60_000, 10]) await write(size);
    expect(starts(50_001)).toEqual([50_001, 110_001]);
  });

  test('ignores a last record that was not completely written', async () => {
    for (const size of [10, 9_000]) await write(size);
    flip(path(0), 2 * PAGE + 5_000);
    expect(starts(1)).toEqual([1]);
  });

  test('is refused in one line if a record before others is damaged', async () => {
    for (const size of [10, 9_000, 10]) await write(size);
    flip(path(0), 2 * PAGE + 5_000);
    expect(() => starts(1)).toThrow(
      `the data file ${path(0)} is damaged, its next record follows position 9011, but the log ends at 11; restore`,
    );
    expect(starts(9_011)).toEqual([9_011]);
  });

  test('is refused in one line if a file does not begin like a journal', async () => {
    await write(10);
    flip(path(0), 3);
    expect(() => starts(1)).toThrow(
      /^the data file .*journal-0 is damaged, it does not begin like a journal/,
    );
    flip(path(0), 3);
    // If the start value of the checksums changed, the whole file would look unwritten.
    for (let at = 16; at < 36; at++) {
      flip(path(0), at);
      expect(() => starts(1)).toThrow('it does not begin like a journal');
      flip(path(0), at);
    }
    expect(starts(1)).toEqual([1]);
    writeFileSync(path(0), '');
    expect(() => starts(1)).toThrow('it does not begin like a journal');
  });

  test('is refused in one line if one of its files is missing, unless nothing was written yet', async () => {
    journal.close();
    rmSync(path(1));
    writeFileSync(`${path(1)}.partial`, 'what a crash left');
    journal = open();
    expect(existsSync(`${path(1)}.partial`)).toBe(false);
    await write(10);
    renameSync(path(1), `${path(1)}.kept`);
    expect(() => starts(1)).toThrow(/journal-1 is damaged, it is missing; restore the folder from a backup$/);
    renameSync(`${path(1)}.kept`, path(1));
    rmSync(path(0));
    expect(() => starts(1)).toThrow(/journal-0 is damaged, it is missing; restore the folder from a backup$/);
  });

  test('erases a record that it could not flush before it writes anything else', async () => {
    journal.close();
    let fails = false;
    journal = open({
      segmentBytes: 5 * PAGE,
      openSegment: (file) => {
        const segment = openSegment(file);
        return {
          ...segment,
          write: async (bytes, at) => {
            // A record that can't be flushed may be written all the same, but a failing disk does not erase it.
            if (!fails || bytes.some((byte) => byte > 0)) await segment.write(bytes, at);
            if (fails) throw new Error('input/output error');
          },
        };
      },
    });
    await write(10);
    fails = true;
    await expect(write(20)).rejects.toThrow('input/output error');
    expect(starts(1)).toEqual([1, 11]);
    await expect(write(50_000)).rejects.toThrow('input/output error');
    fails = false;
    await write(50_000);
    expect(starts(1)).toEqual([1, 11]);
  });

  test('does not take an event for a record, even if its bytes look like one', async () => {
    await write(10);
    const forged = newRecordEncoder()(entriesAt(end, 5), end, 0);
    // The event begins after the record's head, and the forged record on the next page.
    const bytes = Buffer.alloc(3 * PAGE);
    forged.copy(bytes, PAGE - 40 - 12);
    await journal.write({ blocks: [{ key: end, bytes }], runs: [], names: [] });
    const written = readFileSync(path(0));
    expect(written.subarray(3 * PAGE, 3 * PAGE + 40)).toEqual(forged.subarray(0, 40));
    flip(path(0), 2 * PAGE);
    expect(starts(1)).toEqual([1]);
  });

  test.skipIf(process.platform !== 'linux')('is flushed by each write before the write returns', () => {
    const flagsOf = (file: string): number => {
      const open = readdirSync('/proc/self/fd').find((fd) => linkOf(`/proc/self/fd/${fd}`) === file);
      return Number.parseInt(
        /flags:\s*(\d+)/.exec(readFileSync(`/proc/self/fdinfo/${open}`, 'utf8'))?.[1] ?? '',
        8,
      );
    };
    for (const segment of [0, 1]) expect(flagsOf(path(segment)) & constants.O_DSYNC).not.toBe(0);
  });

  test.skipIf(!canLimit)(
    'erases a record that does not fit on the disk, and continues in its place',
    async () => {
      await write(10);
      limit(40_000);
      await expect(write(60_000)).rejects.toThrow('EFBIG');
      expect(starts(1)).toEqual([1]);
      await write(20);
      expect(starts(1)).toEqual([1, 11]);
      limit('unlimited');
      await write(60_000);
      expect(starts(1)).toEqual([1, 11, 31]);
    },
  );
});
