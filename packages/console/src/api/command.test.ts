import { afterAll, expect, test, vi } from 'vitest';

afterAll(() => vi.unstubAllGlobals());

test('a change after our own change of the same is sent as seen, before the page shows it', async () => {
  const seen: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_url: string, { headers }: RequestInit) => {
    seen.push(new Headers(headers).get('if-match'));
    return Response.json({ position: '1', revision: 6 });
  });
  // Where people sign in again is read from the address.
  vi.stubGlobal('location', new URL('http://cairn.test/'));
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
