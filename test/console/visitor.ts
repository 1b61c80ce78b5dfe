import type { TokenRole } from '@cairn/contracts/actor.values';
import { waitMs } from '@cairn/testing/limits';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { OpenConsole } from './open-console.ts';

export type Visit = { page: Page; link: string };

export type Visitor = {
  /**
   * Goes to a path below `/console/` in the one window of a role's person, who signs in when it is opened. The page is
   * drawn anew, but the window has its memory: a journey that signs out opens one of its own with `arriveAnew`.
   */
  arrive: (role: TokenRole, path?: string) => Promise<{ page: Page }>;
  /** Opens a new window without any memory, signs in as a role's person, and goes to a path below `/console/`. */
  arriveAnew: (role: TokenRole, path?: string) => Promise<Visit>;
  /** What pages have complained about since the start: errors of scripts, and what the security policy refused. */
  complaints: readonly string[];
  /** Leaves every page, and closes the windows that were opened anew. */
  rest: () => Promise<void>;
  leave: () => Promise<void>;
};

/** Goes where a link of the page would lead, and not as a reload, which signs in again. */
const follow = (page: Page, path: string): Promise<void> =>
  page.evaluate(
    `history.pushState(null, '', '/console/${path}'); dispatchEvent(new PopStateEvent('popstate'));`,
  );

/** Goes to an address without a page, so that nothing of the last page is left, and nothing is read for it. */
const empty = async (page: Page): Promise<void> => {
  await page.unrouteAll();
  await follow(page, 'nothing');
  await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
};

/** Visits the console with a browser. */
export const visitorOf = (
  browser: Browser,
  { origin, linkFor }: Pick<OpenConsole, 'origin' | 'linkFor'>,
): Visitor => {
  const complaints: string[] = [];
  const anew: BrowserContext[] = [];
  const kept = new Map<TokenRole, Promise<Visit>>();
  const signIn = async (role: TokenRole): Promise<Visit> => {
    const context = await browser.newContext({ baseURL: origin, locale: 'en-GB', timezoneId: 'UTC' });
    context.setDefaultTimeout(waitMs);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (said) => {
      if (/Content.Security.Policy|Refused/i.test(said.text())) complaints.push(said.text());
    });
    const link = await linkFor(role);
    await page.goto(link);
    await page.waitForURL('**/console/');
    return { page, link };
  };
  const arriveAnew = async (role: TokenRole, path = ''): Promise<Visit> => {
    const visit = await signIn(role);
    anew.push(visit.page.context());
    if (path) await follow(visit.page, path);
    return visit;
  };
  const arrive = async (role: TokenRole, path = ''): Promise<{ page: Page }> => {
    const visit = kept.get(role) ?? signIn(role);
    kept.set(role, visit);
    const { page } = await visit;
    await empty(page);
    await follow(page, path);
    return { page };
  };
  const rest = async (): Promise<void> => {
    const visits = await Promise.all(kept.values());
    await Promise.all(visits.map(({ page }) => empty(page)));
    await Promise.all(anew.splice(0).map((context) => context.close()));
  };
  return { arrive, arriveAnew, complaints, rest, leave: () => browser.close() };
};
