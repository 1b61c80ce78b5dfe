import { h, render } from 'preact';
import { afterAll, expect, test, vi } from 'vitest';
import { undrawnBox } from '../undrawn.ts';
import { useLater } from './use-later.ts';

afterAll(() => vi.unstubAllGlobals());

test('of values that follow quickly only the last is drawn later, after a frame', async () => {
  const frames = new Map<number, () => void>();
  let asked = 0;
  const box = undrawnBox();
  vi.stubGlobal('requestAnimationFrame', (drawn: () => void) => {
    asked += 1;
    frames.set(asked, drawn);
    return asked;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
  const drawn: string[] = [];
  const Shown = ({ value }: { value: string }) => {
    drawn.push(`${value}, later ${useLater(value)}`);
    return null;
  };
  for (const [at, value] of ['a', 'b', 'c'].entries()) {
    render(h(Shown, { value }), box);
    await vi.waitFor(() => expect([...frames.keys()]).toEqual([at + 1]));
  }
  expect(drawn).toEqual(['a, later a', 'b, later a', 'c, later a']);

  frames.get(3)?.();
  await vi.waitFor(() => expect(drawn.at(-1)).toBe('c, later c'));
  expect(drawn).toHaveLength(4);
  render(null, box);
  // What is taken away is tidied up later, and still needs the frames of this test.
  await vi.waitFor(() => expect([...frames.keys()]).toEqual([]));
});
