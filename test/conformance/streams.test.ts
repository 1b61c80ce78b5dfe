import { jsonEvent, type PersistentSubscriptionToStreamResolvedEvent as Given } from '@eventstore/db-client';
import { persistentSubscriptionToStreamSettingsFromDefaults as settingsOf } from '@eventstore/db-client';
import { expect, test } from 'vitest';
import { consume } from './consumer.ts';
import { onEveryServer } from './servers.ts';

const noted = (count: number) => Array.from({ length: count }, () => jsonEvent({ type: 'Noted', data: {} }));
const A_MINUTE = 60_000;

onEveryServer((underTest) => {
  const read = async (stream: string) => {
    const found = [];
    for await (const { event } of underTest().client.readStream(stream)) found.push(event);
    return found;
  };

  test('refuses an append whose deadline has passed, and stores nothing of it', async () => {
    const { client, name } = underTest();
    const stream = name('late');
    await expect(client.appendToStream(stream, noted(1), { deadline: -1000 })).rejects.toMatchObject({
      type: 'deadline-exceeded',
    });
    await expect(read(stream)).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  test('answers a call that requires the leader', async () => {
    const { client, name } = underTest();
    const [stream, wanted] = [name('led'), { requiresLeader: true }];
    expect(await client.appendToStream(stream, noted(2), wanted)).toMatchObject({ success: true });
    const found = [];
    for await (const { event } of client.readStream(stream, wanted)) found.push(event?.revision);
    expect(found).toEqual([0n, 1n]);
    await client.createPersistentSubscriptionToStream(stream, 'g', settingsOf(), wanted);
    expect(await client.deleteStream(stream, wanted)).toMatchObject({ position: {} });
  });

  test('accepts names in UTF-8 in every call', async () => {
    const { client, name } = underTest();
    const [stream, group, type] = [name('größe 漢字/🎯?%20'), 'Gruppe ß', 'Größe 🎯'];
    const events = ['ü', '漢'].map((text) => jsonEvent({ type, data: { text }, metadata: { by: text } }));
    const live = client.subscribeToStream(stream);
    const subscriber = consume(live);
    await client.appendToStream(stream, events);
    await subscriber.until(2);
    await live.unsubscribe();
    expect(
      (await read(stream)).map((event) => [event?.streamId, event?.type, event?.data, event?.metadata]),
    ).toEqual(events.map(({ data, metadata }) => [stream, type, data, metadata]));
    await client.setStreamMetadata(stream, { truncateBefore: 1, größe: '🎯' });
    expect(await client.getStreamMetadata(stream)).toMatchObject({
      metadata: { truncateBefore: 1, größe: '🎯' },
    });
    await client.createPersistentSubscriptionToStream(stream, group, settingsOf({ startFrom: 'start' }));
    const [info] = await client.listPersistentSubscriptionsToStream(stream);
    expect([info?.eventSource, info?.groupName]).toEqual([stream, group]);
    const joined = client.subscribeToPersistentSubscriptionToStream(stream, group);
    const consumer = consume<Given>(joined, (event) => joined.nack('park', 'schön', event));
    await consumer.until(1);
    await joined.unsubscribe();
    const parked = `$persistentsubscription-${stream}::${group}-parked`;
    await expect
      .poll(() =>
        read(parked).then(
          (found) => found.length,
          () => 0,
        ),
      )
      .toBe(1);
    await client.deletePersistentSubscriptionToStream(stream, group);
    await client.deleteStream(stream, { expectedRevision: 1n });
    await client.tombstoneStream(stream);
    await expect(client.appendToStream(stream, noted(1))).rejects.toMatchObject({
      type: 'stream-deleted',
      streamName: stream,
    });
  });

  test('returns the time at which an event was stored', async () => {
    const { client, name } = underTest();
    const stream = name('when');
    const before = Date.now();
    await client.appendToStream(stream, noted(1));
    const [event] = await read(stream);
    // The server may be on another machine.
    expect(Math.abs((event?.created.getTime() ?? 0) - before)).toBeLessThan(A_MINUTE);
  });

  test('ends a read that is cancelled, and keeps the connection', async () => {
    const { client, name } = underTest();
    const stream = name('cancelled');
    for (let batch = 0; batch < 20; batch++) await client.appendToStream(stream, noted(500));
    const reading = client.readStream(stream);
    let seen = 0;
    for await (const _ of reading) if (++seen === 10) break;
    await reading.cancel();
    expect(await client.appendToStream(stream, noted(1))).toMatchObject({ nextExpectedRevision: 10_000n });
  });
});
