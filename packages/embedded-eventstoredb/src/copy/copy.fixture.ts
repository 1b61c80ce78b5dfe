import { join } from 'node:path';
import { afterEach } from 'vitest';
import { eventOf, type TemporaryDir, temporaryDir } from '../log/log.fixture.ts';
import { openLog, type Log } from '../log/open.ts';
import type { ProposedEvent } from '../record/proposed.ts';
import { startEmbeddedEventStoreDB, type EmbeddedEventStoreDB } from '../start.ts';
import { connect } from './connection.ts';
import type { CopiedEvent } from './event.ts';
import { readLog } from './read.ts';
import type { CopyOptions } from './run.ts';

const event = (data: string | Buffer, rest: Partial<ProposedEvent> = {}): ProposedEvent => ({
  ...eventOf(),
  data: Buffer.from(data),
  ...rest,
});
const metadata = (json: string): ProposedEvent => event(json, { type: '$metadata' });

/** Fills a log with everything that is hard to copy. */
export const fillSource = async (log: Log): Promise<void> => {
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

/** All events that a server has. Positions are left out, because they differ from server to server. */
export const everything = async ({ connectionString }: EmbeddedEventStoreDB): Promise<CopiedEvent[]> => {
  const connection = connect(connectionString);
  const events: CopiedEvent[] = [];
  for await (const found of readLog(connection, { from: 'start' })) events.push({ ...found, position: 0n });
  await connection.close();
  return events;
};

/** Servers and folders for the tests of one file. After each test, they are stopped and removed. */
export const copyServers = () => {
  const folders: TemporaryDir[] = [];
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
  /** The source is set by each test, the target is an empty server. */
  const newOptions = async (): Promise<{ options: CopyOptions; target: EmbeddedEventStoreDB }> => {
    const target = await serve(folder());
    return {
      target,
      options: { from: '', to: target.connectionString, stateFile: join(folder(), 'copy.json') },
    };
  };
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    for (const { remove } of folders.splice(0)) remove();
  });
  return { folder, serve, sourceWith, newOptions };
};
