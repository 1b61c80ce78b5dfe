import type { Command, Decider } from '@cairn/contracts/decider';
import { Rejection } from '@cairn/contracts/rejection';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { actor, close, count, counter, countedEvent } from './counter.fixture.ts';
import { WrongExpectedRevision } from './errors.ts';
import { createExecute } from './execute.ts';
import { newId } from '@cairn/runtime/new-id';
import { load } from './load.ts';
import type { EventStore } from './open.ts';
import { collect, logger, openCounterStore, startServer, startWire } from './server.fixture.ts';

let server: Awaited<ReturnType<typeof startServer>>;
let plain: EventStore;
const calls: string[] = [];
/** The real store, with its calls noted. */
let store: EventStore;
beforeAll(async () => {
  server = await startServer();
  plain = openCounterStore(server.connectionString);
  store = {
    ...plain,
    append: (...of) => (calls.push('append'), plain.append(...of)),
    readStream: (...of) => (calls.push('read'), plain.readStream(...of)),
  };
});
afterEach(() => void calls.splice(0));
afterAll(async () => {
  await plain.close();
  await server.remove();
});

const process = (maxStreams?: number) =>
  createExecute({ store, logger, ...(maxStreams ? { maxStreams } : {}) });
type Change = { idempotency?: { key: string; path: string; payloadHash: string }; ifMatch?: number };
const to = (id: string, command: ReturnType<typeof count> | typeof close, change: Change = {}) => ({
  decider: counter,
  id,
  command,
  correlationId: 'request-1',
  causationId: 'request-1',
  ...change,
});
const key = (key: string, payloadHash = 'hash', path = 'POST /v1/counters') => ({
  idempotency: { key, path, payloadHash },
});
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof Rejection ? [error.kind, error.code] : error),
  );
const stored = (id: string) => collect(plain.readStream(`feedback-${id}`));

describe('executing a command', () => {
  test('stores what was decided, stamped with who, why, when and version', async () => {
    const id = newId();
    const execute = createExecute({ store, logger, now: () => '2026-03-02T10:00:00.000Z' });
    const done = await execute(to(id, count(3), key('k')));
    const [entry] = await stored(id);
    expect(done).toMatchObject({ revision: 0, repeated: false, decidedNothing: false });
    expect(entry).toMatchObject({
      event: {
        ...done.events[0],
        type: 'Counted',
        data: { amount: 3, unit: 'piece' },
        position: done.position,
        metadata: {
          $correlationId: 'request-1',
          $causationId: 'request-1',
          schemaVersion: 3,
          recordedAt: '2026-03-02T10:00:00.000Z',
          actor,
          idempotency: key('k').idempotency,
        },
      },
    });
  });

  test('reads a cold stream once, and a warm one never', async () => {
    const id = newId();
    const execute = process();
    await execute(to(id, count(1)));
    await execute(to(id, count(2)));
    await execute(to(id, count(3)));
    expect(calls).toEqual(['read', 'append', 'append', 'append']);
    await expect(load(plain, counter, id)).resolves.toMatchObject({ state: { total: 6 }, revision: 2 });
  });

  test('lets commands on one stream wait for each other instead of racing', async () => {
    const id = newId();
    const execute = process();
    const done = await Promise.all(Array.from({ length: 10 }, () => execute(to(id, count(1)))));
    expect(done.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(calls.filter((call) => call === 'append')).toHaveLength(10);
  });

  test('answers nothing decided with the stream as it stands, twice as once', async () => {
    const id = newId();
    const execute = process();
    const closed = await execute(to(id, close));
    const nothing = {
      revision: 0,
      position: closed.position,
      events: [],
      decidedNothing: true,
      repeated: false,
    };
    await expect(execute(to(id, close))).resolves.toEqual(nothing);
    await expect(execute(to(id, close))).resolves.toEqual(nothing);
    expect(await stored(id)).toHaveLength(1);
  });

  test('throws the rejection of a rule and stores nothing', async () => {
    const id = newId();
    expect(await refusal(process()(to(id, count(11))))).toEqual(['invalid', 'counter/full']);
    expect(await stored(id)).toEqual([]);
  });

  test('stores nothing that its own schema refuses', async () => {
    const id = newId();
    const wrong = {
      ...counter,
      decide: () => [{ type: 'CounterClosed', data: { at: Number.NaN } } as const],
    };
    await expect(process()({ ...to(id, close), decider: wrong })).rejects.toThrow(/own schema/);
    expect(await stored(id)).toEqual([]);
  });

  test('reads a stream again that gave way to others', async () => {
    const [one, other] = [newId(), newId()];
    const execute = process(1);
    await execute(to(one, count(4)));
    await execute(to(other, count(1)));
    await execute(to(one, count(4)));
    expect(calls.filter((call) => call === 'read')).toHaveLength(3);
    expect(await refusal(execute(to(one, count(4))))).toEqual(['invalid', 'counter/full']);
  });
});

describe('beside another process', () => {
  test('decides again on what the other one stored', async () => {
    const id = newId();
    const [here, there] = [process(), process()];
    await here(to(id, count(1)));
    await there(to(id, count(2)));
    await expect(here(to(id, count(3)))).resolves.toMatchObject({ revision: 2 });
    await there(to(id, count(4)));
    expect(await refusal(here(to(id, count(1))))).toEqual(['invalid', 'counter/full']);
  });

  test('does not refuse for a reason that has passed', async () => {
    const id = newId();
    const [here, there] = [process(), process()];
    await here(to(id, count(10)));
    await there(to(id, count(-5)));
    await expect(here(to(id, count(3)))).resolves.toMatchObject({ revision: 2 });
  });

  test('does not answer that it is so already when it is so no longer', async () => {
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
    const [here, there] = [process(), process()];
    await here(turn(true));
    await there(turn(false));
    await expect(here(turn(true))).resolves.toMatchObject({ revision: 2, decidedNothing: false });
  });

  test('asks for facts in every attempt and gives up after three lost races', async () => {
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
    let asked = 0;
    const interfere = async (times: number) => {
      asked += 1;
      if (asked <= times) await plain.append(`feedback-${id}`, [countedEvent(0)], 'any');
      return asked;
    };
    const execution = { ...to(id, count(1)), decider: racing, command: count(1) };
    const execute = process();
    await expect(execute({ ...execution, facts: () => interfere(2) })).resolves.toMatchObject({
      revision: 2,
    });
    asked = 0;
    expect(await refusal(execute({ ...execution, facts: () => interfere(9) }))).toEqual([
      'conflict',
      'stream/conflict',
    ]);
    expect(asked).toBe(3);
  });
});

describe('a command that comes again with its key', () => {
  test('is answered as the first time, with its events, and stores nothing', async () => {
    const id = newId();
    const execute = process();
    const first = await execute(to(id, count(2, true), key('k')));
    await execute(to(id, count(1)));
    const again = await execute(to(id, count(2, true), key('k')));
    const as = { revision: 1, position: first.position, repeated: true, decidedNothing: false };
    expect(again).toMatchObject(as);
    expect(again.events).toMatchObject(first.events);
    expect(await stored(id)).toHaveLength(3);
  });

  test('is known again after a restart', async () => {
    const id = newId();
    const first = await process()(to(id, count(2, true), key('k')));
    await process()(to(id, count(1)));
    await expect(process()(to(id, count(2, true), key('k')))).resolves.toMatchObject({
      revision: first.revision,
      position: first.position,
      repeated: true,
    });
  });

  test('is known to a process that another one went ahead of', async () => {
    const id = newId();
    const [here, there] = [process(), process()];
    await here(to(id, count(1)));
    const first = await there(to(id, count(2), key('k')));
    await expect(here(to(id, count(2), key('k')))).resolves.toMatchObject({
      revision: 1,
      position: first.position,
      repeated: true,
    });
    expect(await stored(id)).toHaveLength(2);
  });

  test('is refused with another body, warm and cold', async () => {
    const id = newId();
    const execute = process();
    await execute(to(id, count(1), key('k', 'one')));
    const reused = ['keyReused', 'idempotency/key-reused'];
    expect(await refusal(execute(to(id, count(2), key('k', 'other'))))).toEqual(reused);
    expect(await refusal(process()(to(id, count(2), key('k', 'other'))))).toEqual(reused);
  });

  test('is refused with another body by a process that another one went ahead of', async () => {
    const id = newId();
    const [here, there] = [process(), process()];
    await here(to(id, count(1)));
    await there(to(id, count(2), key('k', 'one')));
    expect(await refusal(here(to(id, count(3), key('k', 'other'))))).toEqual([
      'keyReused',
      'idempotency/key-reused',
    ]);
    await expect(here.state(counter, id)).resolves.toMatchObject({ state: { total: 3 } });
  });

  test('is another command under another path or by another person', async () => {
    const id = newId();
    const execute = process();
    await execute(to(id, count(1), key('k')));
    await execute(to(id, count(1), key('k', 'hash', 'POST /v1/other')));
    const other = { ...count(1), actor: { ...actor, personId: newId() } };
    await execute(to(id, other, key('k')));
    expect(await stored(id)).toHaveLength(3);
  });

  test('is answered once for all who sent it at the same time', async () => {
    const id = newId();
    const [here, there] = [process(), process()];
    const sent = Array.from({ length: 8 }, (_, i) => (i % 2 ? here : there)(to(id, count(1), key('k'))));
    const answers = await Promise.all(sent);
    expect(new Set(answers.map(({ revision, position }) => `${revision} ${position}`)).size).toBe(1);
    expect(await stored(id)).toHaveLength(1);
  });

  test('is refused with the same code if the first attempt was refused', async () => {
    const id = newId();
    const execute = process();
    expect(await refusal(execute(to(id, count(11), key('k'))))).toEqual(['invalid', 'counter/full']);
    expect(await refusal(execute(to(id, count(11), key('k'))))).toEqual(['invalid', 'counter/full']);
  });
});

describe('If-Match', () => {
  test('lets a command pass at that very revision only', async () => {
    const id = newId();
    const execute = process();
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

  test('is compared with what another process stored', async () => {
    const id = newId();
    const [here, there] = [process(), process()];
    await here(to(id, count(1)));
    await there(to(id, count(1)));
    expect(await refusal(here(to(id, count(1), { ifMatch: 0 })))).toEqual([
      'stale',
      'stream/revision-mismatch',
    ]);
    await there(to(id, count(1)));
    await expect(here(to(id, count(1), { ifMatch: 2 }))).resolves.toMatchObject({ revision: 3 });
  });

  test('does not stand against the answer to a repeat', async () => {
    const id = newId();
    const execute = process();
    await execute(to(id, count(1)));
    await execute(to(id, count(1), { ifMatch: 0, ...key('k') }));
    await expect(execute(to(id, count(1), { ifMatch: 0, ...key('k') }))).resolves.toMatchObject({
      revision: 1,
      repeated: true,
    });
  });
});

describe('state for facts', () => {
  test('is read forward to what another process stored', async () => {
    const id = newId();
    const [here, there] = [process(), process()];
    await here(to(id, count(1)));
    await there(to(id, count(2)));
    await expect(here.state(counter, id)).resolves.toMatchObject({ state: { total: 3 }, revision: 1 });
  });

  test('of a missing stream is the initial one', async () => {
    await expect(process().state(counter, newId())).resolves.toEqual({
      state: counter.initial,
      revision: -1,
      position: 0n,
    });
  });
});

describe('a kept state', () => {
  test('is given as it is kept, though another process stored more', async () => {
    const id = newId();
    const [here, there] = [process(), process()];
    await here(to(id, count(1)));
    await there(to(id, count(2)));
    calls.splice(0);
    await expect(here.recent(counter, id)).resolves.toMatchObject({ state: { total: 1 }, revision: 0 });
    expect(calls).toEqual([]);
  });

  test('is read from the store if none is kept in memory', async () => {
    const id = newId();
    await process()(to(id, count(1)));
    await expect(process().recent(counter, id)).resolves.toMatchObject({ state: { total: 1 } });
  });

  test('that was old is followed by the newer one in facts, before anything is stored', async () => {
    const id = newId();
    const [here, there] = [process(), process()];
    await here(to(id, count(1)));
    await there(to(id, count(2)));
    const totals: number[] = [];
    const facts = async ({ total }: { total: number }) => void totals.push(total);
    await here({ ...to(id, count(1)), facts });
    expect(totals).toEqual([1, 3]);
  });
});

describe('without the store', () => {
  test('finds its own events if a retry conflicts with the append that it repeats', async () => {
    const id = newId();
    const forgetful: EventStore = {
      ...plain,
      append: async (...of) => {
        const { revision } = await plain.append(...of);
        throw new WrongExpectedRevision(of[0], revision);
      },
    };
    const execute = createExecute({ store: forgetful, logger });
    const done = await execute(to(id, count(2, true)));
    expect(done).toMatchObject({ revision: 1, repeated: false, decidedNothing: false });
    const ids = (await stored(id)).map((entry) => entry.kind === 'event' && entry.event.id);
    expect(done.events.map((event) => event.id)).toEqual(ids);
  });

  test('stores a command once whose answer was lost', async () => {
    const wire = await startWire(server.port);
    const distant = openCounterStore(wire.connectionString);
    const execute = createExecute({ store: distant, logger });
    const id = newId();
    await execute(to(id, count(1)));
    const kept = wire.keepAnswers();
    const pending = execute(to(id, count(2)));
    await kept;
    // Meanwhile another process goes on from what was stored.
    await plain.append(`feedback-${id}`, [countedEvent(3)], 1);
    wire.cut();
    await expect(pending).resolves.toMatchObject({ revision: 1, repeated: false });
    await expect(execute(to(id, count(4)))).resolves.toMatchObject({ revision: 3 });
    await expect(load(plain, counter, id)).resolves.toMatchObject({ state: { total: 10 } });
    await distant.close();
    await wire.close();
  });
});
