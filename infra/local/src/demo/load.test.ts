import { setTimeout as pause } from 'node:timers/promises';
import { unkeyedId } from '@cairn/runtime/derived-id';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadDemo } from './load.ts';
import { random } from './random.ts';

type Sent = Record<string, string[]>;
type Asked = {
  method?: string;
  headers: { authorization: string; 'idempotency-key'?: string };
  body?: string;
};

const streamOf = (path: string, made: string): string => {
  const [, , category = '', id = made] = path.split('/');
  return `${category} ${id}`;
};

/** The answer to every query. */
const shown = {
  feedback: [],
  checkIns: [],
  assessments: [],
  reviews: [],
  keyResults: [],
  rating: null,
  launch: { state: 'completed' },
  seenAt: { okr: { position: '7', eventId: '0192f0c4-7b1a-7c3e-9d52-000000000007' } },
};

/**
 * Loads the demo into a fake service, which accepts every command after a random delay and returns ids and revisions
 * like the real one; it takes the place of `fetch`. Resolves with all requests in the order in which they arrived, by the
 * stream that they go to; proposals also by the person who proposes. A busy service answers one in ten with 503.
 */
const requestsOf = async (seed: number, { busy = false } = {}): Promise<Sent> => {
  const sent: Sent = {};
  const chance = random(seed);
  const take = async (path: string, { method, headers, body = '' }: Asked): Promise<object> => {
    if (method !== 'POST') return shown;
    await pause(chance.between(0, 4));
    const key = String(headers['idempotency-key']);
    // As the command service derives it.
    const id = unkeyedId('request', headers.authorization, path, key);
    const stream = streamOf(path, id);
    const taken = (sent[stream] ??= []);
    taken.push(`${headers.authorization} ${path} ${key} ${body}`);
    if (path.endsWith('/proposals')) (sent[`proposals ${headers.authorization}`] ??= []).push(path);
    if (path.endsWith('/imports')) {
      const lines = body.split('\n').map((line) => JSON.parse(line) as { key: string });
      const made = (of: string) => unkeyedId('request', headers.authorization, path, of);
      return { refused: 0, results: lines.map((line) => ({ key: line.key, id: made(line.key) })) };
    }
    return { id, revision: taken.length - 1, position: String(taken.length) };
  };
  vi.stubGlobal('fetch', async (path: string, asked: Asked) => {
    if (busy && chance.next() < 0.1) return Response.json({ status: 503 }, { status: 503 });
    return Response.json(await take(path, asked));
  });
  await loadDemo({
    commandUrl: '',
    queryUrl: '',
    mintToken: async ({ personId, roles }) => `${personId}:${roles.join('+')}`,
    progress: () => {},
    today: '2026-03-02',
    suggests: true,
  });
  return sent;
};

let one: Sent;
beforeAll(async () => {
  one = await requestsOf(1);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

test('the demo sends each stream the same requests in the same order, however fast or busy the service is', async () => {
  const other = await requestsOf(2, { busy: true });
  const streams = Object.keys(one);
  const proposals = streams.filter((name) => name.startsWith('proposals'));
  expect(proposals.length).toBeGreaterThan(10);
  expect(streams.length).toBeGreaterThan(250);
  expect(new Set(Object.keys(other))).toEqual(new Set(streams));
  expect(Object.keys(other)).not.toEqual(streams);
  for (const stream of streams) expect(other[stream]).toEqual(one[stream]);
});

test('the demo sends with each assessment and proposal what its author had on the screen', async () => {
  const sent = Object.entries(one).filter(([stream]) => stream.startsWith('reviews '));
  const written = sent
    .flatMap(([, requests]) => requests)
    .filter((each) => /(assessments|proposals) /.test(each));
  expect(written.length).toBeGreaterThan(140);
  for (const each of written) expect(each).toContain(`"seenAt":${JSON.stringify(shown.seenAt)}`);
});
