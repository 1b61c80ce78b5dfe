import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { rounds } from '@cairn/testing/limits';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { copyFiles, linkOf, readFiles } from './crash.fixture.ts';
import { eventOf, readEverything, readOne, temporaryDir } from './log.fixture.ts';
import { SEGMENTS } from './journal/segment.ts';
import { openLog, type Log, type LogOptions } from './open.ts';
import { endOfTables } from './tables/tables.ts';
import { verifyLog } from './check/verify.ts';

const folders: (() => void)[] = [];
afterEach(() => {
  for (const remove of folders.splice(0)) remove();
});
const folder = (): string => {
  const { dir, remove } = temporaryDir();
  folders.push(remove);
  return dir;
};

type Write = { readonly stream: string; readonly ids: readonly string[]; readonly size: number };

const append = (log: Log, { stream, ids, size }: Write): ReturnType<Log['append']> =>
  log.append({ stream, expected: 'any', events: ids.map((id) => eventOf(id, size)) });

/** What the files of a log hold, in short: bytes take seconds to compare one by one. */
const digestsOf = (dir: string): string[] =>
  [...readFiles(dir)].map(([file, bytes]) => `${file} ${createHash('sha256').update(bytes).digest('hex')}`);

/** The files in a folder that this process has open. */
const openIn = (dir: string): string[] =>
  readdirSync('/proc/self/fd')
    .map((fd) => linkOf(`/proc/self/fd/${fd}`) ?? '')
    .filter((path) => path.startsWith(dir));

/** Entries are moved to the tables at once, later or never; the journal's files are small or large. */
const options: fc.Arbitrary<LogOptions> = fc.constantFrom(
  {},
  { moveBytes: 1 },
  { moveBytes: 30_000, segmentBytes: 40_000 },
  { moveBytes: Infinity, segmentBytes: 20_000 },
  { moveBytes: Infinity, moveAfterMs: 1 },
);

const writes: fc.Arbitrary<Write> = fc.record({
  stream: fc.constantFrom('a', 'b', 'ü/ß', 'x'.repeat(2000)),
  ids: fc.array(fc.uuid(), { minLength: 1, maxLength: 12 }),
  size: fc.constantFrom(0, 10, 700, 20_000),
});

describe('an event log', () => {
  test('returns what was appended, in order and in both directions, from the journal and from the tables', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(writes, { maxLength: 25, selector: ({ ids }) => ids[0] }),
        fc.array(fc.nat(9), { minLength: 25, maxLength: 25 }),
        options,
        async (all, pauses, how) => {
          const dir = folder();
          const log = openLog(dir, how);
          for (const [index, write] of all.entries()) {
            const done = append(log, write);
            if ((pauses[index] ?? 0) < 3) await done;
            if (pauses[index] === 0) await log.moveAll();
          }
          await append(log, { stream: 'last', ids: [randomUUID()], size: 0 });
          const check = (one: Log): void => {
            const seen = readEverything(one);
            expect(readEverything(one, 'backward')).toEqual(seen.toReversed());
            expect(seen.slice(0, -1).map(({ id }) => id)).toEqual(all.flatMap(({ ids }) => ids));
            for (const stream of new Set(all.map((write) => write.stream))) {
              const own = seen.filter((event) => event.stream === stream);
              expect(own.map(({ revision }) => revision)).toEqual(own.map((_, index) => index));
              expect(readOne(one, stream)).toEqual(own);
              expect(readOne(one, stream, 'backward')).toEqual(own.toReversed());
            }
          };
          check(log);
          const killed = join(folder(), 'killed');
          copyFiles(dir, killed);
          await log.close();
          for (const place of [dir, killed]) {
            expect((await verifyLog(place)).problems).toEqual([]);
            const again = openLog(place, how);
            check(again);
            await again.close();
          }
        },
      ),
      { numRuns: rounds(20), endOnFailure: true },
    );
  });

  test('stores a batch once, however often it is sent', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        async (batches, repeats) => {
          const unique = batches.map((batch) => batch.map(() => randomUUID()));
          const dir = folder();
          let log = openLog(dir);
          let expected = -1;
          const sent = unique.map((ids) => {
            const at = expected;
            expected += ids.length;
            return { ids, at, last: expected };
          });
          const send = ({ ids, at }: (typeof sent)[number]): ReturnType<Log['append']> =>
            log.append({
              stream: 's',
              expected: at < 0 ? 'noStream' : at,
              events: ids.map((id) => eventOf(id)),
            });
          await Promise.all(sent.flatMap((batch) => [send(batch), send(batch)]));
          await log.close();
          log = openLog(dir);
          for (const repeat of repeats) {
            const batch = sent[repeat % sent.length];
            if (!batch) continue;
            expect(await send(batch)).toMatchObject({ kind: 'stored', head: batch.last });
            expect(await append(log, { stream: 's', ids: batch.ids, size: 1 })).toMatchObject({
              kind: 'stored',
            });
          }
          expect(readOne(log, 's').map(({ id }) => id)).toEqual(unique.flat());
          await log.close();
        },
      ),
      { numRuns: rounds(12) },
    );
  });

  test('opens a folder that has no journal yet', async () => {
    const dir = folder();
    const log = openLog(dir);
    for (let n = 0; n < 3; n++) await append(log, { stream: 's', ids: [randomUUID()], size: 1 });
    const before = readEverything(log);
    await log.close();
    for (const name of SEGMENTS) rmSync(join(dir, name));
    const again = openLog(dir);
    expect(readEverything(again)).toEqual(before);
    await again.close();
  });

  test('overwrites a journal file only when the tables have its content, also after empty appends and repeats', async () => {
    const dir = folder();
    const log = openLog(dir, { moveBytes: Infinity, moveAfterMs: 10_000_000, segmentBytes: 8192 });
    const ids = Array.from({ length: 8 }, () => randomUUID());
    for (const id of ids) {
      await append(log, { stream: 's', ids: [id], size: 5_000 });
      // Neither the empty append nor the repeat stores anything.
      await append(log, { stream: 's', ids: [], size: 0 });
      await append(log, { stream: 's', ids: [id], size: 5_000 });
    }
    const killed = join(folder(), 'killed');
    copyFiles(dir, killed);
    await log.close();
    const again = openLog(killed);
    expect(readEverything(again).map(({ id }) => id)).toEqual(ids);
    await again.close();
  });

  test('ends with its last event, so that no reader is ahead of it after a restart', async () => {
    const dir = folder();
    const log = openLog(dir);
    await append(log, { stream: 's', ids: [randomUUID()], size: 1 });
    const end = log.end();
    const empty = await append(log, { stream: 's', ids: [], size: 1 });
    expect(empty).toMatchObject({ position: end });
    expect(log.end()).toBe(end);
    await append(log, { stream: 's', ids: [], size: 1 });
    const third = await append(log, { stream: 's', ids: [randomUUID()], size: 1 });
    expect(third).toMatchObject({ position: end + 2 });
    expect(log.end()).toBeGreaterThan(end + 2);
    await append(log, { stream: 's', ids: [], size: 1 });
    const last = log.end();
    await log.close();
    const again = openLog(dir);
    expect(again.end()).toBe(last);
    await again.close();
  });

  test('moves the rest of its journal to the tables in time, even if entries keep coming during a move', async () => {
    const dir = folder();
    const log = openLog(dir, { moveBytes: Infinity, moveAfterMs: 1 });
    const { tables } = log.parts;
    for (let n = 0; n < 200; n++) {
      const done = append(log, { stream: 's', ids: [randomUUID()], size: 10 });
      if (n % 3 === 0) await pause(1);
      await done;
    }
    await expect.poll(() => endOfTables(tables)).toBe(log.end());
    await log.close();
  });

  test('refuses appends once it is closed, finishes the running ones, and releases its folder once', async () => {
    const dir = folder();
    const log = openLog(dir);
    const ids = Array.from({ length: 40 }, () => randomUUID());
    const taken = Promise.all(ids.map((id) => append(log, { stream: 's', ids: [id], size: 9_000 })));
    const closed = Promise.all([log.close(), log.close()]);
    await expect(append(log, { stream: 's', ids: [randomUUID()], size: 1 })).rejects.toThrow('is closed');
    const remove = log.remove({ stream: 's', expected: 'any', tombstone: true });
    await expect(remove).rejects.toThrow('is closed');
    await Promise.all([taken, closed]);
    const again = openLog(dir);
    expect(readEverything(again).map(({ id }) => id)).toEqual(ids);
    await again.close();
  });

  test.skipIf(process.platform !== 'linux')(
    'leaves no file open and writes nothing if it cannot be opened',
    async () => {
      const dir = folder();
      const log = openLog(dir, { moveBytes: Infinity, moveAfterMs: 10_000_000, segmentBytes: 8192 });
      for (let n = 0; n < 2; n++) await append(log, { stream: 's', ids: [randomUUID()], size: 400_000 });
      const torn = join(folder(), 'torn');
      copyFiles(dir, torn);
      await log.close();
      rmSync(join(torn, SEGMENTS[1]));
      const before = digestsOf(torn);
      expect(() => openLog(torn)).toThrow(
        'journal-1 is damaged, it is missing; restore the folder from a backup',
      );
      await expect.poll(() => openIn(torn)).toEqual([]);
      expect(digestsOf(torn)).toEqual(before);
      expect(existsSync(join(torn, 'server.lock'))).toBe(false);
    },
  );

  test('refuses a folder that another server has open, in one line', async () => {
    const dir = folder();
    const log = openLog(dir);
    expect(() => openLog(dir)).toThrow(`the data folder ${dir} is in use by process ${process.pid}`);
    await log.close();
    await openLog(dir).close();
  });
});
