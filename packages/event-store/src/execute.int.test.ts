import { newId } from '@cairn/runtime/new-id';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { actor, close, count, counter } from './counter.fixture.ts';
import { key, refusal, startCounters, to, type Counters } from './execute.fixture.ts';

let counters: Counters;
beforeAll(async () => {
  counters = await startCounters();
});
afterEach(() => void counters.calls.splice(0));
afterAll(() => counters.stop());

describe('executing a command', () => {
  test('stores the decided events with their actor, cause, time and version', async () => {
    const id = newId();
    const execute = counters.executor({ now: () => '2026-03-02T10:00:00.000Z' });
    const done = await execute(to(id, count(3), key('k')));
    const [entry] = await counters.stored(id);
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

  test('carries out the commands on one stream one after the other', async () => {
    const id = newId();
    const execute = counters.executor();
    const done = await Promise.all(Array.from({ length: 10 }, () => execute(to(id, count(1)))));
    expect(done.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(counters.calls.filter((call) => call === 'append')).toHaveLength(10);
  });

  test('answers a command without events with the current revision, every time', async () => {
    const id = newId();
    const execute = counters.executor();
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
    expect(await counters.stored(id)).toHaveLength(1);
  });

  test('stores nothing and throws the rejection if a rule refuses a command', async () => {
    const id = newId();
    expect(await refusal(counters.executor()(to(id, count(11))))).toEqual(['invalid', 'counter/full']);
    expect(await counters.stored(id)).toEqual([]);
  });

  test('stores nothing if the schema of an event refuses its data', async () => {
    const id = newId();
    const wrong = {
      ...counter,
      decide: () => [{ type: 'CounterClosed', data: { at: Number.NaN } } as const],
    };
    await expect(counters.executor()({ ...to(id, close), decider: wrong })).rejects.toThrow(/own schema/);
    expect(await counters.stored(id)).toEqual([]);
  });
});
