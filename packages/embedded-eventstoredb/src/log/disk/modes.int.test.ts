import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { backupLog } from '../backup.ts';
import { eventOf, type TemporaryDir, temporaryDir } from '../log.fixture.ts';
import { openLog, type Log } from '../open.ts';

let folder: TemporaryDir;
let log: Log;
beforeEach(async () => {
  folder = temporaryDir();
});
afterEach(async () => {
  await log.close();
  folder.remove();
});

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** The modes of a folder and of the files in it. */
const modesIn = (dir: string): Record<string, string> => ({
  '.': modeOf(dir),
  ...Object.fromEntries(readdirSync(dir).map((name) => [name, modeOf(join(dir, name))])),
});

const closed = (dir: string): void => {
  const { '.': own, ...files } = modesIn(dir);
  expect(own).toBe('700');
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['data.mdb', 'journal-0', 'lock.mdb', 'server.lock']),
  );
  for (const [name, mode] of Object.entries(files)) expect([name, mode]).toEqual([name, '600']);
};

describe('the files of a log', () => {
  test('are closed to other users from the first start on', async () => {
    const dir = join(folder.dir, 'log');
    log = openLog(dir);
    await log.append({ stream: 's', expected: 'any', events: [eventOf()] });
    closed(dir);
  });

  test('are closed by a start if an older version left them open', async () => {
    const dir = join(folder.dir, 'log');
    mkdirSync(dir, { mode: 0o755 });
    await openLog(dir).close();
    chmodSync(dir, 0o755);
    for (const name of readdirSync(dir)) chmodSync(join(dir, name), 0o644);
    log = openLog(dir);
    closed(dir);
  });

  test('are closed in a backup too', async () => {
    log = openLog(join(folder.dir, 'log'));
    const to = join(folder.dir, 'backup');
    mkdirSync(to);
    await backupLog(join(folder.dir, 'log'), to);
    expect(modeOf(join(to, 'data.mdb'))).toBe('600');
  });
});
