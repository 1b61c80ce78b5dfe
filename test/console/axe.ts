import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Finding = { id: string; nodes: { target: string[] }[] };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Expects that axe finds nothing on a page as it is shown now. */
export const noFindings = async (page: Page): Promise<void> => {
  // A document keeps it while the console goes from page to page.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe);
  // What passes is not gathered, which would take longer than to look at it.
  const found = await page.evaluate<Finding[]>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  expect(
    found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
};
