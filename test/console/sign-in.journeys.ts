import { describe, expect, test } from 'vitest';
import type { Visitor } from './visitor.ts';

export const signInJourneys = (given: () => Visitor): void => {
  describe('signing in to the console', () => {
    test('a link signs in once, a reload signs in silently, and nothing is signed in after signing out', async () => {
      const { page, link } = await given().arrive('auditor');
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
  });
};
