import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { counted, newStream } from './counter.fixture.ts';
import { collect, openCounterStore, startCounterLog, type CounterLog } from './server.fixture.ts';

let log: CounterLog;
beforeAll(async () => {
  log = await startCounterLog();
});
afterAll(() => log.stop());

test('opening refuses a certificate file that does not exist, and names it', () => {
  const connectionString = 'esdb://127.0.0.1:2113?tls=true&tlsCAFile=%2Fnope%2Fca.crt';
  expect(() => openCounterStore(connectionString)).toThrow('does not exist: /nope/ca.crt');
});

test('opening names the setting of a malformed connection string, and shows none of its values', () => {
  const opening = () => openCounterStore('esdb://admin:hunter2@127.0.0.1:2113?tls=hunter2');
  expect(opening).toThrow(/EVENTSTORE_URL.* malformed at position \d+, expected true or false/);
  expect(opening).not.toThrow('hunter2');
});

describe('closing', () => {
  test('ends open reads, and does not affect another store on the same server', async () => {
    const one = openCounterStore(log.connectionString);
    const subscribed = collect(one.subscribeAll({ after: 'end', signal: new AbortController().signal }));
    await one.head();
    await one.close();
    await one.close();
    await subscribed;
    await expect(one.head()).rejects.toThrow('closed');
    await expect(one.append(newStream(), counted(1), 'any')).rejects.toThrow('closed');
    await expect(log.store.append(newStream(), counted(1), 'noStream')).resolves.toMatchObject({
      revision: 0,
    });
  });
});
