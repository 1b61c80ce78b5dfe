import { createStoreClock } from '@cairn/event-store/store-clock';
import { createLogger } from '@cairn/runtime/logger';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, type CommandService, startCommandService } from './command-service.fixture.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

let aheadMs = 0;
let service: CommandService;
let hr: Caller;
beforeAll(async () => {
  service = await startCommandService({
    clockOf: (store) =>
      createStoreClock({
        store,
        logger: createLogger({ service: 'test', level: 'silent' }),
        now: () => new Date(Date.now() + aheadMs),
      }),
  });
  hr = await service.caller(['hr']);
  await service.look();
});
beforeEach(() => {
  aheadMs = 0;
});
afterAll(() => service.stop());

const found = (more: object = {}) => service.post(hr, '/units', { name: 'Support', kind: 'team', ...more });

describe('a service whose clock is not that of the event store', () => {
  test.each([day, -day])('records nothing while it is off by %i ms', async (off) => {
    const head = await service.store.head();
    aheadMs = off;
    expect(await found()).toMatchObject({ status: 503, body: { code: 'clock/wrong' } });
    expect(await service.store.head()).toBe(head);
    aheadMs = 0;
    expect((await found()).status).toBe(201);
  });
});

describe('a command that is dated beyond the time of the event store', () => {
  const inMs = (ms: number): string => new Date(Date.now() + ms).toISOString();

  test('is refused from five minutes on, and the refusal names the field', async () => {
    expect(await found({ occurredAt: inMs(6 * minute) })).toMatchObject({
      status: 422,
      body: { code: 'occurred-at/in-the-future', fields: [{ path: 'body/occurredAt' }] },
    });
    expect((await found({ occurredAt: inMs(-day) })).status).toBe(201);
  });

  test('is judged by the clock of the store if that of the service is a little ahead', async () => {
    aheadMs = 4 * minute;
    expect((await found({ occurredAt: inMs(3 * minute) })).status).toBe(201);
    expect((await found({ occurredAt: inMs(7 * minute) })).status).toBe(422);
  });
});
