import { idKeyStream } from '@cairn/contracts/streams';
import { fingerprintOf } from '@cairn/runtime/derived-id';
import { createLogger } from '@cairn/runtime/logger';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommandService, startCommandService } from './command-service.fixture.ts';
import { holdIdKey } from './id-key.ts';

let service: CommandService;
beforeAll(async () => {
  service = await startCommandService();
});
afterAll(() => service.stop());

const idKey = 'an id key of at least 32 characters';
const hold = (key: string) =>
  holdIdKey(
    {
      execute: service.execute,
      logger: createLogger({ service: 'test', level: 'silent' }),
      store: service.store,
    },
    key,
  );

const fingerprints = async (): Promise<string[]> => {
  const found: string[] = [];
  for await (const entry of service.store.readStream(idKeyStream))
    if (entry.kind === 'event' && entry.event.type === 'IdKeySet') found.push(entry.event.data.fingerprint);
  return found;
};

test('the fingerprint of the id key stands in the log once, however often the service starts', async () => {
  await hold(idKey);
  await hold(idKey);
  expect(await fingerprints()).toEqual([fingerprintOf(idKey)]);
});

test('a log that has an id key is refused with another one', async () => {
  await hold(idKey);
  await expect(hold('another id key of at least 32 characters')).rejects.toThrow(
    /^This log belongs to another id key/,
  );
  expect(await fingerprints()).toEqual([fingerprintOf(idKey)]);
});
