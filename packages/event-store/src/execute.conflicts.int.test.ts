import type { Command, Decider } from '@cairn/contracts/decider';
import { newId } from '@cairn/runtime/new-id';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actor, close, count, countedEvent, counter } from './counter.fixture.ts';
import { key, refusal, startCounters, to, type Counters } from './execute.fixture.ts';

let counters: Counters;
beforeAll(async () => {
  counters = await startCounters();
});
afterAll(() => counters.stop());

describe('executing a command while another process writes', () => {
  test('decides again with the events of the other process', async () => {
    const id = newId();
    const [here, there] = [counters.executor(), counters.executor()];
    await here(to(id, count(1)));
    await there(to(id, count(2)));
    await expect(here(to(id, count(3)))).resolves.toMatchObject({ revision: 2 });
    await there(to(id, count(4)));
    expect(await refusal(here(to(id, count(1))))).toEqual(['invalid', 'counter/full']);
  });

  test('does not refuse a command for a reason that another process has removed', async () => {
    const id = newId();
    const [here, there] = [counters.executor(), counters.executor()];
    await here(to(id, count(10)));
    await there(to(id, count(-5)));
    await expect(here(to(id, count(3)))).resolves.toMatchObject({ revision: 2 });
  });

  test('does not answer that nothing changes after the other process changed it', async () => {
    type Switch = Command<'Switch', { on: boolean }>;
    const light: Decider<
      { on: boolean },
      Switch,
      { type: 'Counted'; data: { amount: number; unit: string } }
    > = {
      category: 'feedback',
      initial: { on: false },
      decide: ({ data }, { on }) =>
        data.on === on ? [] : [{ type: 'Counted', data: { amount: Number(data.on), unit: 'on' } }],
      evolve: (_, { data }) => ({ on: data.amount === 1 }),
    };
    const id = newId();
    const turn = (on: boolean) => ({
      ...to(id, close),
      decider: light,
      command: { type: 'Switch', data: { on }, actor, at: close.at } as const,
    });
    const [here, there] = [counters.executor(), counters.executor()];
    await here(turn(true));
    await there(turn(false));
    await expect(here(turn(true))).resolves.toMatchObject({ revision: 2, decidedNothing: false });
  });

  test('loads the facts again in every attempt and gives up after three conflicts', async () => {
    const id = newId();
    const racing: Decider<
      { total: number; closed: boolean },
      ReturnType<typeof count>,
      ReturnType<typeof counter.decide>[number],
      number
    > = {
      ...counter,
      decide: (command, state) => counter.decide(command, state, undefined),
    };
    let attempts = 0;
    const interfere = async (times: number) => {
      attempts += 1;
      if (attempts <= times) await counters.store.append(`feedback-${id}`, [countedEvent(0)], 'any');
      return attempts;
    };
    const execution = { ...to(id, count(1)), decider: racing, command: count(1) };
    const execute = counters.executor();
    await expect(execute({ ...execution, facts: () => interfere(2) })).resolves.toMatchObject({
      revision: 2,
    });
    attempts = 0;
    expect(await refusal(execute({ ...execution, facts: () => interfere(9) }))).toEqual([
      'conflict',
      'stream/conflict',
    ]);
    expect(attempts).toBe(3);
  });
});

describe('If-Match', () => {
  test('accepts a command only at that exact revision', async () => {
    const id = newId();
    const execute = counters.executor();
    await execute(to(id, count(1)));
    await expect(execute(to(id, count(1), { ifMatch: 0 }))).resolves.toMatchObject({ revision: 1 });
    expect(await refusal(execute(to(id, count(1), { ifMatch: 0 })))).toEqual([
      'stale',
      'stream/revision-mismatch',
    ]);
    expect(await refusal(execute(to(id, count(1), { ifMatch: 7 })))).toEqual([
      'stale',
      'stream/revision-mismatch',
    ]);
  });

  test('is compared with the revision that another process stored', async () => {
    const id = newId();
    const [here, there] = [counters.executor(), counters.executor()];
    await here(to(id, count(1)));
    const { position } = await there(to(id, count(1)));
    await expect(here(to(id, count(1), { ifMatch: 0 }))).rejects.toMatchObject({
      kind: 'stale',
      code: 'stream/revision-mismatch',
      position: String(position),
    });
    await there(to(id, count(1)));
    await expect(here(to(id, count(1), { ifMatch: 2 }))).resolves.toMatchObject({ revision: 3 });
  });

  test('is ignored for the repeat of a stored command', async () => {
    const id = newId();
    const execute = counters.executor();
    await execute(to(id, count(1)));
    await execute(to(id, count(1), { ifMatch: 0, ...key('k') }));
    await expect(execute(to(id, count(1), { ifMatch: 0, ...key('k') }))).resolves.toMatchObject({
      revision: 1,
      repeated: true,
    });
  });
});

test('refuses no command on the stream of a set, however many processes write to it', async () => {
  type Add = Command<'Add', { amount: number }>;
  type Added = { type: 'Counted'; data: { amount: number; unit: string } };
  const sum: Decider<number, Add, Added> = {
    category: 'feedback',
    holdsSet: true,
    initial: 0,
    decide: ({ data }, total) => [{ type: 'Counted', data: { amount: data.amount, unit: `on ${total}` } }],
    evolve: (total, { data }) => total + data.amount,
  };
  const id = newId();
  const command: Add = { type: 'Add', data: { amount: 1 }, actor, at: close.at };
  const writer = async (execute: ReturnType<Counters['executor']>): Promise<void> => {
    for (let n = 0; n < 8; n += 1) await execute({ ...to(id, close), decider: sum, command });
  };
  await Promise.all(Array.from({ length: 6 }, () => writer(counters.executor())));
  const units = (await counters.stored(id)).map((entry) => entry.kind === 'event' && entry.event.data);
  expect(units).toEqual(Array.from({ length: 48 }, (_, n) => ({ amount: 1, unit: `on ${n}` })));
});
