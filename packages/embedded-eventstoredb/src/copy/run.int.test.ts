import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { write } from '../log/append/append.ts';
import { eventOf, temporaryDir } from '../log/log.fixture.ts';
import { openLog, type Log } from '../log/open.ts';
import type { ProposedEvent } from '../record/proposed.ts';
import { startEmbeddedEventStoreDB, type EmbeddedEventStoreDB } from '../start.ts';
import { connect } from './connection.ts';
import type { CopiedEvent } from './event.ts';
import { readLog } from './read.ts';
import { copyLog, type CopyOptions } from './run.ts';

const event = (data: string | Buffer, rest: Partial<ProposedEvent> = {}): ProposedEvent => ({
  ...eventOf(),
  data: Buffer.from(data),
  ...rest,
});
const metadata = (json: string): ProposedEvent => event(json, { type: '$metadata' });

/** A log with everything in it that is hard to copy. */
const fillSource = async (log: Log): Promise<void> => {
  const append = (stream: string, ...events: ProposedEvent[]): ReturnType<Log['append']> =>
    log.append({ stream, expected: 'any', events });
  const binary = { isJson: false, metadata: Buffer.from([0, 159, 255]) };
  await append(
    'exact',
    event('{ "n": 1.0, "big": 12345678901234567890 }'),
    event(Buffer.from([0, 200]), binary),
  );
  await append('ünï/cödé', event('', { metadata: Buffer.from('{"$correlationId": "c" }') }));
  await append('x'.repeat(900), event('{}'), event('{}'));
  await append('links', event('1@exact', { type: '$>', isJson: false }));
  await append('$own-system', event('{}'));
  await append('$persistentsubscription-exact::g-parked', event('{}'));
  await append('counted', ...Array.from({ length: 10 }, () => event('{}')));
  await append('$$counted', metadata('{"$maxCount":2}'), metadata('{"$maxCount": 3, "owner":"me"}'));
  await append('cut', event('{}'), event('{}'), event('{}'));
  await append('$$cut', metadata('{"$tb":2}'));
  await append('again', event('{}'), event('{}'));
  await log.remove({ stream: 'again', expected: 'any', tombstone: false });
  await append('again', event('{"n":2}'), event('{"n":3}'));
  await append('again', event('{"n":4}'));
  await append('deleted', event('{}'));
  await log.remove({ stream: 'deleted', expected: 'any', tombstone: false });
  await append('gone', event('{}'));
  await log.remove({ stream: 'gone', expected: 'any', tombstone: true });
  await Promise.all(
    Array.from({ length: 400 }, (_, n) => append(`many-${n % 7}`, event(`{"n":${n}}`), event(`{"n":${n}}`))),
  );
};

describe('copying a log from one server to another', () => {
  const folders: ReturnType<typeof temporaryDir>[] = [];
  const servers: EmbeddedEventStoreDB[] = [];
  const folder = (): string => {
    const made = temporaryDir();
    folders.push(made);
    return made.dir;
  };
  const serve = async (
    dataDir: string,
    { port = 0, maxAppendSize = 1024 * 1024 } = {},
  ): Promise<EmbeddedEventStoreDB> => {
    const server = await startEmbeddedEventStoreDB({ port, dataDir, maxAppendSize });
    servers.push(server);
    return server;
  };
  const sourceWith = async (fill: (log: Log) => Promise<unknown>): Promise<EmbeddedEventStoreDB> => {
    const dir = folder();
    const log = openLog(dir);
    await fill(log);
    await log.close();
    return serve(dir);
  };
  const everything = async ({ connectionString }: EmbeddedEventStoreDB): Promise<CopiedEvent[]> => {
    const connection = connect(connectionString);
    const events: CopiedEvent[] = [];
    for await (const found of readLog(connection, { from: 'start' })) events.push({ ...found, position: 0n });
    await connection.close();
    return events;
  };
  let options: CopyOptions;
  let target: EmbeddedEventStoreDB;
  const copyFrom = async (source: EmbeddedEventStoreDB): ReturnType<typeof copyLog> => {
    options = { ...options, from: source.connectionString };
    return copyLog(options);
  };
  beforeEach(async () => {
    target = await serve(folder());
    options = { from: '', to: target.connectionString, stateFile: join(folder(), 'copy.json') };
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    for (const { remove } of folders.splice(0)) remove();
  });

  test('keeps ids, types, data, metadata, revisions, deletions and order, byte by byte', async () => {
    const source = await sourceWith(fillSource);
    const { events, refused, left } = await copyFrom(source);
    const copied = await everything(target);
    const wanted = await everything(source);
    expect([[...refused], left]).toEqual([[], ['$persistentsubscription-exact::g-parked']]);
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

  test('leaves streams as readers see them: truncated, deleted, deleted for good', async () => {
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

  test.each(['with', 'without'])('goes on where it was interrupted, %s its state file', async (state) => {
    const source = await sourceWith(async (log) => {
      const fours = Array.from({ length: 3000 }, (_, n) => ({
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
    const onProgress = (_phase: string, at: bigint): void => {
      if (at > 0n) stopping.push(first.stop());
    };
    await expect(copyLog({ ...options, onProgress })).rejects.toBeInstanceOf(Error);
    await Promise.all(stopping);
    if (state === 'without') rmSync(options.stateFile);
    const second = await serve(dir, { port: first.port });
    const stored = (await everything(second)).length;
    expect(stored).toBeGreaterThan(4000);
    expect(stored).toBeLessThan(12_000);
    const { events, refused } = await copyLog(options);
    expect([...refused]).toEqual([]);
    expect((await everything(second)).map(({ id }) => id)).toHaveLength(events);
  });

  test('goes on behind what it copied when the source has grown', async () => {
    const source = await sourceWith(fillSource);
    const before = await copyFrom(source);
    const { client, close } = connect(source.connectionString);
    await client.deleteStream('many-1');
    await close();
    const after = await copyFrom(source);
    expect(after.events).toBe(before.events + 1);
    expect((await everything(target)).at(-1)).toMatchObject({ stream: '$$many-1' });
  });

  test('refuses by name what it cannot copy, and copies the rest', async () => {
    const source = await sourceWith(async (log) => {
      await log.append({ stream: 'whole', expected: 'any', events: [eventOf(), eventOf()] });
      write(log.parts, log.parts.decided.get('scavenged'), [eventOf(), eventOf()], 5);
      await log.append({ stream: 'other', expected: 'any', events: [eventOf()] });
    });
    const { client, close } = connect(target.connectionString);
    await client.appendToStream('other', {
      ...eventOf(),
      contentType: 'application/json',
      data: {},
    } as never);
    await close();
    const { events, refused } = await copyFrom(source);
    expect(events).toBe(2);
    expect([...refused]).toEqual([
      ['scavenged', expect.stringMatching(/^the source no longer has what stood before 5@scavenged/)],
      ['other', expect.stringMatching(/^the target has other events from 0@other .* up to revision 0$/)],
    ]);
  });

  test('splits what is too large for one append, and refuses by name what is too large for any', async () => {
    const source = await sourceWith(async (log) => {
      const events = Array.from({ length: 20 }, () => eventOf(undefined, 1000));
      await log.append({ stream: 'many', expected: 'any', events });
      await log.append({ stream: 'large', expected: 'any', events: [eventOf(undefined, 5000)] });
      await log.append({ stream: 'many', expected: 'any', events: [eventOf()] });
    });
    target = await serve(folder(), { maxAppendSize: 3000 });
    options = { ...options, to: target.connectionString };
    const { events, refused } = await copyFrom(source);
    expect(events).toBe(21);
    expect([...refused]).toEqual([
      ['large', expect.stringMatching(/^the target takes no event as large as 0@large .*, of 5000 bytes$/)],
    ]);
  });

  test('refuses to copy a server to itself, whatever it is called', async () => {
    const to = target.connectionString.replace('127.0.0.1', 'localhost');
    await expect(copyLog({ ...options, from: target.connectionString, to })).rejects.toThrow(
      'are the same server; a copy needs two',
    );
    expect(existsSync(options.stateFile)).toBe(false);
  });

  test('refuses to go on with a server that has another log than it had', async () => {
    const fill = (log: Log) => log.append({ stream: 'a', expected: 'any', events: [eventOf()] });
    await copyFrom(await sourceWith(fill));
    await target.stop();
    const emptied = await serve(folder(), { port: target.port });
    await expect(copyLog(options)).rejects.toThrow(`${emptied.connectionString} has another log than when`);
    expect(await everything(emptied)).toEqual([]);
  });

  test('copies nothing when it can not note how far it comes', async () => {
    const source = await sourceWith((log) =>
      log.append({ stream: 'a', expected: 'any', events: [eventOf()] }),
    );
    options = { ...options, stateFile: join(folder(), 'missing', 'copy.json') };
    await expect(copyFrom(source)).rejects.toThrow(/^the state file .* can't be written/);
    expect(await everything(target)).toEqual([]);
  });

  test('names the server that can not be reached, without credentials', async () => {
    const from = 'esdb://admin:secret@127.0.0.1:1?tls=false';
    await expect(copyLog({ ...options, from })).rejects.toThrow(
      /^esdb:\/\/127\.0\.0\.1:1\?tls=false: 14 UNAVAILABLE/,
    );
    await expect(copyLog({ ...options, from: 'nonsense' })).rejects.toThrow(/^nonsense: Unexpected/);
  });

  test('finds a target that is not the same in the end', async () => {
    const source = await sourceWith((log) =>
      log.append({ stream: 'a', expected: 'any', events: [eventOf()] }),
    );
    await copyFrom(source);
    const { client, close } = connect(target.connectionString);
    await client.appendToStream('b', { ...eventOf(), contentType: 'application/json', data: {} } as never);
    await close();
    await expect(copyFrom(source)).rejects.toThrow(/^0@b .* is in the target and not in the source$/);
  });

  test('notes no credentials, and refuses the state of another copy', async () => {
    const source = await sourceWith((log) =>
      log.append({ stream: 'a', expected: 'any', events: [eventOf()] }),
    );
    const secret = randomUUID();
    const to = target.connectionString.replace('//', `//admin:${secret}@`);
    await copyLog({ ...options, from: source.connectionString, to });
    expect(existsSync(options.stateFile)).toBe(true);
    expect(readFileSync(options.stateFile, 'utf8')).not.toContain(secret);
    await expect(copyLog({ ...options, from: target.connectionString, to })).rejects.toThrow(
      'is of a copy from',
    );
  });
});
