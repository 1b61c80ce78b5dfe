import { isThorough } from '@cairn/testing/limits';
import { describe, expect, test } from 'vitest';
import type { Visitor } from './visitor.ts';

export const signInJourneys = (given: () => Visitor): void => {
  describe('signing in to the console', () => {
    test('a link signs in once, a reload signs in silently, and nothing is signed in after signing out', async () => {
      const { page, link } = await given().arriveAnew('auditor');
      await page.getByRole('link', { name: 'Review trail' }).waitFor();
      expect(page.url()).toMatch(/\/console\/$/);
      const kept = await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
      expect(kept).not.toMatch(/eyJ/);

      await page.reload();
      await page.getByRole('link', { name: 'Review trail' }).waitFor();

      await page.goto(link);
      await page.getByText('Each signs in once').waitFor();

      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('link', { name: 'Review trail' }).waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: /yes/i }).click();
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('Open a link').waitFor();
    });

    test.runIf(isThorough)(
      'a session that has ended is renewed in another window, and what was typed stays',
      async () => {
        const { page } = await given().arriveAnew('employee', 'feedback');
        await page.getByRole('button', { name: 'Give feedback' }).click();
        await page.getByLabel('About whom?').fill('Leo');
        await page.getByRole('button', { name: /^Leo Fontaine/ }).click();
        await page.getByLabel('What do you want to say?').fill('You stayed calm in the outage');

        const { origin } = new URL(page.url());
        await page.route(`${origin}/**`, (route) => route.fulfill({ status: 401, json: {} }));
        await page.route('**/token', (route) => route.abort());
        await page.getByRole('button', { name: 'Send feedback' }).click();
        const ended = page.getByRole('alert').filter({ hasText: 'Your session has ended' });
        await ended.waitFor();
        await page.unrouteAll();
        await ended.getByRole('button', { name: 'Sign in' }).click();
        await ended.waitFor({ state: 'detached' });
        await page.getByRole('button', { name: 'Send feedback' }).click();
        await page.getByText('Sent.').waitFor();
        const sent = page.getByRole('listitem').filter({ hasText: 'You stayed calm in the outage' });
        await sent.waitFor();
        expect(await sent.count()).toBe(1);
      },
    );
  });
};
