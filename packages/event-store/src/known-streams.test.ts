import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { counter } from './counter.fixture.ts';
import { EventStoreUnavailable, NewerEvent } from './errors.ts';
import { createKnownStreams, type KnownStreams } from './known-streams.ts';
import { fakeLog, type FakeLog, type FakeLogOptions } from './log.fixture.ts';

type Options = { maxStreams?: number; wait?: FakeLogOptions['wait'] };

const start = ({ wait, ...options }: Options = {}) => {
  let time = 0;
  const now = () => ++time;
  const log = fakeLog({ now, ...(wait && { wait }) });
  const streams = createKnownStreams(log.store, { ...options, now });
  return { log, streams, now, pass: (ms: number) => void (time += ms) };
};

/** Appends as `execute` does; gives up if the state that it knows is an old one. */
const append = async (
  streams: KnownStreams,
  log: FakeLog,
  { stream, now }: { stream: string; now: () => number },
) => {
  const warm = streams.kept(counter, stream) ?? (await streams.forward(counter, stream));
  const asOf = now();
  const position = await log.append(stream, warm.revision);
  if (position === undefined) return;
  const state = { ...warm.state, total: warm.state.total + 1 };
  streams.keep(counter, stream, { ...warm, state, revision: warm.revision + 1, position }, asOf);
};

/** Three streams that keep up with the log, without a read since. */
const followed = async (options: Options = {}) => {
  const all = start(options);
  const { log, streams, now } = all;
  const names = ['feedback-0', 'feedback-1', 'feedback-2'];
  const ask = (stream: string, asOf = now()) => streams.recent(counter, stream, asOf);
  for (const stream of names) log.push(stream);
  await ask('feedback-0');
  await append(streams, log, { stream: 'feedback-own', now });
  for (const stream of names) await ask(stream);
  log.calls.splice(0);
  return { ...all, names, ask };
};

describe('states that keep up with the log', () => {
  test('are brought up to date by one read for all of them', async () => {
    const { log, names, ask, now } = await followed();
    log.push('feedback-1');
    const asOf = now();
    const found = [];
    for (const stream of names) found.push((await ask(stream, asOf)).state.total);
    expect(found).toEqual([1, 2, 1]);
    expect(log.calls).toEqual(['$all']);
  });

  test('share one reading with all who ask at the same time, and the next one with those who ask while it is under way', async () => {
    const { log, names, ask } = await followed();
    const early = names.map((stream) => ask(stream));
    log.push('feedback-2');
    const late = names.map((stream) => ask(stream));
    await Promise.all(early);
    expect((await Promise.all(late)).map(({ state }) => state.total)).toEqual([1, 1, 2]);
    expect(log.calls.length).toBeLessThanOrEqual(3);
    expect(new Set(log.calls)).toEqual(new Set(['$all']));
  });

  test('are not read again while they are as recent as somebody needs', async () => {
    const { log, ask, now, pass } = await followed();
    await ask('feedback-0');
    log.calls.splice(0);
    log.push('feedback-0');
    pass(1_900);
    expect((await ask('feedback-0', now() - 2_000)).state.total).toBe(1);
    expect(log.calls).toEqual([]);
    pass(200);
    expect((await ask('feedback-0', now() - 2_000)).state.total).toBe(2);
    expect(log.calls).toEqual(['$all']);
  });

  test('show what this process appended, however old a state may be', async () => {
    const { log, streams, now, ask } = await followed();
    await append(streams, log, { stream: 'feedback-0', now });
    expect((await ask('feedback-0', now() - 2_000)).state.total).toBe(2);
  });

  test('are read by themselves after a gap', async () => {
    const { log, ask } = await followed();
    log.push('feedback-0');
    log.push('feedback-0');
    log.hideFromAll(1);
    expect((await ask('feedback-0')).state.total).toBe(3);
    expect(log.calls).toEqual(['$all', 'feedback-0']);
  });

  test('are read by themselves if too much was added, until this process appends again', async () => {
    const { log, streams, now, ask } = await followed();
    for (let more = 0; more < 501; more++) log.push('feedback-1');
    expect((await ask('feedback-1')).state.total).toBe(502);
    await ask('feedback-1');
    expect(log.calls).toEqual(['$all', 'feedback-1', 'feedback-1']);
    await append(streams, log, { stream: 'feedback-own', now });
    await ask('feedback-1');
    log.calls.splice(0);
    await ask('feedback-1');
    expect(log.calls).toEqual(['$all']);
  });

  test('are read by themselves if this process has appended nothing for ten seconds', async () => {
    const { log, ask, pass } = await followed();
    pass(10_001);
    log.push('feedback-2');
    expect((await ask('feedback-2')).state.total).toBe(2);
    expect(log.calls).toEqual(['feedback-2']);
  });

  const newer = { id: 'e', stream: 'feedback-1', revision: 1, type: 'Counted' };
  test.each([
    ['a newer release wrote to one of them', new NewerEvent(newer, { written: 9, known: 3 })],
    ['the store is another copy of the log', new Error('Unexpected FilteredReadAllResult: Error')],
  ])('are read by themselves if %s', async (_, error) => {
    const { log, ask } = await followed();
    log.fail(error);
    log.push('feedback-0');
    expect((await ask('feedback-0')).state.total).toBe(2);
  });

  test('are read by themselves after the store was away, and until then nobody gets one', async () => {
    const { log, names, ask } = await followed();
    log.fail(new EventStoreUnavailable('away'));
    const asked = await Promise.allSettled(names.map((stream) => ask(stream)));
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    log.fail();
    log.push('feedback-0');
    expect((await ask('feedback-0')).state.total).toBe(2);
  });

  test('that were read beside a reading of the log miss nothing that was added meanwhile', async () => {
    const gates = new Map<string, () => void>();
    const held = new Set<string>();
    const wait = (when: string) =>
      held.delete(when) ? new Promise<void>((open) => gates.set(when, open)) : Promise.resolve();
    const { log, streams, now, ask } = await followed({ wait });
    log.push('feedback-new');
    held.add('before $all').add('after feedback-new');
    const reading = ask('feedback-0');
    await vi.waitFor(() => expect(gates.has('before $all')).toBe(true));
    const beside = ask('feedback-new');
    await vi.waitFor(() => expect(gates.has('after feedback-new')).toBe(true));
    log.push('feedback-new');
    await append(streams, log, { stream: 'feedback-own', now });
    gates.get('before $all')?.();
    await reading;
    gates.get('after feedback-new')?.();
    expect((await beside).state.total).toBe(1);
    expect((await ask('feedback-new')).state.total).toBe(2);
  });
});

const anyStream = fc.integer({ min: 0, max: 2 }).map((n) => `feedback-${n}`);
const anyAct = fc.oneof(
  fc.record({ kind: fc.constantFrom('append', 'push'), stream: anyStream, age: fc.constant(0) }),
  fc.record({ kind: fc.constant('ask'), stream: anyStream, age: fc.constantFrom(0, 0, 5, 20, 100) }),
);

test('a state holds every event from before the moment that was asked for, in whatever order reads and appends end', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(anyAct, { minLength: 10, maxLength: 40 }),
      fc.constantFrom(1, 2, 100),
      async (s, acts, maxStreams) => {
        const { log, streams, now } = start({ maxStreams, wait: () => s.schedule(Promise.resolve()) });
        const act = async ({ kind, stream, age }: (typeof acts)[number]): Promise<void> => {
          await s.schedule(Promise.resolve());
          if (kind === 'push') log.push(stream);
          if (kind === 'append') await append(streams, log, { stream, now });
          if (kind !== 'ask') return;
          const asOf = now() - age;
          const { state, revision } = await streams.recent(counter, stream, asOf);
          expect(revision + 1).toBeGreaterThanOrEqual(log.storedBefore(stream, asOf));
          expect(state.total).toBe(revision + 1);
        };
        const all = Promise.all(acts.map(act));
        await s.waitFor(all);
      },
    ),
    { numRuns: 200 },
  ));
