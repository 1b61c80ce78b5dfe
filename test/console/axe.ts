import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Finding = { id: string; nodes: { target: string[] }[] };

/** Expects that axe finds nothing on a page as it is shown now. */
export const noFindings = async (page: Page): Promise<void> => {
  await page.evaluate(axe.source);
  const found = await page.evaluate<Finding[]>('axe.run().then(({ violations }) => violations)');
  expect(
    found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
};
