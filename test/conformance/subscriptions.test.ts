import { eventTypeFilter, jsonEvent, streamNameFilter, type Position } from '@eventstore/db-client';
import { expect, test } from 'vitest';
import { consume } from './consumer.ts';
import { onEveryServer } from './servers.ts';

const noted = (count: number, type = 'Noted') =>
  Array.from({ length: count }, () => jsonEvent({ type, data: {} }));

onEveryServer((underTest) => {
  test.each([
    [1, 1, 100],
    [4, 5, 5],
  ])(
    'reports checkpoints with a search window of %i events and a checkpoint interval of %i',
    async (window, interval, least) => {
      const { client, name } = underTest();
      const reached: Position[] = [];
      const filter = streamNameFilter({
        prefixes: [name('nothing')],
        maxSearchWindow: window,
        checkpointInterval: interval,
        checkpointReached: (_subscription, position) => {
          reached.push(position);
        },
      });
      const last = await client.appendToStream(name('looked-at'), noted(100));
      const events = client.subscribeToAll({ fromPosition: 'start', filter });
      const caughtUp = new Promise((done) => events.once('caughtUp', done));
      consume(events);
      await caughtUp;
      await events.unsubscribe();
      const commits = reached.map(({ commit }) => commit);
      expect(commits).toEqual(commits.toSorted((a, b) => (a < b ? -1 : 1)));
      expect(commits.length).toBeGreaterThanOrEqual(least);
      for (const commit of commits) expect(commit).toBeLessThanOrEqual(last.position?.commit ?? 0n);
    },
  );

  test('accepts a regular expression in the syntax of .NET', async () => {
    const { client, name } = underTest();
    const type = name('Typed').replaceAll('-', '');
    await client.appendToStream(name('typed'), [...noted(1, type.toUpperCase()), ...noted(1, `not${type}`)]);
    const filter = eventTypeFilter({ regex: `(?i)\\A${type}\\z` });
    const events = client.subscribeToAll({ filter });
    const caughtUp = new Promise((done) => events.once('caughtUp', done));
    const { given } = consume(events);
    await caughtUp;
    await events.unsubscribe();
    expect(given.map(({ event }) => event?.type)).toEqual([type.toUpperCase()]);
  });

  test('delivers nothing more to a subscriber that has left, and keeps serving the others', async () => {
    const { client, name } = underTest();
    const stream = name('left');
    const [leaving, staying] = [client.subscribeToStream(stream), client.subscribeToStream(stream)];
    const [left, stayed] = [consume(leaving), consume(staying)];
    await client.appendToStream(stream, noted(1));
    await Promise.all([left.until(1), stayed.until(1)]);
    await leaving.unsubscribe();
    await client.appendToStream(stream, noted(1));
    await stayed.until(2);
    expect([left.given.length, left.errors, stayed.errors]).toEqual([1, [], []]);
    await staying.unsubscribe();
  });

  test('continues after the last event of a subscriber, by revision and by position', async () => {
    const { client, name } = underTest();
    const stream = name('again');
    await client.appendToStream(stream, noted(3));
    const found = [];
    for await (const { event } of client.readStream(stream)) if (event) found.push(event);
    const [, second, third] = found;
    const byRevision = client.subscribeToStream(stream, { fromRevision: second?.revision ?? 0n });
    const byPosition = client.subscribeToAll({
      fromPosition: second?.position ?? 'start',
      filter: streamNameFilter({ prefixes: [stream] }),
    });
    for (const events of [byRevision, byPosition]) {
      const { given, until } = consume(events);
      await until(1);
      expect(given.map(({ event }) => event?.id)).toEqual([third?.id]);
      await events.unsubscribe();
    }
  });
});
