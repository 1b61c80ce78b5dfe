import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitGroup } from './append/commit.ts';
import { eventOf, readEverything, type TemporaryDir, temporaryDir } from './log.fixture.ts';
import { openLog, type Log } from './open.ts';

/** A disk that waits or fails on command. */
const slowDisk = () => {
  let release = (): void => {};
  let refuses = false;
  const wait = (): Promise<void> => new Promise((resolve) => (release = resolve));
  const sizes: number[] = [];
  const commit: typeof commitGroup = async (tables, group) => {
    sizes.push(group.waiting.length);
    await wait();
    if (refuses) throw new Error('no space left on device');
    await commitGroup(tables, group);
  };
  return {
    commit,
    /** The number of appends in each group that was written. */
    sizes,
    release: () => release(),
    refuse: () => {
      refuses = true;
      release();
    },
    recover: () => {
      refuses = false;
    },
  };
};

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((done) => setImmediate(done));
};

describe('an append that waits for the disk', () => {
  let disk = slowDisk();
  let folder: TemporaryDir;
  let log: Log;
  const append = (stream: string, id?: string) =>
    log.append({ stream, expected: 'any', events: [eventOf(id)] });

  beforeEach(() => {
    disk = slowDisk();
    folder = temporaryDir();
    log = openLog(folder.dir, { commit: disk.commit });
  });
  afterEach(async () => {
    const closed = log.close();
    disk.release();
    await closed;
    folder.remove();
  });

  test('is neither acknowledged nor visible, and wakes no watcher', async () => {
    const said: string[] = [];
    log.watch(undefined, () => said.push('grown'));
    const done = append('a').then(() => said.push('acknowledged'));
    await turns(20);
    expect(said).toEqual([]);
    expect(log.find('a').status).toBe('missing');
    expect(readEverything(log)).toEqual([]);
    disk.release();
    await done;
    await turns(3);
    expect(said).toEqual(['acknowledged', 'grown']);
    expect(readEverything(log)).toHaveLength(1);
  });

  test('counts for the decisions on later appends, whose repeats and refusals are answered only when it is on disk', async () => {
    const id = '6e3a2b3c-0000-4000-8000-000000000001';
    const said: string[] = [];
    const first = append('a', id).then(() => said.push('first'));
    const repeat = append('a', id).then(({ kind }) => said.push(`repeat ${kind}`));
    const refused = log
      .append({ stream: 'a', expected: 'noStream', events: [eventOf()] })
      .then(({ kind }) => said.push(`refused ${kind}`));
    await turns(20);
    expect(said).toEqual([]);
    disk.release();
    await Promise.all([first, repeat, refused]);
    expect(said).toEqual(['first', 'repeat stored', 'refused wrong']);
    expect(readEverything(log)).toHaveLength(1);
  });

  test('is flushed together with the appends that came while the disk was busy', async () => {
    const first = append('a');
    await turns(5);
    const together = [append('b'), append('c')];
    disk.release();
    await first;
    await expect.poll(() => disk.sizes).toEqual([1, 2]);
    disk.release();
    await Promise.all(together);
    expect(readEverything(log)).toHaveLength(3);
  });

  test('is refused as a whole if the disk refuses, and the next append continues from what is stored', async () => {
    const first = append('a');
    const second = append('a');
    await turns(5);
    disk.refuse();
    await expect(first).rejects.toThrow('could not write to disk');
    await expect(second).rejects.toThrow('could not write to disk');
    disk.recover();
    const third = append('a');
    await turns(5);
    disk.release();
    expect(await third).toMatchObject({ kind: 'stored', head: 0 });
    expect(readEverything(log)).toHaveLength(1);
  });
});
