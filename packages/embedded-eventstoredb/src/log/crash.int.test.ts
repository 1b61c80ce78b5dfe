import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventOf, readEverything, temporaryDir, type Seen } from './log.fixture.ts';
import { openLog } from './open.ts';
import { DATA_FILE } from './tables.ts';
import { verifyLog } from './verify.ts';

const SECTOR = 512;
const HEADERS = 2 * 4096;
const COMMITS = 40;

/** The disk when a commit was acknowledged, and what was readable then. */
type Image = { readonly bytes: Buffer; readonly seen: readonly Seen[] };

const sectorsOf = ({ bytes }: Image, before: Image): number[] => {
  const changed: number[] = [];
  for (let at = 0; at < bytes.length; at += SECTOR) {
    if (!bytes.subarray(at, at + SECTOR).equals(before.bytes.subarray(at, at + SECTOR))) changed.push(at);
  }
  return changed;
};

/** The disk `before`, with some sectors of what was written next. */
const mix = (before: Image, after: Image, sectors: readonly number[]): Buffer => {
  const end = Math.max(before.bytes.length, ...sectors.map((at) => at + SECTOR));
  const bytes = Buffer.alloc(end);
  before.bytes.copy(bytes);
  for (const at of sectors) after.bytes.copy(bytes, at, at, at + SECTOR);
  return bytes;
};

describe('a disk that loses its power', () => {
  const folder = temporaryDir();
  const images: Image[] = [];
  let copies = 0;
  const restore = (bytes: Buffer): string => {
    const dir = join(folder.dir, `copy-${copies++}`);
    mkdirSync(dir);
    writeFileSync(join(dir, DATA_FILE), bytes);
    return dir;
  };
  const reopened = async (bytes: Buffer): Promise<readonly Seen[]> => {
    const dir = restore(bytes);
    const log = openLog(dir);
    const seen = readEverything(log);
    const more = await log.append({ stream: 'more', expected: 'any', events: [eventOf()] });
    expect(more).toMatchObject({ kind: 'stored', head: 0 });
    await log.close();
    expect((await verifyLog(dir)).problems).toEqual([]);
    return seen;
  };

  beforeAll(async () => {
    const dir = join(folder.dir, 'log');
    const log = openLog(dir);
    const append = (commit: number, index: number): Promise<unknown> => {
      const size = (commit * 31 + index * 7) % 11 === 0 ? 20_000 : 300;
      const events = Array.from({ length: 1 + (index % 3) }, () => eventOf(undefined, size));
      return log.append({ stream: `s${(commit + index) % 9}`, expected: 'any', events });
    };
    for (let commit = 0; commit < COMMITS; commit++) {
      await Promise.all(Array.from({ length: 1 + ((commit * 5) % 13) }, (_, index) => append(commit, index)));
      images.push({ bytes: readFileSync(join(dir, DATA_FILE)), seen: readEverything(log) });
    }
    await log.close();
  });
  afterAll(() => folder.remove());

  const cut = fc.nat(COMMITS - 2).chain((commit) => {
    const [before, after] = [images[commit], images[commit + 1]];
    if (!before || !after) throw new Error('there is no such commit');
    const sectors = sectorsOf(after, before);
    const data = sectors.filter((at) => at >= HEADERS);
    return fc.record({
      before: fc.constant(before),
      after: fc.constant(after),
      sectors: fc.constant(sectors),
      written: fc.subarray(data),
    });
  });
  it('before a flush is over has all that was acknowledged, whatever part of the rest was written', async () => {
    await fc.assert(
      fc.asyncProperty(cut, async ({ before, after, written }) => {
        expect(await reopened(mix(before, after, written))).toEqual(before.seen);
      }),
      { numRuns: 60 },
    );
  });

  it('after the flush, with or without the header that follows it, has one state or the other', async () => {
    await fc.assert(
      fc.asyncProperty(cut, async ({ before, after, sectors }) => {
        const headers = sectors.filter((at) => at < HEADERS);
        expect(headers).toHaveLength(1);
        expect(await reopened(mix(before, after, sectors))).toEqual(after.seen);
        const flushed = sectors.filter((at) => at >= HEADERS);
        expect(await reopened(mix(before, after, flushed))).toEqual(before.seen);
      }),
      { numRuns: 20 },
    );
  });

  it('and a file that is cut off where it matters is refused in one clear line, and left as it is', async () => {
    const last = images.at(-1);
    const pages = (last?.bytes.length ?? 0) / 4096;
    const whole: number[] = [];
    for (let kept = 0; kept < pages; kept++) {
      const bytes = Buffer.from(last?.bytes.subarray(0, kept * 4096) ?? []);
      const dir = restore(bytes);
      try {
        const log = openLog(dir);
        expect(readEverything(log)).toEqual(last?.seen);
        await log.close();
        whole.push(kept);
      } catch (error) {
        expect((error as Error).message).toMatch(
          /^the data file .* is damaged, .*; restore the folder from a backup$/,
        );
        expect(readFileSync(join(dir, DATA_FILE)).equals(bytes)).toBe(true);
      }
    }
    // Pages that hold nothing may stand last, and few do.
    expect(whole).toEqual(Array.from(whole, (_, index) => pages - whole.length + index));
    expect(whole.length).toBeLessThan(pages / 4);
  });

  it('and a file that only lacks last pages with nothing in them is whole', async () => {
    const last = images.at(-1);
    const bytes = Buffer.from(last?.bytes ?? []);
    for (const header of [0, 4096]) bytes.writeBigUInt64LE(BigInt(bytes.length / 4096 + 2), header + 144);
    expect(await reopened(bytes)).toEqual(last?.seen);
  });

  it('and a file that is no log at all is refused', () => {
    const dir = restore(Buffer.alloc(20_000, 7));
    expect(() => openLog(dir)).toThrow('its 20000 bytes do not begin as a log does');
  });
});
