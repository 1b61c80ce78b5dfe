import { afterAll, expect, test, vi } from 'vitest';

afterAll(() => vi.unstubAllGlobals());
vi.stubGlobal('location', new URL('http://cairn.test/'));
const { query } = await import('./query.ts');
const { seenRevision, wrote, wroteRevision, writtenUpTo } = await import('./written.ts');

test('a page of a log that was replaced forgets what it has written, and asks again', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return url.includes('after=')
      ? Response.json({ code: 'position/beyond-head' }, { status: 400 })
      : Response.json({ goals: [] });
  });
  wrote('900');
  wroteRevision('goal', 4, 5);
  expect(await query('/v1/goals', { filters: { limit: 1 } })).toEqual({ goals: [] });
  expect(asked).toEqual(['/v1/goals?limit=1&after=900', '/v1/goals?limit=1']);
  expect([writtenUpTo(), seenRevision('goal', 4)]).toEqual([undefined, 4]);
});

test('another refusal stands, and what was written too', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ code: 'cursor/malformed' }, { status: 400 }));
  wrote('900');
  await expect(query('/v1/goals')).rejects.toMatchObject({ status: 400, code: 'cursor/malformed' });
  expect(writtenUpTo()).toBe('900');
});
