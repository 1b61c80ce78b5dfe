import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { reviewNamesIn } from './review-names.ts';

let folder: string;
let tokenFile: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-names-'));
  tokenFile = join(folder, 'token');
  await writeFile(tokenFile, 'secret\n');
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllGlobals());

const namesFrom = (answer: Response) => {
  vi.stubGlobal('fetch', async () => answer);
  return reviewNamesIn({ url: 'https://gateway.example/cairn', tokenFile }, randomUUID());
};

test.each(['<h1>Bad gateway</h1>', 'null', '{"message":"no route"}'])(
  'what answers %s is said to be no query service',
  async (body) => {
    await expect(namesFrom(new Response(body, { status: 502 }))).rejects.toThrow(
      'What answers at https://gateway.example is no query service: it answered 502',
    );
  },
);

test('a refusal of the query service is repeated', async () => {
  const problem = { code: 'token/invalid', detail: 'The token is old.' };
  await expect(namesFrom(Response.json(problem, { status: 401 }))).rejects.toThrow(
    'The query service refused it: token/invalid: The token is old.',
  );
});
