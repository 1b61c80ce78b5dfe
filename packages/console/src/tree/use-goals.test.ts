import { h, render } from 'preact';
import { afterAll, expect, test, vi } from 'vitest';
import { undrawnBox } from '../undrawn.ts';

afterAll(() => vi.unstubAllGlobals());

test('a change that is heard while the goals load is shown once they are there', async () => {
  const box = undrawnBox();
  const titled = (goalId: string, title: string) => ({ goalId, title });
  let giveSecondPage = (): void => undefined;
  const secondPage = new Promise<void>((resolve) => {
    giveSecondPage = resolve;
  });
  const answers: Record<string, () => Promise<object>> = {
    '/v1/goals?limit=100': async () => ({ goals: [titled('a', 'old')], next: '2', cursor: '7' }),
    '/v1/goals?limit=100&cursor=2': async () => {
      await secondPage;
      return { goals: [titled('b', 'old'), titled('c', 'old')], next: null, cursor: '9' };
    },
    '/v1/goals/a': async () => titled('a', 'new'),
    '/v1/goals/b': async () => titled('b', 'new'),
  };
  vi.stubGlobal('location', new URL('http://cairn.test/'));
  vi.stubGlobal('fetch', async (url: string) => Response.json(await answers[url]?.()));
  const { useGoals } = await import('./use-goals.ts');
  let known: ReturnType<typeof useGoals> | undefined;
  const Tree = () => {
    known = useGoals({});
    return null;
  };
  const shows = (...titles: string[]) =>
    vi.waitFor(() => expect(known?.goals.map(({ title }) => title)).toEqual(titles));

  render(h(Tree, {}), box);
  await shows('old');
  await known?.renew('a');
  await known?.renew('b');
  giveSecondPage();
  await shows('new', 'new', 'old');
  expect(known).toMatchObject({ state: 'here', from: '7' });
  render(null, box);
});
