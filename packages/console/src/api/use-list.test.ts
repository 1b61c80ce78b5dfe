import { h, render } from 'preact';
import { afterAll, expect, test, vi } from 'vitest';
import { type List, useList } from './use-list.ts';

/** As much of a document as a component needs that draws nothing. */
const box = {
  nodeType: 1,
  parentNode: null,
  firstChild: null,
  childNodes: [],
  contains: () => false,
  insertBefore: <T>(node: T): T => node,
  appendChild: <T>(node: T): T => node,
  removeChild: <T>(node: T): T => node,
};

afterAll(() => vi.unstubAllGlobals());

test('a list asks once for each page, and from the first again if its key changes', async () => {
  vi.stubGlobal('document', { documentElement: box });
  const asked: string[] = [];
  let list: List<string> | undefined;
  const Shown = ({ of }: { of: string }) => {
    list = useList(of, async (cursor) => {
      asked.push(`${of} ${cursor ?? 'first'}`);
      return { rows: [`${of} ${cursor ?? 'first'}`], next: cursor ? null : 'second' };
    });
    return null;
  };
  const shows = (...rows: string[]) => vi.waitFor(() => expect(list?.rows).toEqual(rows));

  render(h(Shown, { of: 'a' }), box);
  await shows('a first');
  list?.more();
  await shows('a first', 'a second');
  render(h(Shown, { of: 'b' }), box);
  await shows('b first');
  expect(asked).toEqual(['a first', 'a second', 'b first']);
});
