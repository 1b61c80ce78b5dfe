import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupLog } from './backup.ts';
import { SEGMENTS } from './journal/segment.ts';
import { eventOf, readEverything, type TemporaryDir, temporaryDir } from './log.fixture.ts';
import { openLog, type Log } from './open.ts';
import { openTables } from './tables/tables.ts';

describe('a backup', () => {
  let folder: TemporaryDir;
  let target: TemporaryDir;
  let log: Log;
  const append = (stream: string): ReturnType<Log['append']> =>
    log.append({ stream, expected: 'any', events: [eventOf(), eventOf()] });

  beforeEach(() => {
    folder = temporaryDir();
    target = temporaryDir();
    log = openLog(folder.dir);
  });
  afterEach(async () => {
    await log.close();
    folder.remove();
    target.remove();
  });

  test('that is taken while the log grows holds all events acknowledged before, and some of the later ones without a gap', async () => {
    for (let n = 0; n < 50; n++) await append(`s${n % 5}`);
    const acknowledged = readEverything(log);
    const done = new AbortController();
    const writing = (async () => {
      for (let n = 0; !done.signal.aborted; n++) await append(`t${n % 5}`);
    })();
    const { problems } = await backupLog(folder.dir, target.dir);
    done.abort();
    await writing;
    expect(problems).toEqual([]);
    const copy = openLog(target.dir);
    const copied = readEverything(copy);
    await copy.close();
    expect(copied.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(copied).toEqual(readEverything(log).slice(0, copied.length));
  });

  test('is refused if its folder already holds a log', async () => {
    await append('s');
    await backupLog(folder.dir, target.dir);
    await expect(backupLog(folder.dir, target.dir)).rejects.toThrow(`${target.dir} already holds a log`);
  });

  test('is refused if its folder holds a journal, which would be read as a part of it', async () => {
    await append('s');
    for (const name of SEGMENTS) {
      writeFileSync(join(target.dir, name), '');
      await expect(backupLog(folder.dir, target.dir)).rejects.toThrow(`${target.dir} already holds a log`);
      rmSync(join(target.dir, name));
    }
    expect(readdirSync(target.dir)).toEqual([]);
  });

  test('of a damaged log is refused, and leaves no log in its folder', async () => {
    await append('s');
    await log.close();
    const tables = openTables(folder.dir);
    await tables.runs.clearAsync();
    await tables.root.close();
    await expect(backupLog(folder.dir, target.dir)).rejects.toThrow('is damaged: revision 0 of stream');
    expect(existsSync(join(target.dir, 'data.mdb'))).toBe(false);
    log = openLog(folder.dir);
    expect(readdirSync(target.dir)).toEqual(['partial']);
  });

  test('of a data file that is cut off is refused in one line, and writes nothing', async () => {
    await append('s');
    const whole = join(folder.dir, 'whole');
    await backupLog(folder.dir, whole);
    truncateSync(join(whole, 'data.mdb'), 3 * 4096);
    await expect(backupLog(whole, target.dir)).rejects.toThrow(/^the data file .* is damaged, it is cut off/);
    expect(readdirSync(target.dir)).toEqual([]);
  });
});
