import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Presses a button of a page, and returns the file that it saves. */
export const saved = async (page: Page, button: string): Promise<{ name: string; text: string }> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
};
