import { expect, test } from 'vitest';
import type { LogRecord } from './client.record.ts';
import type { Connection } from './client.ts';
import { decodeOnly } from './decode.ts';
import { positionOf, readAll, type ReadAllOptions } from './read.ts';

const record = (streamId: string, commit: bigint): LogRecord => ({
  id: `${commit}`,
  type: 'Counted',
  streamId,
  revision: 0n,
  position: { commit, prepare: commit },
  data: {},
  metadata: {},
  created: new Date(0),
  bytes: { data: new Uint8Array(), metadata: new Uint8Array() },
});

/** The positions that are read of two streams, and the prefixes by which the server was to choose them. */
const read = async (options: ReadAllOptions) => {
  const asked: unknown[] = [];
  async function* records({ prefixes }: Parameters<Connection['readAll']>[0]) {
    asked.push(prefixes);
    for (const each of [record('goal-1', 1n), record('person-1', 2n)])
      if (!prefixes || prefixes.some((prefix) => each.streamId.startsWith(prefix))) yield each;
  }
  const connection = { readAll: records } as unknown as Connection;
  const { signal: closing } = new AbortController();
  const reader = {
    connection,
    decode: decodeOnly(() => expect.fail('it decodes nothing'), []),
    closing,
    patienceMs: 1,
  };
  const positions: bigint[] = [];
  for await (const entry of readAll(reader, options)) positions.push(positionOf(entry));
  return { positions, asked };
};

test('the server chooses the categories of a short read, and never those of a long one, in which it would be silent for too long', async () => {
  const categories = ['person'] as const;
  expect(await read({ categories })).toEqual({ positions: [2n], asked: [undefined] });
  expect(await read({ categories, limit: 9 })).toEqual({ positions: [2n], asked: [['person-']] });
});
