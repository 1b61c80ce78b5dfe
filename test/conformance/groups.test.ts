import {
  type EventStoreDBClient,
  jsonEvent,
  type PersistentSubscriptionToStreamResolvedEvent as Given,
  persistentSubscriptionToStreamSettingsFromDefaults as settingsOf,
} from '@eventstore/db-client';
import { expect, test } from 'vitest';
import { consume } from './consumer.ts';
import { onEveryServer } from './servers.ts';

const noted = (count: number) => Array.from({ length: count }, () => jsonEvent({ type: 'Noted', data: {} }));
const revisions = (given: readonly Given[]): unknown[] => given.map(({ event }) => event?.revision);

type Answer = 'ack' | 'park' | 'skip' | 'stop' | 'retry';

/** Consumes until so many events were given, answers each the same way, and leaves when the answers have arrived. */
const work = async (
  client: EventStoreDBClient,
  stream: string,
  { count, answer, bufferSize = 10 }: { count: number; answer: Answer; bufferSize?: number },
): Promise<readonly Given[]> => {
  const group = client.subscribeToPersistentSubscriptionToStream(stream, 'g', { bufferSize });
  const { given, until } = consume<Given>(group, (event) =>
    answer === 'ack' ? group.ack(event) : group.nack(answer, 'because', event),
  );
  await until(count);
  const inFlight = async () =>
    (await client.getPersistentSubscriptionToStreamInfo(stream, 'g')).stats.totalInFlightMessages;
  await expect.poll(inFlight).toBe(0);
  await group.unsubscribe();
  return given;
};

onEveryServer((underTest) => {
  const groupOn = async (count: number, changes: Parameters<typeof settingsOf>[0] = {}): Promise<string> => {
    const { client, name } = underTest();
    const stream = name('groups');
    await client.appendToStream(stream, noted(count));
    const settings = settingsOf({ startFrom: 'start', ...changes });
    await client.createPersistentSubscriptionToStream(stream, 'g', settings);
    return stream;
  };
  const infoOf = (stream: string) => underTest().client.getPersistentSubscriptionToStreamInfo(stream, 'g');

  test('counts what a group has delivered in total, and since the last request for its statistics', async () => {
    const stream = await groupOn(3);
    const group = underTest().client.subscribeToPersistentSubscriptionToStream(stream, 'g');
    await consume(group).until(3);
    const first = await infoOf(stream);
    expect(first.stats).toMatchObject({ totalItems: 3n, countSinceLastMeasurement: 3n });
    const second = await infoOf(stream);
    expect(second.stats).toMatchObject({ totalItems: 3n, countSinceLastMeasurement: 0n });
    await group.unsubscribe();
  });

  test('reports how long consumers took to answer if a group keeps extra statistics', async () => {
    const { client } = underTest();
    const stream = await groupOn(3, { extraStatistics: true });
    const group = client.subscribeToPersistentSubscriptionToStream(stream, 'g');
    const { until } = consume<Given>(group, (event) => group.ack(event));
    await until(3);
    const figures = async () => (await infoOf(stream)).connections[0]?.extraStatistics;
    await expect.poll(async () => (await figures())?.size).toBe(14);
    expect([...((await figures())?.keys() ?? [])]).toEqual(
      expect.arrayContaining(['mean', 'median', 'fastest', 'quintile 1', '99.9%', 'highest']),
    );
    await group.unsubscribe();
  });

  test('reports a group as live when it has read all events', async () => {
    expect((await infoOf(await groupOn(3))).status).toBe('Live');
  });

  test('continues after an event that is answered with stop', async () => {
    const stream = await groupOn(3);
    const given = await work(underTest().client, stream, { count: 3, answer: 'stop', bufferSize: 1 });
    expect(revisions(given)).toEqual([0n, 1n, 2n]);
  });

  test('parks an event that was delivered as often as allowed, and reports it', async () => {
    const { client } = underTest();
    const stream = await groupOn(1, { maxRetryCount: 1 });
    await work(client, stream, { count: 2, answer: 'retry' });
    const parked = `$persistentsubscription-${stream}::g-parked`;
    await expect.poll(async () => (await infoOf(stream)).stats.parkedMessageCount).toBe(1n);
    for await (const { event } of client.readStream(parked))
      expect(event?.metadata).toMatchObject({ reason: 'Reached retry count of 1' });
  });

  test('delivers parked events once when two replays are requested at the same time', async () => {
    const { client } = underTest();
    const stream = await groupOn(2);
    await work(client, stream, { count: 2, answer: 'park' });
    await expect.poll(async () => (await infoOf(stream)).stats.parkedMessageCount).toBe(2n);
    const replay = () => client.replayParkedMessagesToStream(stream, 'g');
    await Promise.all([replay(), replay()]);
    await client.appendToStream(stream, noted(1));
    const given = await work(client, stream, { count: 3, answer: 'ack' });
    expect(new Set(revisions(given))).toEqual(new Set([0n, 1n, 2n]));
    expect(given).toHaveLength(3);
  });

  test('forgets the parked events of a group that is deleted', async () => {
    const { client } = underTest();
    const stream = await groupOn(2);
    await work(client, stream, { count: 2, answer: 'park' });
    await expect.poll(async () => (await infoOf(stream)).stats.parkedMessageCount).toBe(2n);
    await client.deletePersistentSubscriptionToStream(stream, 'g');
    await client.createPersistentSubscriptionToStream(stream, 'g', settingsOf());
    expect((await infoOf(stream)).stats.parkedMessageCount).toBe(0n);
  });

  test('begins again at another start position that is set after a checkpoint', async () => {
    const { client } = underTest();
    const stream = await groupOn(3, { checkPointLowerBound: 1, checkPointUpperBound: 1 });
    await work(client, stream, { count: 3, answer: 'ack' });
    await expect.poll(async () => (await infoOf(stream)).stats.lastCheckpointedEventRevision).toBe(2n);
    await client.updatePersistentSubscriptionToStream(stream, 'g', settingsOf({ startFrom: 1n }));
    await client.appendToStream(stream, noted(1));
    expect(revisions(await work(client, stream, { count: 3, answer: 'ack' }))).toEqual([1n, 2n, 3n]);
  });

  test('starts from another start position that is set before its first checkpoint', async () => {
    const { client } = underTest();
    const stream = await groupOn(3);
    await client.updatePersistentSubscriptionToStream(stream, 'g', settingsOf({ startFrom: 2n }));
    expect(revisions(await work(client, stream, { count: 1, answer: 'ack' }))).toEqual([2n]);
  });

  test('ignores answers to events that are already answered or were never delivered', async () => {
    const { client } = underTest();
    const stream = await groupOn(2);
    const group = client.subscribeToPersistentSubscriptionToStream(stream, 'g', { bufferSize: 1 });
    const { given, errors, until } = consume<Given>(group, async (event) => {
      await group.ack({ event: { ...event.event, id: noted(1)[0]?.id } } as Given);
      await group.ack(event);
      await group.nack('retry', 'again', event);
    });
    await until(2);
    await expect.poll(async () => (await infoOf(stream)).stats.totalInFlightMessages).toBe(0);
    expect([revisions(given), errors]).toEqual([[0n, 1n], []]);
    await group.unsubscribe();
  });
});
