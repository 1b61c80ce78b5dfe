import type { Page } from 'playwright-core';
import { read } from './vitals.ts';

const count = 10_000;
const pageSize = 100;

type Goal = { goalId: string; parent: { goalId: string } | null; title: string };

/** A tree: a goal has ten below it, and these ten each. */
const goalsLike = (sample: Goal): Goal[] =>
  Array.from({ length: count }, (_each, at) => ({
    ...sample,
    goalId: `goal-${at}`,
    title: `Goal ${at}`,
    parent: at < 10 ? null : { ...sample.parent, goalId: `goal-${Math.floor(at / 10) - 1}` },
  }));

/** Opens the tree with ten thousand goals, which are made up of one that the service has. */
const openTree = async (page: Page, url: string): Promise<void> => {
  let goals: Goal[] = [];
  await page.route(/\/v1\/goals\?/, async (route) => {
    const asked = new URL(route.request().url()).searchParams;
    const from = Number(asked.get('cursor') ?? 0);
    if (goals.length === 0) {
      const real = (await (await route.fetch()).json()) as { goals: Goal[] };
      goals = goalsLike(real.goals.find(({ parent }) => parent) as Goal);
    }
    const found = goals.filter(({ title }) => title.includes(asked.get('title') ?? ''));
    const next = from + pageSize < found.length ? String(from + pageSize) : null;
    await route.fulfill({ json: { goals: found.slice(from, from + pageSize), next } });
  });
  await page.goto(url);
  await page.getByText(`${count} goals.`).waitFor();
};

// The longest time between two frames, from now until it is asked for.
const watchFrames = `{
  let longest = 0, isWatched = true;
  const next = (last) => requestAnimationFrame((now) => {
    longest = Math.max(longest, now - last);
    if (isWatched) next(now);
  });
  requestAnimationFrame(next);
  globalThis.longestFrame = () => {
    isWatched = false;
    return longest;
  };
}`;

/** How the tree of ten thousand goals feels by key and by wheel, while a branch is closed and opened, and while filtered. */
export const treeMs = async (
  page: Page,
  url: string,
): Promise<{ interactionMs: number; frameMs: number }> => {
  await openTree(page, url);
  const tree = page.getByRole('treegrid');
  await tree.focus();
  for (const key of ['End', 'Home', 'PageDown', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
  await tree.hover();
  await page.evaluate(watchFrames);
  for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 1_200);
  const frameMs = await page.evaluate<number>('longestFrame()');
  await page.getByLabel('Title').fill('Goal 12');
  await page.getByText(/^111 goals/).waitFor();
  const { interaction } = await read(page);
  await page.unrouteAll();
  return { interactionMs: interaction, frameMs };
};
