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

/** How the tree of ten thousand goals feels while somebody scrolls it, closes and opens a branch, and filters. */
export const treeMs = async (
  page: Page,
  url: string,
): Promise<{ interactionMs: number; frameMs: number }> => {
  await openTree(page, url);
  const tree = page.getByRole('treegrid');
  await tree.focus();
  for (const key of ['End', 'Home', 'PageDown', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
  // Thirty steps through the whole of it: the longest time between two frames.
  const frameMs = await page.evaluate<number>(`(async () => {
    const tree = document.querySelector('[role=treegrid]');
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    let longest = 0, last = await frame();
    for (let step = 1; step <= 30; step += 1) {
      tree.scrollTop = (tree.scrollHeight * step) / 30;
      const now = await frame();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  })()`);
  await page.getByLabel('Title').fill('Goal 12');
  await page.getByText(/^111 goals/).waitFor();
  const { interaction } = await read(page);
  await page.unrouteAll();
  return { interactionMs: interaction, frameMs };
};
