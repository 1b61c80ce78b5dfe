import { eventTypes } from '@cairn/contracts/registry';
import { createExecute, type Execute } from '@cairn/event-store/execute';
import type { EventStore } from '@cairn/event-store/open';
import type { Principal } from '@cairn/http/principal';
import { keyedIds } from '@cairn/runtime/derived-id';
import { createLogger } from '@cairn/runtime/logger';
import { uuid } from '@cairn/testing/uuid';
import { expect, test } from 'vitest';
import type { CommandContext } from './context.ts';
import { goalFieldRoutes } from './goals/goal-field.routes.ts';

const principal: Principal = {
  personId: uuid('1'),
  kind: 'human',
  roles: ['hr'],
  client: 'tests',
  issuer: 'tests',
  subject: 'tests',
  expiresAt: 0,
};
// A dry run keeps what is appended in memory.
const empty = { types: eventTypes, async *readStream() {} } as unknown as EventStore;
const logger = createLogger({ service: 'test', level: 'silent' });

/** Custom fields of goals on a log in memory. While `fail` says so, what goes to a field dies after its claim. */
const start = () => {
  let time = Date.parse('2026-03-01T12:00:00Z');
  let fails = false;
  const { execute: kept } = createExecute({ store: empty, logger }).dryRun();
  const execute: Execute = Object.assign((execution: Parameters<Execute>[0]) => {
    if (!fails || execution.decider.category !== 'goalField') return kept(execution);
    const { decide } = execution.decider;
    const decider = {
      ...execution.decider,
      decide: (...of: Parameters<typeof decide>) => {
        decide(...of);
        throw new Error('died');
      },
    };
    return kept({ ...execution, decider });
  }, kept);
  const now = () => new Date(time);
  const context: CommandContext = {
    execute,
    store: empty,
    payloadKey: 'a payload key of at least 32 characters',
    deriveId: keyedIds('an id key of at least 32 characters'),
    now,
    clock: { storeNow: now, aheadMs: () => 0 },
  };
  const commands = new Map(goalFieldRoutes.commands(context));
  const send = (type: string, key: string, { fieldId, ...body }: Record<string, string>) => {
    const { path = '', carryOut } = commands.get(type) ?? {};
    const url = path.replace(':fieldId', fieldId ?? '');
    const request = {
      method: 'POST',
      url,
      headers: { 'idempotency-key': key },
      body,
      params: { ...(fieldId && { fieldId }) },
      principal,
    };
    return carryOut?.(request).catch(({ code, message }) => code ?? message);
  };
  return {
    define: (key: string, name: string) => send('DefineGoalField', key, { name, kind: 'text' }),
    rename: (key: string, fieldId: string, name: string) => send('ReviseGoalField', key, { fieldId, name }),
    fail: (is: boolean) => void (fails = is),
    pass: (seconds: number) => void (time += seconds * 1000),
  };
};

test('a command that was broken off after its claim is completed by its repeat', async () => {
  const { define, fail } = start();
  fail(true);
  expect(await define('one', 'Size')).toBe('died');
  fail(false);
  expect(await define('two', 'size')).toBe('goal-field/name-taken');
  expect(await define('one', 'Size')).toMatchObject({ created: true, unchanged: false });
});

test('its repeat is refused if the name went to another field meanwhile', async () => {
  const { define, fail, pass } = start();
  fail(true);
  await define('one', 'Size');
  fail(false);
  pass(61);
  expect(await define('two', 'size')).toMatchObject({ created: true });
  expect(await define('one', 'Size')).toBe('goal-field/name-taken');
});

test('a repeat of what was done is answered as the first time, and claims nothing', async () => {
  const { define, rename } = start();
  const { id } = await define('one', 'Size');
  await rename('two', id, 'Weight');
  await rename('three', id, 'Height');
  expect(await define('four', 'weight')).toMatchObject({ created: true });
  expect(await rename('two', id, 'Weight')).toMatchObject({ unchanged: true });
  expect(await rename('five', id, 'Size')).toMatchObject({ unchanged: false });
  await rename('six', id, 'Height');
  await rename('five', id, 'Size');
  expect(await define('seven', 'Size')).toMatchObject({ created: true });
});
