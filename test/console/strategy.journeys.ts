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

    test('a strategist sets the weights of a scorecard, and publishes it with a reason', async () => {
      const { page } = await given().arrive('strategist', 'scorecards');
      await link(page, 'Operations scorecard').first().click();
      await link(page, 'Change it').click();
      await page.getByText('Nothing has changed since the last version.').waitFor();
      await noFindings(page);
      const form = (name: string) =>
        page.locator('section.card', { has: page.getByRole('heading', { name, exact: true }) });

      const weights = form('Weights of the perspectives');
      await weights.getByLabel('Customers').fill('3');
      await weights.getByLabel('Reason').fill('Customers come first this year.');
      await weights.getByRole('button').click();
      await form('Publish').getByLabel('Reason').fill('Agreed with the board.');
      await form('Publish').getByRole('button').click();
      await page.getByText('Nothing has changed since the last version.').waitFor();

      await link(page, 'Back to the scorecard').click();
      await page.getByText('Agreed with the board.').waitFor();
    });
  });
};
