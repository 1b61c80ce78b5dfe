import { newId } from '@cairn/runtime/new-id';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actor, count, counter } from './counter.fixture.ts';
import { key, refusal, startCounters, to, type Counters } from './execute.fixture.ts';

let counters: Counters;
beforeAll(async () => {
  counters = await startCounters();
});
afterAll(() => counters.stop());

describe('a command that is repeated with its key', () => {
  test('gets the first answer, with its events, and stores nothing', async () => {
    const id = newId();
    const execute = counters.executor();
    const first = await execute(to(id, count(2, true), key('k')));
    await execute(to(id, count(1)));
    const again = await execute(to(id, count(2, true), key('k')));
    const as = { revision: 1, position: first.position, repeated: true, decidedNothing: false };
    expect(again).toMatchObject(as);
    expect(again.events).toMatchObject(first.events);
    expect(await counters.stored(id)).toHaveLength(3);
  });

  test('is recognised after a restart', async () => {
    const id = newId();
    const first = await counters.executor()(to(id, count(2, true), key('k')));
    await counters.executor()(to(id, count(1)));
    await expect(counters.executor()(to(id, count(2, true), key('k')))).resolves.toMatchObject({
      revision: first.revision,
      position: first.position,
      repeated: true,
    });
  });

  test('is recognised by a process that has not read the newest events', async () => {
    const id = newId();
    const [here, there] = [counters.executor(), counters.executor()];
    await here(to(id, count(1)));
    const first = await there(to(id, count(2), key('k')));
    await expect(here(to(id, count(2), key('k')))).resolves.toMatchObject({
      revision: 1,
      position: first.position,
      repeated: true,
    });
    expect(await counters.stored(id)).toHaveLength(2);
  });

  test('refuses a repeated key with another body, warm and cold', async () => {
    const id = newId();
    const execute = counters.executor();
    await execute(to(id, count(1), key('k', 'one')));
    const reused = ['keyReused', 'idempotency/key-reused'];
    expect(await refusal(execute(to(id, count(2), key('k', 'other'))))).toEqual(reused);
    expect(await refusal(counters.executor()(to(id, count(2), key('k', 'other'))))).toEqual(reused);
  });

  test('is refused with another body by a process that has not read the newest events', async () => {
    const id = newId();
    const [here, there] = [counters.executor(), counters.executor()];
    await here(to(id, count(1)));
    await there(to(id, count(2), key('k', 'one')));
    expect(await refusal(here(to(id, count(3), key('k', 'other'))))).toEqual([
      'keyReused',
      'idempotency/key-reused',
    ]);
    await expect(here.state(counter, id)).resolves.toMatchObject({ state: { total: 3 } });
  });

  test('carries out a command with the same key but another path or person', async () => {
    const id = newId();
    const execute = counters.executor();
    await execute(to(id, count(1), key('k')));
    await execute(to(id, count(1), key('k', 'hash', 'POST /v1/other')));
    const other = { ...count(1), actor: { ...actor, personId: newId() } };
    await execute(to(id, other, key('k')));
    expect(await counters.stored(id)).toHaveLength(3);
  });

  test('is executed once if it is sent several times at once', async () => {
    const id = newId();
    const [here, there] = [counters.executor(), counters.executor()];
    const sent = Array.from({ length: 8 }, (_, i) => (i % 2 ? here : there)(to(id, count(1), key('k'))));
    const answers = await Promise.all(sent);
    expect(new Set(answers.map(({ revision, position }) => `${revision} ${position}`)).size).toBe(1);
    expect(await counters.stored(id)).toHaveLength(1);
  });

  test('refuses a repeated key with the same code if the first attempt was refused', async () => {
    const id = newId();
    const execute = counters.executor();
    expect(await refusal(execute(to(id, count(11), key('k'))))).toEqual(['invalid', 'counter/full']);
    expect(await refusal(execute(to(id, count(11), key('k'))))).toEqual(['invalid', 'counter/full']);
  });
});
