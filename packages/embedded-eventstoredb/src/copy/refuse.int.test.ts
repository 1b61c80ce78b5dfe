import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { write } from '../log/append/append.ts';
import { eventOf } from '../log/log.fixture.ts';
import type { Log } from '../log/open.ts';
import type { EmbeddedEventStoreDB } from '../start.ts';
import { connect } from './connection.ts';
import { copyServers, everything } from './copy.fixture.ts';
import { copyLog, type CopyOptions } from './run.ts';

describe('problems while copying a log', () => {
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

  test('names the streams that it cannot copy, and copies the rest', async () => {
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
      ['scavenged', expect.stringMatching(/^the source no longer has the events before 5@scavenged/)],
      ['other', expect.stringMatching(/^the target has other events from 0@other .* up to revision 0$/)],
    ]);
  });

  test('splits events that are too large for one append, and names the stream of an event that is too large for any', async () => {
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
      [
        'large',
        expect.stringMatching(/^the target refuses 0@large .*, because its 5000 bytes are too many$/),
      ],
    ]);
  });

  test('refuses to copy a server to itself under another name', async () => {
    const to = target.connectionString.replace('127.0.0.1', 'localhost');
    await expect(copyLog({ ...options, from: target.connectionString, to })).rejects.toThrow(
      'are the same server; a copy needs two servers',
    );
    expect(existsSync(options.stateFile)).toBe(false);
  });

  test('refuses to resume if the target has a different log than before', async () => {
    const fill = (log: Log) => log.append({ stream: 'a', expected: 'any', events: [eventOf()] });
    await copyFrom(await sourceWith(fill));
    await target.stop();
    const emptied = await serve(folder(), { port: target.port });
    await expect(copyLog(options)).rejects.toThrow(
      `${emptied.connectionString} has a different log than when`,
    );
    expect(await everything(emptied)).toEqual([]);
  });

  test('copies nothing if it cannot save its progress', async () => {
    const source = await sourceWith((log) =>
      log.append({ stream: 'a', expected: 'any', events: [eventOf()] }),
    );
    options = { ...options, stateFile: join(folder(), 'missing', 'copy.json') };
    await expect(copyFrom(source)).rejects.toThrow(/^the state file .* can't be written/);
    expect(await everything(target)).toEqual([]);
  });

  test('names a server that cannot be reached, without its credentials', async () => {
    const from = 'esdb://admin:secret@127.0.0.1:1?tls=false';
    await expect(copyLog({ ...options, from })).rejects.toThrow(
      /^esdb:\/\/127\.0\.0\.1:1\?tls=false: 14 UNAVAILABLE/,
    );
    await expect(copyLog({ ...options, from: 'nonsense' })).rejects.toThrow(/^nonsense: Unexpected/);
  });

  test('finds a target that differs from the source in the end', async () => {
    const source = await sourceWith((log) =>
      log.append({ stream: 'a', expected: 'any', events: [eventOf()] }),
    );
    await copyFrom(source);
    const { client, close } = connect(target.connectionString);
    await client.appendToStream('b', { ...eventOf(), contentType: 'application/json', data: {} } as never);
    await close();
    await expect(copyFrom(source)).rejects.toThrow(/^0@b .* is in the target and not in the source$/);
  });

  test('saves no credentials, and refuses the state of another copy', async () => {
    const source = await sourceWith((log) =>
      log.append({ stream: 'a', expected: 'any', events: [eventOf()] }),
    );
    const secret = randomUUID();
    const to = target.connectionString.replace('//', `//admin:${secret}@`);
    await copyLog({ ...options, from: source.connectionString, to });
    expect(existsSync(options.stateFile)).toBe(true);
    expect(readFileSync(options.stateFile, 'utf8')).not.toContain(secret);
    await expect(copyLog({ ...options, from: target.connectionString, to })).rejects.toThrow(
      'belongs to a copy from',
    );
  });
});
