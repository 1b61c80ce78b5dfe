import { h, render } from 'preact';
import { afterAll, expect, test, vi } from 'vitest';
import { undrawnBox } from '../undrawn.ts';

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the feed is followed from what a page shows, and not again from what it shows later', async () => {
  const box = undrawnBox();
  const asked: string[] = [];
  const heard: string[] = [];
  vi.stubGlobal('location', new URL('http://cairn.test/'));
  vi.stubGlobal('fetch', async (url: string, { signal }: RequestInit) => {
    asked.push(url);
    const change = 'id: 5\nevent: GoalSet\ndata: {"type":"GoalSet"}\n\n';
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode(change));
        signal?.addEventListener('abort', () => stream.close());
      },
    });
    return new Response(body);
  });
  const { useLive } = await import('./live.ts');
  const Page = ({ cycle, from }: { cycle: string; from?: string }) => {
    const watched = from === undefined ? undefined : { cycle, from };
    useLive(
      watched,
      ({ type }) => heard.push(type),
      () => undefined,
    );
    return null;
  };

  render(h(Page, { cycle: 'c' }), box);
  render(h(Page, { cycle: 'c', from: '4' }), box);
  await vi.waitFor(() => expect(heard).toEqual(['GoalSet']));
  render(h(Page, { cycle: 'c', from: '5' }), box);
  render(h(Page, { cycle: 'd', from: '6' }), box);
  const from = (cycle: string, cursor: string) => `/v1/goal-events?cycle=${cycle}&cursor=${cursor}`;
  await vi.waitFor(() => expect(asked).toEqual([from('c', '4'), from('d', '6')]));
  render(null, box);
});

test('a page whose place in the feed is gone is read again, and the feed is followed from that answer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const box = undrawnBox();
  const asked: string[] = [];
  vi.stubGlobal('location', new URL('http://cairn.test/'));
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const isGone = url.endsWith('cursor=old');
    return isGone ? Response.json({ code: 'cursor/another-log' }, { status: 410 }) : new Response('');
  });
  const { useLive } = await import('./live.ts');
  const { seenRevision, writtenUpTo, wrote, wroteRevision } = await import('./written.ts');
  wrote('900');
  wroteRevision('goal', 4, 5);
  let rounds = 0;
  const Page = ({ from }: { from: string }) => {
    useLive(
      { from },
      () => undefined,
      () => (rounds += 1),
    );
    return null;
  };

  render(h(Page, { from: 'old' }), box);
  const from = (cursor: string) => `/v1/goal-events?cursor=${cursor}`;
  await vi.waitFor(() => expect(rounds).toBe(1));
  expect([writtenUpTo(), seenRevision('goal', 4)]).toEqual([undefined, 4]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(rounds).toBe(2);
  // Each new reading ends the one before, so the page is given longer for it.
  await vi.advanceTimersByTimeAsync(5_000);
  expect(rounds).toBe(2);
  render(h(Page, { from: 'new' }), box);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toEqual([from('old'), from('old'), from('new')]);
  expect(rounds).toBe(2);
  render(null, box);
});
