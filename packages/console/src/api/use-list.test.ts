import { h, render } from 'preact';
import { afterAll, expect, test, vi } from 'vitest';
import { undrawnBox } from '../undrawn.ts';
import { type List, useList } from './use-list.ts';

afterAll(() => vi.unstubAllGlobals());

test('a list asks once for each page, again as far as it is shown, and from the first if its key changes', async () => {
  const box = undrawnBox();
  const asked: string[] = [];
  let list: List<string> | undefined;
  let suffix = '';
  const Shown = ({ of, round = 0 }: { of: string; round?: number }) => {
    const ask = async (cursor: string | undefined) => {
      asked.push(`${of} ${cursor ?? 'first'}`);
      return { rows: [`${of} ${cursor ?? 'first'}${suffix}`], next: cursor ? null : 'second' };
    };
    list = useList(of, ask, round);
    return null;
  };
  const shows = (...rows: string[]) => vi.waitFor(() => expect(list?.rows).toEqual(rows));

  render(h(Shown, { of: 'a' }), box);
  await shows('a first');
  list?.more();
  await shows('a first', 'a second');
  expect(asked).toEqual(['a first', 'a second']);
  suffix = ' again';
  list?.again();
  await shows('a first again', 'a second again');
  suffix = ' in the next round';
  render(h(Shown, { of: 'a', round: 1 }), box);
  await shows('a first in the next round', 'a second in the next round');
  suffix = '';
  asked.length = 0;
  render(h(Shown, { of: 'b', round: 1 }), box);
  await shows('b first');
  expect(asked).toEqual(['b first']);
});
