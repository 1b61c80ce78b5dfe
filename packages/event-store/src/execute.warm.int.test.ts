import { newId } from '@cairn/runtime/new-id';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { count, counter } from './counter.fixture.ts';
import { refusal, startCounters, to, type Counters } from './execute.fixture.ts';
import { load } from './load.ts';

let counters: Counters;
beforeAll(async () => {
  counters = await startCounters();
});
afterEach(() => void counters.calls.splice(0));
afterAll(() => counters.stop());

describe('warm streams', () => {
  test('reads a stream once and then keeps its state', async () => {
    const id = newId();
    const execute = counters.executor();
    await execute(to(id, count(1)));
    await execute(to(id, count(2)));
    await execute(to(id, count(3)));
    expect(counters.calls).toEqual(['read', 'append', 'append', 'append']);
    await expect(load(counters.store, counter, id)).resolves.toMatchObject({
      state: { total: 6 },
      revision: 2,
    });
  });

  test('reads a stream again that was evicted by others', async () => {
    const [one, other] = [newId(), newId()];
    const execute = counters.executor({ maxStreams: 1 });
    await execute(to(one, count(4)));
    await execute(to(other, count(1)));
    await execute(to(one, count(4)));
    expect(counters.calls.filter((call) => call === 'read')).toHaveLength(3);
    expect(await refusal(execute(to(one, count(4))))).toEqual(['invalid', 'counter/full']);
  });
});

describe('state for facts', () => {
  test('includes the events that another process stored', async () => {
    const id = newId();
    const [here, there] = [counters.executor(), counters.executor()];
    await here(to(id, count(1)));
    await there(to(id, count(2)));
    await expect(here.state(counter, id)).resolves.toMatchObject({ state: { total: 3 }, revision: 1 });
  });

  test('the current state of a missing stream is the initial one', async () => {
    await expect(counters.executor().state(counter, newId())).resolves.toEqual({
      state: counter.initial,
      revision: -1,
      position: 0n,
    });
  });
});

describe('a kept state', () => {
  test('is returned without reading, even if another process stored more', async () => {
    const id = newId();
    const [here, there] = [counters.executor(), counters.executor()];
    await here(to(id, count(1)));
    await there(to(id, count(2)));
    counters.calls.splice(0);
    expect(here.kept(counter, id)).toMatchObject({ state: { total: 1 }, revision: 0 });
    expect(counters.calls).toEqual([]);
  });

  test('is no state if this process has not used the stream, and the recent one is then read', async () => {
    const id = newId();
    await counters.executor()(to(id, count(1)));
    const there = counters.executor();
    expect(there.kept(counter, id)).toBeUndefined();
    const recent = there.recent(counter, id, performance.now() - 1_000);
    await expect(recent).resolves.toMatchObject({ state: { total: 1 } });
  });

  test('is brought up to date with all others by one read of the log', async () => {
    const [one, other, own] = [newId(), newId(), newId()];
    const [here, there] = [counters.executor(), counters.executor()];
    let moment = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (moment += 1));
    for (const id of [one, other]) await there(to(id, count(1)));
    const recent = async () => {
      const asOf = performance.now();
      return [await here.recent(counter, one, asOf), await here.recent(counter, other, asOf)];
    };
    await recent();
    await here(to(own, count(1)));
    await recent();
    await there(to(other, count(2)));
    counters.calls.splice(0);
    expect((await recent()).map(({ state, revision }) => [state.total, revision])).toEqual([
      [1, 0],
      [3, 1],
    ]);
    expect(counters.calls).toEqual(['read $all']);
    clock.mockRestore();
  });

  test('that was outdated is passed to facts again with the newer events, before anything is stored', async () => {
    const id = newId();
    const [here, there] = [counters.executor(), counters.executor()];
    await here(to(id, count(1)));
    await there(to(id, count(2)));
    const totals: number[] = [];
    const facts = async ({ total }: { total: number }) => void totals.push(total);
    await here({ ...to(id, count(1)), facts });
    expect(totals).toEqual([1, 3]);
  });
});

describe('a stream that is supposed to hold no event', () => {
  test('is not read before its first event is appended', async () => {
    const id = newId();
    const execute = counters.executor();
    await expect(execute({ ...to(id, count(1)), isFirst: true })).resolves.toMatchObject({ revision: 0 });
    await execute({ ...to(id, count(2)), isFirst: true });
    expect(counters.calls).toEqual(['append', 'append']);
    await expect(load(counters.store, counter, id)).resolves.toMatchObject({ state: { total: 3 } });
  });

  test('is read if it holds one, and the command is decided on that', async () => {
    const id = newId();
    await counters.executor()(to(id, count(10)));
    const there = counters.executor();
    expect(await refusal(there({ ...to(id, count(1)), isFirst: true }))).toEqual(['invalid', 'counter/full']);
    expect((await counters.stored(id)).length).toBe(1);
  });
});
