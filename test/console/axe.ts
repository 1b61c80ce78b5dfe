import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isThorough } from '@cairn/testing/limits';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Finding = { id: string; nodes: { target: string[] }[] };

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

// The rows of a list are drawn by the same part, and each takes as long as the first.
const rowsAlike = ['tr', 'li', '[role=row]'].map((row) => `${row}:nth-child(n + 9)`);
const context = JSON.stringify({ exclude: isThorough ? [] : rowsAlike });

/** Expects that axe finds nothing on a page as it is shown now. Of a long list it looks at the first eight rows, or at all from `TEST_ROUNDS=2` on. */
export const noFindings = async (page: Page): Promise<void> => {
  // A document keeps it while the console goes from page to page.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe);
  // What passes is not gathered, which would take longer than to look at it.
  const found = await page.evaluate<Finding[]>(
    `axe.run(${context}, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  expect(
    found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
};
