import { expect, test } from 'vitest';
import { feedMessages, inPieces } from './feed-messages.ts';

const start = { position: '0', eventId: 'none' };
const event = (number: number) => ({
  specversion: '1.0' as const,
  id: `e${number}`,
  source: '/cairn/goals',
  type: 'GoalSet',
  revision: number,
  cursor: `c${number}`,
  data: {},
});

const textOf = async (pages: object[], signal = new AbortController().signal): Promise<string[]> => {
  async function* all() {
    for (const page of pages) yield { next: start, end: false, events: [], ...page };
  }
  const written: string[] = [];
  for await (const piece of feedMessages(all(), start, signal)) written.push(piece);
  return written;
};

test('texts are joined to pieces of about 64 KiB, in order and whole', () => {
  const texts = Array.from({ length: 100 }, (_, index) => `${index} ${'x'.repeat(2_000)}`);
  const pieces = [...inPieces(texts)];
  expect(pieces.join('')).toBe(texts.join(''));
  expect(pieces).toHaveLength(4);
  expect([...inPieces(['x'.repeat(100_000), 'y'])].map(({ length }) => length)).toEqual([100_000, 1]);
  expect([...inPieces([])]).toEqual([]);
});

test('a page of events is one write, and each message has the cursor after it', async () => {
  const [first, page, ...rest] = await textOf([{ events: [event(1), event(2)] }]);
  expect(first).toMatch(/^id: \S+\nevent: keep-alive\ndata: \{\}\n\n$/);
  const messages = [event(1), event(2)].map(
    (each) => `id: ${each.cursor}\nevent: GoalSet\ndata: ${JSON.stringify(each)}\n\n`,
  );
  expect([page, rest]).toEqual([messages.join(''), []]);
});

test('an empty page is a heartbeat with its cursor', async () => {
  const next = { position: '7', eventId: 'seven' };
  const [first, second] = await textOf([{ events: [], next }]);
  expect(second).toMatch(/event: keep-alive/);
  expect(second).not.toBe(first);
});

test('nothing is written for a subscriber who has left', async () => {
  expect(await textOf([{ events: [event(1)] }], AbortSignal.abort())).toHaveLength(1);
});
