import { erased } from '@cairn/contracts/personal';
import type { AnyWords } from '@cairn/contracts/words';
import { expect, test } from 'vitest';
import { actor, at } from './counter.fixture.ts';
import type { LogEntry } from './decode.ts';
import { refuseOtherWords, noteWords, type NotedWords } from './other-words.ts';
import type { ReadStreamOptions } from './read.ts';

const words = {
  Close: { event: 'Closed', word: 'reason', about: ['doorId'], code: 'door/already-closed' },
} as const;

const closed = (doorId: string, reason?: unknown) => ({ type: 'Closed', data: { doorId, reason } });

/** Folds a stream of doors and sends the command; resolves to the reads that it cost. */
const closeAgain = async (
  history: readonly { type: string; data: object }[],
  data: object,
  of: AnyWords = words,
): Promise<ReadStreamOptions[]> => {
  const noted: NotedWords[] = [];
  history.forEach((event, revision) => noteWords(noted, { words: of }, { ...event, revision }));
  const reads: ReadStreamOptions[] = [];
  const store = {
    readStream: async function* (_: string, options: ReadStreamOptions = {}) {
      reads.push(options);
      yield { kind: 'event', event: history[Number(options.from)] } as LogEntry;
    },
  };
  const command = { type: 'Close', data, actor, at };
  await refuseOtherWords(store, { decider: { words: of }, command }, { stream: 'door-1', noted });
  return reads;
};

test('comparing a reason costs one read of one event, however many events follow it', async () => {
  const later = Array.from({ length: 50 }, () => closed('other', 'Cold'));
  const reads = await closeAgain([closed('front', 'Wind'), ...later], { doorId: 'front', reason: 'Wind' });
  expect(reads).toEqual([{ from: 0, limit: 1 }]);
});

test('a reason is compared with the last event about the same subject', async () => {
  const history = [closed('front', 'Wind'), closed('front', 'Noise'), closed('back', 'Wind')];
  await expect(closeAgain(history, { doorId: 'front', reason: 'Wind' })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'door/already-closed',
    fields: [{ path: 'reason', message: 'the reason that was given' }],
  });
});

test('every other field with words is compared too', async () => {
  const two = { Close: { ...words.Close, also: ['lesson'] } } as const;
  const history = [{ ...closed('front'), data: { doorId: 'front', reason: 'Wind', lesson: 'Oil it' } }];
  const again = (lesson: string) => closeAgain(history, { doorId: 'front', reason: 'Wind', lesson }, two);
  expect(await again('Oil it')).toHaveLength(1);
  await expect(again('Lock it')).rejects.toMatchObject({ fields: [{ path: 'lesson' }] });
});

test('a reason is accepted if the stored one is erased', async () => {
  const reads = await closeAgain([closed('front', erased)], { doorId: 'front', reason: 'Rain' });
  expect(reads).toHaveLength(1);
});

test('a command without a reason reads nothing', async () => {
  expect(await closeAgain([closed('front', 'Wind')], { doorId: 'front' })).toEqual([]);
});

test('an event is noted once, even if it is folded twice', () => {
  const noted: NotedWords[] = [];
  for (const revision of [3, 4, 3, 4]) noteWords(noted, { words }, { ...closed('front'), revision });
  expect(noted.map(({ revision }) => revision)).toEqual([3, 4]);
});
