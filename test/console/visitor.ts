import type { TokenRole } from '@cairn/local/tokens';
import { limitMs } from '@cairn/testing/limits';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { OpenConsole } from './open-console.ts';

export type Visit = { page: Page; link: string };

export type Visitor = {
  /** Opens the console in a new window without any memory, signed in as a role's person, at a path below `/console/`. */
  arrive: (role: TokenRole, path?: string) => Promise<Visit>;
  /** What pages have complained about since the start: errors of scripts, and what the security policy refused. */
  complaints: readonly string[];
  /** Closes every window. */
  closeAll: () => Promise<void>;
  leave: () => Promise<void>;
};

/** Visits the console with a browser. */
export const visitorOf = (
  browser: Browser,
  { origin, linkFor }: Pick<OpenConsole, 'origin' | 'linkFor'>,
): Visitor => {
  const complaints: string[] = [];
  const windows: BrowserContext[] = [];
  const arrive = async (role: TokenRole, path = ''): Promise<Visit> => {
    const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', timezoneId: 'UTC' });
    windows.push(context);
    context.setDefaultTimeout(limitMs);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (said) => {
      if (/Content.Security.Policy|Refused/i.test(said.text())) complaints.push(said.text());
    });
    const link = await linkFor(role);
    await page.goto(link);
    await page.waitForURL('**/console/');
    // As a link of the page would, and not as a reload, which signs in again.
    if (path)
      await page.evaluate(
        `history.pushState(null, '', '/console/${path}'); dispatchEvent(new PopStateEvent('popstate'));`,
      );
    return { page, link };
  };
  const closeAll = async (): Promise<void> => {
    await Promise.all(windows.splice(0).map((context) => context.close()));
  };
  return { arrive, complaints, closeAll, leave: () => browser.close() };
};
