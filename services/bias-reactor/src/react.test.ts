import { once } from 'node:events';
import type { CompleteScreening } from '@cairn/contracts/screening.commands';
import type { Execute } from '@cairn/event-store/execute';
import type { EventStore } from '@cairn/event-store/open';
import { createLogger } from '@cairn/runtime/logger';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Log, openReview } from './log.fixture.ts';
import { react } from './react.ts';
import { flat, start, varied } from './screen.fixture.ts';

type Screened = CompleteScreening['data'];

const logger = createLogger({ service: 'test', level: 'silent' });

const storeWith = ({ events }: Log, written: readonly Screened[]): EventStore => {
  const store: Partial<EventStore> = {
    closing: new AbortController().signal,
    async *readAll() {
      for (const data of written) {
        const place = { type: 'ScreeningCompleted', stream: `screening-${data.reviewId}`, revision: 0 };
        yield { kind: 'event', event: { ...place, data } } as never;
      }
    },
    async *subscribeAll({ signal }) {
      yield [...events.map((event) => ({ kind: 'event' as const, event })), { kind: 'caughtUp' }];
      if (!signal.aborted) await once(signal, 'abort');
    },
  };
  return store as EventStore;
};

/** Runs the reactor to the end of a log. `write` appends a screening. */
const screenAll = async (
  log: Log,
  written: readonly Screened[],
  write: (data: Screened) => Promise<void>,
) => {
  const stopping = new AbortController();
  const progress = {
    set caughtUp(isAtEnd: boolean) {
      if (isAtEnd) stopping.abort();
    },
  };
  const execute = (async ({ command }: { command: CompleteScreening }) => {
    await write(command.data);
    return { decidedNothing: false };
  }) as unknown as Execute;
  await react({ store: storeWith(log, written), execute, logger, signal: stopping.signal, progress });
};

/** What was screened, without the time: review by review, and in order for each. */
const byReview = (screened: readonly Screened[]) =>
  screened
    .map((data) => ({ ...data, occurredAt: '' }))
    .sort((one, other) => one.reviewId.localeCompare(other.reviewId));

type Step = { subject: string; what: 'assess' | 'propose' | 'move'; mark: number };
const step: fc.Arbitrary<Step> = fc.record({
  subject: fc.constantFrom('a1', 'a2', 'a3'),
  what: fc.constantFrom('assess', 'propose', 'move'),
  mark: fc.integer({ min: 2, max: 4 }),
});

const logOf = (steps: readonly Step[]): Log => {
  const log = start();
  const reviews = new Map(['a1', 'a2', 'a3'].map((subject) => [subject, openReview(log, subject, 'b1')]));
  for (const { subject, what, mark } of steps) {
    const review = reviews.get(subject);
    if (what === 'assess') review?.assess(mark === 4 ? flat : varied);
    else review?.[what](mark);
  }
  return log;
};

test('screens each step once and those of a review in order, however long appends take and wherever it is ended', async () => {
  const steps = fc.array(step, { minLength: 3, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(steps, fc.nat({ max: 12 }), fc.scheduler(), async (steps, failing, appends) => {
      const log = logOf(steps);
      const written: Screened[] = [];
      let attempts = 0;
      const write = async (data: Screened): Promise<void> => {
        await appends.schedule(Promise.resolve());
        if (attempts++ === failing) throw new Error('the process ends');
        written.push(data);
      };
      await appends.waitFor(screenAll(log, [], write).catch(() => undefined));
      await appends.waitFor(screenAll(log, [...written], write));
      expect(byReview(written)).toEqual(byReview(log.screened));
    }),
    { numRuns: 40 },
  );
});

test('appends to other reviews while one append waits, and is at the end of the log only after that one', async () => {
  const log = start();
  const [slow, other] = ['a1', 'a2'].map((subject) => openReview(log, subject, 'b1'));
  for (const review of [slow, other]) for (const mark of [2, 3]) review?.propose(mark);
  const written: Screened[] = [];
  const order: string[] = [];
  let answer = (): void => undefined;
  const waiting = new Promise<void>((resolve) => (answer = resolve));
  const ended = screenAll(log, [], async (data) => {
    if (data.reviewId === slow?.reviewId) await waiting;
    written.push(data);
    if (written.length === 2) setImmediate(answer);
    order.push(data.reviewId === slow?.reviewId ? 'slow' : 'other');
  });
  await ended;
  expect(order).toEqual(['other', 'other', 'slow', 'slow']);
  expect(byReview(written)).toEqual(byReview(log.screened));
});
