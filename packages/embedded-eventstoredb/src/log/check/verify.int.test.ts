import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventOf, type TemporaryDir, temporaryDir } from '../log.fixture.ts';
import { openLog } from '../open.ts';
import { DATA_FILE, openTables, type Tables } from '../tables/tables.ts';
import { verifyLog } from './verify.ts';

const damage = async (dir: string, how: (tables: Tables) => Promise<unknown>): Promise<readonly string[]> => {
  const tables = openTables(dir);
  await how(tables);
  await tables.root.close();
  return (await verifyLog(dir)).problems;
};

/** Flips a bit in the byte at `at` of the first block, counted from the end if `at` is negative. */
const flip =
  (at: number) =>
  async ({ blocks }: Tables): Promise<void> => {
    for (const { key, value } of blocks.getRange({ limit: 1 })) {
      const bytes = Buffer.from(value);
      const index = at < 0 ? bytes.length + at : at;
      bytes[index] = (bytes[index] ?? 0) ^ 1;
      await blocks.put(key, bytes);
    }
  };

const PAGE = 4096;

describe('verify', () => {
  let folder: TemporaryDir;
  beforeEach(async () => {
    folder = temporaryDir();
    const log = openLog(folder.dir);
    for (let n = 0; n < 30; n++) {
      const events = Array.from({ length: 1 + (n % 4) }, () => eventOf(undefined, n === 7 ? 40_000 : 300));
      await log.append({ stream: `s${n % 3}`, expected: 'any', events });
    }
    await log.append({ stream: 's0', expected: 'any', events: [] });
    await log.remove({ stream: 's1', expected: 'any', tombstone: true });
    await log.remove({ stream: 's2', expected: 'any', tombstone: false });
    await log.append({ stream: 's2', expected: 'any', events: [eventOf()] });
    await log.close();
  });
  afterEach(() => folder.remove());

  test('reports no problems in a sound log, and counts its events and streams', async () => {
    expect(await verifyLog(folder.dir)).toMatchObject({ problems: [], events: 77, streams: 4 });
  });

  test('reads a log that a server has open', async () => {
    const log = openLog(folder.dir);
    expect((await verifyLog(folder.dir)).problems).toEqual([]);
    await log.close();
  });

  test('names the damage in a damaged log', async () => {
    expect(await damage(folder.dir, flip(-20))).toEqual([
      expect.stringMatching(/^the events from position 1 to 1 do not match their checksum$/),
    ]);
    expect(await damage(folder.dir, flip(0))).toContain('the event at position 1 is cut off');
  });

  test('finds a missing index entry, and one that leads nowhere', async () => {
    const extra = await damage(folder.dir, ({ runs }) => runs.put([77, 0], Buffer.alloc(20)));
    expect(extra.at(-1)).toMatch(/^there are \d+ index entries for \d+ runs of events$/);
    const [missing] = await damage(folder.dir, ({ runs }) => runs.remove([1, 0]));
    expect(missing).toBe("revision 0 of stream 's0' has no index entry");
  });

  test('finds events missing from the middle of a stream, and streams without an entry', async () => {
    const gone = await damage(folder.dir, async ({ blocks }) => {
      for (const key of blocks.getKeys({ start: 2, limit: 1 })) await blocks.remove(key);
    });
    expect(gone).toContainEqual(expect.stringMatching(/^stream 's1' goes from revision -1 to \d+$/));
    const nameless = await damage(folder.dir, ({ names }) => names.remove('s2'));
    expect(nameless).toContainEqual(expect.stringMatching(/in stream 's2', which has no entry$/));
  });

  test('reports any overwritten page in one line, unless the page is unused', async () => {
    const file = join(folder.dir, DATA_FILE);
    const whole = readFileSync(file);
    const pages = whole.length / PAGE;
    const used = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(pages - 3),
        fc.boolean(),
        fc.uint8Array({ minLength: 48 }),
        async (page, zero, junk) => {
          const damaged = Buffer.from(whole);
          const at = (page + 2) * PAGE;
          damaged.fill(zero ? 0 : Buffer.from(junk), at, at + PAGE);
          writeFileSync(file, damaged);
          const { problems } = await verifyLog(folder.dir);
          for (const problem of problems) expect(problem).not.toContain('\n');
          if (problems.length > 0) used.add(page);
          else expect(used).not.toContain(page);
        },
      ),
      { numRuns: rounds(150) },
    );
    expect(used.size).toBeGreaterThan(pages / 2);
  });

  test('finds a page from a future transaction, which would crash a process that writes to it', async () => {
    const file = join(folder.dir, DATA_FILE);
    const whole = readFileSync(file);
    const found: string[] = [];
    for (let at = 2 * PAGE; at < whole.length; at += PAGE) {
      const damaged = Buffer.from(whole);
      damaged[at + 13] = (damaged[at + 13] ?? 0) ^ 2;
      writeFileSync(file, damaged);
      const { problems } = await verifyLog(folder.dir);
      found.push(...problems.filter((problem) => problem.endsWith('is from a future transaction')));
    }
    expect(found.length).toBeGreaterThan(3);
  });

  test('refuses a data file that is cut off, in one line', async () => {
    const file = join(folder.dir, DATA_FILE);
    const pages = readFileSync(file).length / PAGE;
    for (const kept of [Math.floor(pages / 2), 3, 1, 0]) {
      truncateSync(file, kept * PAGE);
      await expect(verifyLog(folder.dir)).rejects.toThrow(
        /^the data file .* is damaged, .*; restore the folder/,
      );
    }
  });

  test('refuses a folder without a log in one line, and leaves nothing in it', async () => {
    const empty = temporaryDir();
    await expect(verifyLog(empty.dir)).rejects.toThrow(`there is no log in ${empty.dir}`);
    empty.remove();
  });
});
