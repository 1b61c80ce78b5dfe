import { rmSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { eventOf } from '../log/log.fixture.ts';
import type { EmbeddedEventStoreDB } from '../start.ts';
import { connect } from './connection.ts';
import { copyServers, everything, fillSource } from './copy.fixture.ts';
import type { CopiedEvent } from './event.ts';
import { copyLog, type CopyOptions } from './run.ts';

describe('copying a log', () => {
  const { folder, serve, sourceWith, newOptions } = copyServers();
  let options: CopyOptions;
  let target: EmbeddedEventStoreDB;
  const copyFrom = async (source: EmbeddedEventStoreDB): ReturnType<typeof copyLog> => {
    options = { ...options, from: source.connectionString };
    return copyLog(options);
  };
  beforeEach(async () => {
    ({ options, target } = await newOptions());
  });

  test('copies ids, types, data, metadata, revisions, deletions and order, byte by byte', async () => {
    const source = await sourceWith(fillSource);
    const { events, refused, skipped } = await copyFrom(source);
    const copied = await everything(target);
    const wanted = await everything(source);
    expect([[...refused], skipped]).toEqual([[], ['$persistentsubscription-exact::g-parked']]);
    expect(copied).toHaveLength(events);
    expect(wanted).toHaveLength(events + 1);
    const plain = (all: CopiedEvent[]): CopiedEvent[] =>
      all
        .filter(({ stream }) => !stream.includes('$persistent') && !stream.endsWith('again'))
        .map((found) => ({ ...found, id: found.revision === 'tombstone' ? '' : found.id }));
    expect(plain(copied)).toEqual(plain(wanted));
    const again = (all: CopiedEvent[], name: string): CopiedEvent[] =>
      all.filter(({ stream }) => stream === name);
    expect(again(copied, 'again')).toEqual(again(wanted, 'again'));
    expect(again(copied, '$$again')).toEqual(again(wanted, '$$again'));
  });

  test('copies streams so that readers see them as truncated, deleted or deleted for good', async () => {
    const source = await sourceWith(fillSource);
    await copyFrom(source);
    const seen = async ({ connectionString }: EmbeddedEventStoreDB, stream: string): Promise<unknown> => {
      const { client, close } = connect(connectionString);
      try {
        const found = [];
        for await (const { event: read } of client.readStream(stream)) found.push([read?.id, read?.revision]);
        return found;
      } catch (error) {
        return (error as { type?: string }).type;
      } finally {
        await close();
      }
    };
    for (const stream of ['counted', 'cut', 'again', 'deleted', 'gone'])
      expect([stream, await seen(target, stream)]).toEqual([stream, await seen(source, stream)]);
    expect(await seen(target, 'gone')).toBe('stream-deleted');
  });

  test.each(['with', 'without'])('resumes an interrupted copy %s its state file', async (state) => {
    const source = await sourceWith(async (log) => {
      const fours = Array.from({ length: 400 }, (_, n) => ({
        n,
        events: [1, 2, 3, 4].map(() => eventOf()),
      }));
      await Promise.all(
        fours.map(({ n, events }) => log.append({ stream: `s${n % 5}`, expected: 'any', events })),
      );
      await fillSource(log);
    });
    const dir = folder();
    const first = await serve(dir);
    options = { ...options, from: source.connectionString, to: first.connectionString };
    const stopping: Promise<void>[] = [];
    let shown = 0;
    // Once for each of 600 events, then when they are stored.
    const onProgress = (_phase: string, at: bigint): void => {
      if (at > 0n && ++shown > 600) stopping.push(first.stop());
    };
    await expect(copyLog({ ...options, onProgress })).rejects.toBeInstanceOf(Error);
    await Promise.all(stopping);
    if (state === 'without') rmSync(options.stateFile);
    const second = await serve(dir, { port: first.port });
    const stored = (await everything(second)).length;
    expect(stored).toBeGreaterThan(200);
    expect(stored).toBeLessThan(1600);
    const { events, refused } = await copyLog(options);
    expect([...refused]).toEqual([]);
    expect((await everything(second)).map(({ id }) => id)).toHaveLength(events);
  });

  test('continues after the last copied event when the source has grown', async () => {
    const source = await sourceWith(fillSource);
    const before = await copyFrom(source);
    const { client, close } = connect(source.connectionString);
    await client.deleteStream('many-1');
    await close();
    const after = await copyFrom(source);
    expect(after.events).toBe(before.events + 1);
    expect((await everything(target)).at(-1)).toMatchObject({ stream: '$$many-1' });
  });
});
