import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventOf, readEverything, type TemporaryDir, temporaryDir } from '../log/log.fixture.ts';
import { openLog, type Log } from '../log/open.ts';
import type { Message } from './message.ts';
import { openRegistry, type Registry } from './registry.ts';
import type { GroupSettings } from './settings.ts';

const SETTINGS: GroupSettings = {
  stream: 's',
  group: 'g',
  startFrom: 'start',
  filter: undefined,
  resolveLinks: false,
  extraStatistics: false,
  maxRetryCount: 10,
  minCheckpointCount: 1,
  maxCheckpointCount: 2,
  maxSubscriberCount: 0,
  liveBufferSize: 500,
  readBatchSize: 20,
  historyBufferSize: 500,
  messageTimeoutMs: 30_000,
  checkpointAfterMs: 1000,
  strategy: 'RoundRobin',
};

describe('persistent subscriptions', () => {
  let folder: TemporaryDir;
  let log: Log;
  let groups: Registry;

  beforeEach(() => {
    folder = temporaryDir();
    log = openLog(folder.dir);
    groups = openRegistry(log);
  });
  afterEach(async () => {
    await groups.stop();
    await log.close();
    folder.remove();
  });

  const reopen = async (): Promise<void> => {
    await groups.stop();
    await log.close();
    log = openLog(folder.dir);
    groups = openRegistry(log);
  };
  const fill = async (count: number): Promise<void> => {
    await log.append({
      stream: 's',
      expected: 'any',
      events: Array.from({ length: count }, () => eventOf()),
    });
  };
  const consume = (capacity: number, stream = 's') => {
    const given: Message[] = [];
    let enough = (): void => {};
    const member = groups.find(stream, 'g')?.join({
      capacity,
      connectionName: '',
      username: 'system',
      send: (message) => {
        given.push(message);
        enough();
      },
      drop: () => {},
    });
    const until = (count: number): Promise<void> =>
      new Promise((done) => {
        enough = () => {
          if (given.length >= count) done();
        };
        enough();
      });
    return { given, until, member };
  };

  test('resume from their checkpoint when the log is opened again', async () => {
    await fill(6);
    await groups.create(SETTINGS);
    const first = consume(4);
    await first.until(4);
    first.member?.ack(first.given.slice(0, 3).map(({ id }) => id));
    await reopen();
    const second = consume(10);
    await second.until(3);
    expect(second.given.map(({ place }) => place)).toEqual([3, 4, 5]);
  });

  test('begin at their new start if that is changed, also when they have a checkpoint', async () => {
    await fill(3);
    await groups.create(SETTINGS);
    const first = consume(3);
    await first.until(3);
    first.member?.ack(first.given.slice(0, 2).map(({ id }) => id));
    await reopen();
    await groups.update({ ...SETTINGS, startFrom: 1 });
    const second = consume(10);
    await second.until(2);
    expect(second.given.map(({ place }) => place)).toEqual([1, 2]);
    second.member?.ack(second.given.map(({ id }) => id));
    await reopen();
    await groups.update({ ...SETTINGS, startFrom: 1, maxRetryCount: 3 });
    await fill(1);
    const third = consume(10);
    await third.until(1);
    expect(third.given.map(({ place }) => place)).toEqual([3]);
  });

  test('deliver every event of a stream to exactly one consumer', async () => {
    await groups.create(SETTINGS);
    const consumers = [consume(5), consume(3), consume(1)];
    await fill(200);
    while (consumers.reduce((sum, { given }) => sum + given.length, 0) < 200) {
      for (const { given, member } of consumers) member?.ack(given.map(({ id }) => id));
      await new Promise((done) => setImmediate(done));
    }
    const places = consumers.flatMap(({ given }) => given.map(({ place }) => place ?? -1));
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index));
  });

  test('deliver all events of a stream to one consumer if they are pinned', async () => {
    await groups.create({ ...SETTINGS, stream: '$all', strategy: 'Pinned' });
    const consumers = [consume(500, '$all'), consume(500, '$all'), consume(500, '$all')];
    for (let round = 0; round < 10; round++) {
      for (const stream of ['a', 'b', 'c', 'd', 'e']) {
        await log.append({ stream, expected: 'any', events: [eventOf()] });
      }
    }
    while (consumers.reduce((sum, { given }) => sum + given.length, 0) < 50) {
      await new Promise((done) => setImmediate(done));
    }
    const owners = new Map<string, Set<number>>();
    consumers.forEach(({ given }, index) => {
      for (const { source } of given) owners.set(source, (owners.get(source) ?? new Set()).add(index));
    });
    expect([...owners.values()].map((set) => set.size)).toEqual([1, 1, 1, 1, 1]);
  });

  test('deliver all events of a correlation id to one consumer if they are pinned by correlation', async () => {
    await groups.create({ ...SETTINGS, stream: '$all', strategy: 'PinnedByCorrelation' });
    const consumers = [consume(500, '$all'), consume(500, '$all'), consume(500, '$all')];
    for (let round = 0; round < 60; round++) {
      const metadata = Buffer.from(JSON.stringify({ $correlationId: `c${round % 5}` }));
      const events = [{ ...eventOf(), metadata }];
      await log.append({ stream: `s${round % 7}`, expected: 'any', events });
    }
    const positions = readEverything(log).map(({ position }) => position);
    while (consumers.reduce((sum, { given }) => sum + given.length, 0) < 60) {
      await new Promise((done) => setImmediate(done));
    }
    const owners = new Map<number, Set<number>>();
    consumers.forEach(({ given }, index) => {
      for (const { place } of given) {
        const correlation = positions.indexOf(place ?? 0) % 5;
        owners.set(correlation, (owners.get(correlation) ?? new Set()).add(index));
      }
    });
    expect([...owners.values()].map((set) => set.size)).toEqual([1, 1, 1, 1, 1]);
  });

  test('deliver two events with the same id to one consumer one after the other', async () => {
    await groups.create({ ...SETTINGS, stream: '$all' });
    const twin = eventOf();
    for (const stream of ['a', 'b']) await log.append({ stream, expected: 'any', events: [twin] });
    await log.append({ stream: 'c', expected: 'any', events: [eventOf()] });
    const { given, until, member } = consume(10, '$all');
    const sources = () => given.map(({ source }) => source);
    await until(2);
    expect(sources()).toEqual(['a', 'c']);
    member?.ack([twin.id]);
    await until(3);
    expect(sources()).toEqual(['a', 'c', 'b']);
    expect(groups.find('$all', 'g')?.stats().inFlight).toBe(2);
  });

  test('deliver two events with the same id to two consumers at once, and each answers its own', async () => {
    await groups.create({ ...SETTINGS, stream: '$all' });
    const twin = eventOf();
    const consumers = [consume(1, '$all'), consume(1, '$all')];
    for (const stream of ['a', 'b']) await log.append({ stream, expected: 'any', events: [twin] });
    await Promise.all(consumers.map(({ until }) => until(1)));
    consumers[1]?.member?.ack([twin.id]);
    expect(groups.find('$all', 'g')?.stats().inFlight).toBe(1);
  });

  test('deliver an event and a resolved link to it at once, because their ids differ', async () => {
    await groups.create({ ...SETTINGS, stream: '$all', resolveLinks: true });
    const event = eventOf();
    const link = { ...eventOf(), type: '$>', isJson: false, data: Buffer.from('0@a') };
    await log.append({ stream: 'a', expected: 'any', events: [event] });
    await log.append({ stream: 'links', expected: 'any', events: [link] });
    const { given, until, member } = consume(10, '$all');
    await until(2);
    expect(given.map(({ id }) => id)).toEqual([event.id, link.id]);
    member?.ack([link.id]);
    expect(groups.find('$all', 'g')?.stats().inFlight).toBe(1);
  });

  test('on $all skip the streams that the server writes for groups', async () => {
    await groups.create({ ...SETTINGS, stream: '$all' });
    await fill(1);
    const { given, until, member } = consume(10, '$all');
    await until(1);
    member?.nack([given[0]?.id ?? ''], 'park', 'later');
    await expect.poll(() => groups.find('$all', 'g')?.stats().parkedCount).toBe(1);
    await groups.find('$all', 'g')?.replay(undefined);
    await fill(1);
    await until(3);
    expect(given.map(({ source }) => source)).toEqual(['s', 's', 's']);
    expect(new Set(readEverything(log).map(({ stream }) => stream.replace(/-.*/, '')))).toEqual(
      new Set(['s', '$persistentsubscription', '$$$persistentsubscription']),
    );
  });

  test('are neither duplicated nor revived if they are updated and deleted at the same time', async () => {
    await groups.create(SETTINGS);
    const update = (maxRetryCount: number) => groups.update({ ...SETTINGS, maxRetryCount });
    expect(await Promise.all([update(1), update(2), groups.create(SETTINGS)])).toEqual([true, true, false]);
    expect(groups.list().map(({ settings }) => settings.maxRetryCount)).toEqual([2]);
    const remove = () => groups.remove('s', 'g');
    expect(await Promise.all([update(3), remove(), update(4), remove()])).toEqual([true, true, false, false]);
    expect(groups.list()).toEqual([]);
    await reopen();
    expect(groups.list()).toEqual([]);
  });

  test('save a checkpoint even if their filter finds nothing', async () => {
    const filter = { on: 'stream', regex: '', prefixes: ['other'] } as const;
    await groups.create({ ...SETTINGS, stream: '$all', filter });
    await fill(10);
    consume(10, '$all');
    await expect.poll(() => groups.find('$all', 'g')?.stats().lastCheckpoint).toBe(log.end() - 1);
  });
});
