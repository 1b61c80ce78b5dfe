import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  // Where people sign in again is read from the address.
  vi.stubGlobal('location', new URL('http://cairn.test/'));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('a change after our own change of the same is sent as seen, before the page shows it', async () => {
  const seen: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_url: string, { headers }: RequestInit) => {
    seen.push(new Headers(headers).get('if-match'));
    return Response.json({ position: '1', revision: 6 });
  });
  const { command } = await import('./command.ts');
  const share = (reviewId: string, revision?: number) =>
    command('/v1/reviews/{reviewId}/share', {
      path: { reviewId },
      body: {},
      key: 'one',
      ...(revision !== undefined && { revision }),
    });
  await share('a', 5);
  await share('a', 5);
  await share('a', 7);
  await share('a');
  await share('b', 5);
  expect(seen).toEqual(['"5"', '"6"', '"7"', null, '"5"']);
});

test('after a refusal because of somebody else, what is asked next reflects their change', async () => {
  const overtaken = { code: 'stream/revision-mismatch', detail: 'The revision is 6, not 5.', position: '42' };
  const asked: (string | null)[] = [];
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    if (method === 'POST') return Response.json(overtaken, { status: 412 });
    asked.push(new URL(url, 'http://cairn.test/').searchParams.get('after'));
    return Response.json({});
  });
  const { command } = await import('./command.ts');
  const { query } = await import('./query.ts');
  await query('/v1/me');
  const path = { reviewId: 'a' };
  const sharing = command('/v1/reviews/{reviewId}/share', { path, body: {}, key: 'one', revision: 5 });
  await expect(sharing).rejects.toMatchObject({ status: 412 });
  await query('/v1/me');
  expect(asked).toEqual([null, '42']);
});
