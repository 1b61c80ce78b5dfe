import { now } from '@cairn/testing/clock';
import { isThorough } from '@cairn/testing/limits';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noFindings } from './axe.ts';
import { keptDrafts } from './kept-drafts.ts';
import { unfold } from './unfold.ts';
import type { Visitor } from './visitor.ts';

const formOf = (page: Page) => (name: string) =>
  page.locator('section.card', { has: page.getByRole('heading', { name, exact: true }) });

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
      // Below the head, each month from this one to the end of the year.
      expect(await forecast.getByRole('row').count()).toBe(13 - now().getUTCMonth());
      await unfold(page, 'Figures');
      await page.getByText('from 43.19: The report of that month missed one region.').waitFor();
      await link(page, 'Customers recommend us').waitFor();
      await noFindings(page);
    });

    test('a strategist sets the weights of a scorecard, and publishes it with a reason', async () => {
      const { page } = await given().arrive('strategist', 'scorecards');
      await link(page, 'Operations scorecard').first().click();
      await link(page, 'Change it').click();
      await page.getByText('Nothing has changed since the last version.').waitFor();
      await page.getByRole('button', { name: 'Link them' }).waitFor();
      await noFindings(page);
      const form = formOf(page);

      const linking = form('Say what leads to what');
      await linking.getByLabel('Cause').selectOption('Everybody can stand in for somebody');
      await linking.getByLabel('Effect').selectOption('Answer within a day');
      await linking.getByLabel('Why it should').fill('Nobody waits for one who is away.');
      await linking.getByLabel('Reason').fill('Said at the offsite.');
      await linking.getByRole('button', { name: 'Link them' }).click();
      await linking.getByText('They are linked already: “Nobody waits for one who is away.”').waitFor();

      const weights = form('Weights');
      await weights.getByLabel('Customers').fill('3');
      await weights.getByLabel('Reason').fill('Customers come first this year.');
      await weights.getByRole('button').click();
      // Until the card is read again, its new version would rest on the weights of before.
      await form('Publish').getByText('The weights were changed').waitFor({ state: 'attached' });
      await form('Publish').getByLabel('Reason').fill('Agreed with the board.');
      await form('Publish').getByRole('button').click();
      await page.getByText('Nothing has changed since the last version.').waitFor();

      await link(page, 'Back to the scorecard').click();
      await page.getByText('Agreed with the board.').waitFor();
    });

    test('a strategist drafts a scorecard for one person, and goes on to fill it', async () => {
      const { page } = await given().arrive('strategist', 'scorecards');
      await link(page, 'New scorecard').click();
      await page.getByLabel('One person').check();
      await page.getByLabel('Name of the scorecard').fill('Reception scorecard');
      await page.getByLabel('Supports').fill('Operations');
      await page.getByRole('button', { name: /^Operations scorecard/ }).click();
      await page.getByLabel('Whose scorecard is it?').fill('Ines');
      await page.getByRole('button', { name: /^Ines Prado/ }).click();
      await page.getByLabel('Perspectives').fill('Guests\nHouse');
      await page.getByText('The draft is kept on this device').waitFor();
      await page.getByRole('button', { name: 'Draft the scorecard' }).click();
      await page.getByRole('heading', { level: 1, name: 'Change Reception scorecard' }).waitFor();
      const perspectives = page.getByLabel('Perspective', { exact: true }).getByRole('option');
      expect(await perspectives.allInnerTexts()).toEqual(['Guests', 'House']);
      expect(await keptDrafts(page)).toEqual([]);

      await page.getByRole('link', { name: 'Scorecards', exact: true }).click();
      const drafted = page.getByRole('listitem').filter({ hasText: 'Reception scorecard' });
      await drafted.getByRole('link', { name: 'Operations scorecard' }).waitFor();
      expect(await drafted.innerText()).toContain('One person');
    });

    test.runIf(isThorough)(
      'a form that somebody else has overtaken shows both versions, and keeps what was typed',
      async () => {
        const { page } = await given().arrive('strategist', 'scorecards');
        await link(page, 'Operations scorecard').first().click();
        await link(page, 'Change it').click();
        const mine = formOf(page)('Weights');
        await mine.getByLabel('What to weigh').selectOption('Objectives of Customers');
        await mine.getByLabel('Answer within a day').fill('4');
        await mine.getByLabel('Reason').fill('Mine.');

        const { page: other } = await given().arriveAnew(
          'strategist',
          new URL(page.url()).pathname.slice('/console/'.length),
        );
        const theirs = formOf(other)('Weights');
        await theirs.getByLabel('What to weigh').selectOption('Objectives of Customers');
        await theirs.getByLabel('Answer within a day').fill('2');
        await theirs.getByLabel('Reason').fill('Theirs.');
        await theirs.getByRole('button').click();
        await theirs.getByText('Saved.').waitFor();

        await mine.getByRole('button').click();
        await mine.getByRole('row', { name: 'Answer within a day 2 4' }).waitFor();
        expect(await mine.getByLabel('Answer within a day').inputValue()).toBe('4');
        await mine.getByRole('button').click();
        await mine.getByText('Saved.').waitFor();
      },
    );
  });
};
