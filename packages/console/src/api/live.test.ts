import { h, render } from 'preact';
import { afterAll, expect, test, vi } from 'vitest';
import { undrawnBox } from '../undrawn.ts';

afterAll(() => vi.unstubAllGlobals());

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
    useLive(from === undefined ? undefined : { cycle, from }, ({ type }) => heard.push(type));
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
