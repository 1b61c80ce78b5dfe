import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mix, readFiles, writeFiles, writtenBetween, type Files, type Sector } from './crash.fixture.ts';
import { SEGMENTS } from './journal/segment.ts';
import { eventOf, readEverything, temporaryDir, type Seen } from './log.fixture.ts';
import { openLog } from './open.ts';
import { DATA_FILE } from './tables/tables.ts';
import { verifyLog } from './check/verify.ts';

const HEADERS = 2 * 4096;
const COMMITS = 40;
const NEVER = { moveBytes: Infinity, moveAfterMs: 10_000_000 };

/** The disk at one instant, and what was readable then. */
type Image = { readonly files: Files; readonly seen: readonly Seen[] };
type Step = { readonly before: Image; readonly after: Image; readonly sectors: readonly Sector[] };

const isHeader = ({ file, at }: Sector): boolean => file === DATA_FILE && at < HEADERS;

describe('a log after a power failure', () => {
  const folder = temporaryDir();
  /** Each from one acknowledgement to the next. */
  const flushes: Step[] = [];
  /** Each from before a move to the tables until after it. */
  const moves: Step[] = [];
  let last: Image;
  let copies = 0;
  const restore = (files: Files): string => {
    const dir = join(folder.dir, `copy-${copies++}`);
    writeFiles(dir, files);
    return dir;
  };
  const reopened = async (files: Files): Promise<readonly Seen[]> => {
    const dir = restore(files);
    expect((await verifyLog(dir)).problems).toEqual([]);
    const log = openLog(dir);
    const seen = readEverything(log);
    expect(readEverything(log, 'backward')).toEqual(seen.toReversed());
    const more = await log.append({ stream: 'more', expected: 'any', events: [eventOf()] });
    expect(more).toMatchObject({ kind: 'stored', head: 0 });
    await log.close();
    expect((await verifyLog(dir)).problems).toEqual([]);
    return seen;
  };

  beforeAll(async () => {
    const dir = join(folder.dir, 'log');
    const log = openLog(dir, { ...NEVER, segmentBytes: 512 * 1024 });
    const image = (): Image => ({ files: readFiles(dir), seen: readEverything(log) });
    const append = (commit: number, index: number): Promise<unknown> => {
      const size = (commit * 31 + index * 7) % 11 === 0 ? 20_000 : 300;
      const events = Array.from({ length: 1 + (index % 3) }, () => eventOf(undefined, size));
      return log.append({ stream: `s${(commit + index) % 9}`, expected: 'any', events });
    };
    const step = (before: Image, after: Image): Step => ({
      before,
      after,
      sectors: writtenBetween(before.files, after.files),
    });
    last = image();
    for (let commit = 0; commit < COMMITS; commit++) {
      await Promise.all(Array.from({ length: 1 + ((commit * 5) % 13) }, (_, index) => append(commit, index)));
      const acknowledged = image();
      flushes.push(step(last, acknowledged));
      last = acknowledged;
      if (commit % 3 > 0) continue;
      await log.moveAll();
      const moved = image();
      moves.push(step(last, moved));
      last = moved;
    }
    await log.close();
  });
  afterAll(() => folder.remove());

  /** One of the steps, and the sectors of it that were written. */
  const cut = (steps: () => readonly Step[], may: (sector: Sector) => boolean = () => true) =>
    fc.nat(steps().length - 1).chain((place) => {
      const places = (steps()[place]?.sectors ?? []).flatMap((sector, index) => (may(sector) ? [index] : []));
      return fc.record({ place: fc.constant(place), written: fc.subarray(places) });
    });
  const stepAt = (steps: readonly Step[], place: number): Step => {
    const step = steps[place];
    if (!step) throw new Error(`there is no step ${place}`);
    return step;
  };
  const written = ({ sectors }: Step, places: readonly number[]): Sector[] =>
    sectors.filter((_, index) => places.includes(index));

  test('has only one of its files written at a time', () => {
    for (const { sectors } of flushes)
      expect(new Set(sectors.map(({ file }) => file))).not.toContain(DATA_FILE);
    for (const { sectors } of moves) {
      expect(new Set(sectors.map(({ file }) => file))).toEqual(new Set([DATA_FILE]));
      expect(sectors.filter(isHeader)).toHaveLength(1);
    }
    const used = new Set(flushes.flatMap(({ sectors }) => sectors.map(({ file }) => file)));
    expect(used).toEqual(new Set(SEGMENTS));
  });

  test('during a flush has everything acknowledged before, and all or nothing of the flush', async () => {
    await fc.assert(
      fc.asyncProperty(
        cut(() => flushes),
        async (cutAt) => {
          const step = stepAt(flushes, cutAt.place);
          const { before, after } = step;
          const seen = await reopened(mix(before.files, after.files, written(step, cutAt.written)));
          expect(seen).toEqual(seen.length === before.seen.length ? before.seen : after.seen);
        },
      ),
      { numRuns: rounds(30) },
    );
  });

  test('after a flush has everything that was flushed', async () => {
    for (const { before, after, sectors } of flushes.slice(0, 15)) {
      const whole = mix(before.files, after.files, sectors);
      expect(await reopened(whole)).toEqual(after.seen);
    }
  });

  test('during a move to the tables has everything acknowledged, whichever sectors were written', async () => {
    await fc.assert(
      fc.asyncProperty(
        cut(
          () => moves,
          (sector) => !isHeader(sector),
        ),
        async (cutAt) => {
          const step = stepAt(moves, cutAt.place);
          const { before, after } = step;
          expect(await reopened(mix(before.files, after.files, written(step, cutAt.written)))).toEqual(
            after.seen,
          );
          expect(await reopened(mix(before.files, after.files, step.sectors))).toEqual(after.seen);
        },
      ),
      { numRuns: rounds(20) },
    );
  });

  test('is refused in one line, and left unchanged, if used pages are cut off its data file', async () => {
    const data = last.files.get(DATA_FILE) ?? Buffer.alloc(0);
    const pages = data.length / 4096;
    const whole: number[] = [];
    for (let kept = 0; kept < pages; kept++) {
      const bytes = Buffer.from(data.subarray(0, kept * 4096));
      const dir = restore(new Map(last.files).set(DATA_FILE, bytes));
      try {
        const log = openLog(dir);
        expect(readEverything(log)).toEqual(last.seen);
        await log.close();
        whole.push(kept);
      } catch (error) {
        expect((error as Error).message).toMatch(
          /^the data file .* is damaged, .*; restore the folder from a backup$/,
        );
        expect(readFileSync(join(dir, DATA_FILE)).equals(bytes)).toBe(true);
      }
    }
    // A few unused pages may be at the end.
    expect(whole).toEqual(Array.from(whole, (_, index) => pages - whole.length + index));
    expect(whole.length).toBeLessThan(pages / 4);
  });

  test('opens if only unused pages are cut off its data file', async () => {
    const bytes = Buffer.from(last.files.get(DATA_FILE) ?? []);
    for (const header of [0, 4096]) bytes.writeBigUInt64LE(BigInt(bytes.length / 4096 + 2), header + 144);
    expect(await reopened(new Map(last.files).set(DATA_FILE, bytes))).toEqual(last.seen);
  });

  test('is either complete or refused in one line if a bit of its header is flipped', async () => {
    const data = last.files.get(DATA_FILE) ?? Buffer.alloc(0);
    // Page flags, magic and version, page size, flags of the tables, and how many pages there are.
    const places = [18, 24, 28, 29, 48, 49, 50, 51, 100, 144, 146, 148, 149];
    for (const at of places.flatMap((place) => [place, 4096 + place])) {
      const bytes = Buffer.from(data);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      const dir = restore(new Map(last.files).set(DATA_FILE, bytes));
      try {
        const log = openLog(dir);
        expect(readEverything(log)).toEqual(last.seen);
        await log.close();
        expect(statSync(join(dir, DATA_FILE)).size).toBeLessThanOrEqual(2 * data.length);
      } catch (error) {
        expect((error as Error).message).toMatch(
          /^the data file .* is damaged, .*; restore the folder from a backup$/,
        );
      }
    }
  });

  test('is refused if its data file is not a log at all', () => {
    const dir = restore(new Map([[DATA_FILE, Buffer.alloc(20_000, 7)]]));
    expect(() => openLog(dir)).toThrow('its 20000 bytes do not begin like a log');
  });
});
