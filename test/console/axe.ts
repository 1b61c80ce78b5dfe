import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Finding = { id: string; nodes: { target: string[] }[] };

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Expects that axe finds nothing on a page as it is shown now. */
export const noFindings = async (page: Page): Promise<void> => {
  await page.evaluate(await source);
  const found = await page.evaluate<Finding[]>('axe.run().then(({ violations }) => violations)');
  expect(
    found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
  ).toEqual([]);
};
