import type { Locator, Page } from 'playwright-core';

/** Opens what is folded away, by key: a click may begin on its heading and end beside it, as the page moves while answers come. */
export const unfold = (within: Page | Locator, heading: string): Promise<void> =>
  within.locator('summary', { hasText: heading }).first().press('Enter');
