import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until a page has drawn everything it asked for. */
export const settled = (page: Page): Promise<void> =>
  expect.poll(() => page.locator('.waiting, [aria-busy=true]').count()).toBe(0);
