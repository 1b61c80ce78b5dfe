import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { eventOf, readEverything, readOne, temporaryDir } from './log.fixture.ts';
import { openLog, type Log } from './open.ts';

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

const writes: fc.Arbitrary<Write> = fc.record({
  stream: fc.constantFrom('a', 'b', 'ü/ß', 'x'.repeat(2000)),
  ids: fc.array(fc.uuid(), { minLength: 1, maxLength: 12 }),
  size: fc.constantFrom(0, 10, 700, 20_000),
});

describe('an event log', () => {
  it('gives back what was appended, in order, in both directions, also when opened again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(writes, { maxLength: 25, selector: ({ ids }) => ids[0] }),
        async (all) => {
          const dir = folder();
          const log = openLog(dir);
          await Promise.all(all.map((write) => append(log, write)));
          const before = readEverything(log);
          await log.close();
          const again = openLog(dir);
          expect(readEverything(again)).toEqual(before);
          expect(readEverything(again, 'backward')).toEqual(before.toReversed());
          expect(before.map(({ id }) => id)).toEqual(all.flatMap(({ ids }) => ids));
          for (const stream of new Set(all.map((write) => write.stream))) {
            const own = before.filter((event) => event.stream === stream);
            expect(own.map(({ revision }) => revision)).toEqual(own.map((_, index) => index));
            expect(readOne(again, stream)).toEqual(own);
            expect(readOne(again, stream, 'backward')).toEqual(own.toReversed());
          }
          await again.close();
        },
      ),
      { numRuns: 25 },
    );
  });

  it('stores a batch once, however often and at whatever time it is sent again', async () => {
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
      { numRuns: 25 },
    );
  });

  it('refuses a folder that another server has, in one clear line', async () => {
    const dir = folder();
    const log = openLog(dir);
    expect(() => openLog(dir)).toThrow(`the data folder ${dir} is in use by process ${process.pid}`);
    await log.close();
    await openLog(dir).close();
  });
});
