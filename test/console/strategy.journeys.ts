import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noFindings } from './axe.ts';
import type { Visitor } from './visitor.ts';

const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true });

export const strategyJourneys = (given: () => Visitor): void => {
  describe('strategy in the console', () => {
    test('a strategist finds the objective that nobody works on, and opens the goals from it', async () => {
      const { page } = await given().arrive('strategist');
      await page.getByRole('link', { name: 'What nobody works on' }).click();
      const unworked = page.getByRole('table', { name: 'Objectives that nobody works on' });
      await unworked.getByRole('link', { name: 'Answer within a day' }).waitFor();
      await page.getByRole('table', { name: /Larkfield enterprise scorecard: \d+ goals/ }).waitFor();
      await noFindings(page);

      await unworked.getByRole('link', { name: 'Answer within a day' }).click();
      await page.getByText('Nobody works on this objective yet.').waitFor();
      await noFindings(page);

      await page.getByRole('link', { name: 'Open the goals' }).click();
      await page.waitForURL('**/console/goals');
    });

    test('from a scorecard through the map one comes to a KPI and its forecast', async () => {
      const { page } = await given().arrive('strategist', 'scorecards');
      await link(page, 'Larkfield enterprise scorecard').first().click();
      await page.getByRole('img', { name: 'Score by month', exact: true }).waitFor();
      await noFindings(page);

      await link(page, 'Strategy map').click();
      await page.getByRole('table', { name: 'What leads to what' }).waitFor();
      await noFindings(page);

      await page.getByRole('link', { name: /Complaint resolution lead/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Complaint resolution' }).waitFor();
      const forecast = page.getByRole('table', { name: 'Forecast' });
      await forecast.getByText('Likely missed').first().waitFor();
      expect(await forecast.getByRole('row').count()).toBe(3);
      await page.locator('summary', { hasText: 'Figures' }).click();
      await page.getByText('from 43.19: The report of that month missed one region.').waitFor();
      await link(page, 'Customers recommend us').waitFor();
      await noFindings(page);
    });
  });
};
