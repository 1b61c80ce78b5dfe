import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noFindings } from './axe.ts';
import type { Visitor } from './visitor.ts';

const markAll = async (page: Page, name: string): Promise<void> => {
  for (const group of ['Results', 'Quality of the work', 'Collaboration', 'Initiative'])
    await page.getByRole('group', { name: group }).getByRole('radio', { name }).check({ force: true });
};

const textOf = (page: Page, selector: string): Promise<string> => page.locator(selector).first().inputValue();

/** The bytes of each draft on the device, as text. */
const keptDrafts = (page: Page): Promise<string[]> =>
  page.evaluate(`(async () => {
    const settled = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await settled(indexedDB.open('cairn.drafts'));
    const drafts = await settled(database.transaction('drafts').objectStore('drafts').getAll());
    database.close();
    const texts = (value) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? [new TextDecoder().decode(value)]
        : value instanceof Object ? Object.values(value).flatMap(texts) : [String(value)];
    return drafts.map((draft) => texts(draft).join());
  })()`);

export const reviewJourneys = (given: () => Visitor): void => {
  describe('reviews in the console', () => {
    test('a rater cites a check-in, loses nothing by a reload, and rates until the rating is final', async () => {
      const { page } = await given().arriveAnew('manager', 'reviews');
      await page.getByRole('link', { name: 'Jonas Weber' }).click();
      await page.getByRole('link', { name: 'Give your assessment' }).click();

      await markAll(page, '4, Above what was agreed');
      await page
        .getByRole('group', { name: 'Learning' })
        .getByRole('radio', { name: 'Does not apply' })
        .check({ force: true });
      await page
        .getByLabel('Your words')
        .fill('He is abrasive. He moved 4 of 5 releases to the new pipeline.');
      const cite = page.getByRole('button', { name: /^Cite Customers on the newest version/ }).first();
      await cite.click();
      await page.getByText('The draft is kept').waitFor();
      await noFindings(page);
      const kept = await keptDrafts(page);
      expect(kept).toHaveLength(1);
      expect(kept.join()).not.toMatch(/abrasive/);

      await page.reload();
      await page.getByRole('button', { name: /^Do not cite Customers on the newest version/ }).waitFor();
      expect(await textOf(page, 'textarea')).toMatch(/abrasive/);
      expect(await page.getByRole('radio', { name: 'Does not apply' }).last().isChecked()).toBe(true);
      await page.getByRole('button', { name: 'Submit the assessment' }).click();

      const overall = page.getByRole('group', { name: 'Overall mark' });
      await overall.getByRole('radio', { name: '4, Above' }).check({ force: true });
      expect(await page.getByText('add up to').count()).toBe(0);
      await page.getByLabel('Why this mark').fill('The 4 releases are above what was agreed.');
      await page.getByRole('button', { name: 'Propose the rating' }).click();
      await page.getByText('add up to 4 · Above what was agreed').waitFor();

      await page.getByRole('link', { name: 'Back to the review' }).last().click();
      await page.getByRole('link', { name: 'Answer what the check asks' }).click();
      await page.getByRole('radio', { name: 'I keep it' }).check();
      await page.getByLabel('Why', { exact: true }).fill('The word is his own, from our talk.');
      await page.getByRole('button', { name: 'Send the answer' }).click();
      await page.getByRole('button', { name: 'Make the rating final' }).click();
      await page.getByRole('button', { name: 'Share the review' }).waitFor();
      await page.getByText('The word is his own').waitFor();
      await noFindings(page);

      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: /yes/i }).click();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      const databases = await page.evaluate<{ name: string }[]>('indexedDB.databases()');
      expect(databases.map(({ name }) => name)).toEqual([]);
    });

    test('an employee acknowledges a shared review, and says that they do not agree', async () => {
      const { page } = await given().arrive('employee', 'reviews');
      await page
        .getByRole('row', { name: /Reviews after the launch/ })
        .getByRole('link')
        .click();
      await page.getByRole('radio', { name: 'I do not agree' }).check();
      await page.getByLabel('Comment, if you like').fill('Two screens were not mine.');
      await page.getByRole('button', { name: 'Acknowledge' }).click();
      await page.getByText('Two screens were not mine.').waitFor();
      await page.getByText('Nothing is left to do here.').waitFor();
      expect(await page.getByRole('button', { name: 'Acknowledge' }).count()).toBe(0);
      expect(await page.getByText('Does not agree', { exact: true }).count()).toBe(1);
      for (const path of ['reviews', 'contributions', 'nominations']) {
        await page.goto(`/console/${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await noFindings(page);
      }
    });

    test('HR sees whom a cycle takes in, who was left out and why', async () => {
      const { page } = await given().arrive('hr', 'cycles');
      await page.getByRole('link', { name: 'Half-year review' }).click();
      await page.getByRole('heading', { name: 'Population' }).waitFor();
      await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Left out' });
      await page.getByText('Has a review').first().waitFor({ state: 'detached' });
      await page.getByText('nobody can rate them').waitFor();
      // A link leads to each review, and who was left out has none.
      expect(await page.getByRole('table', { name: 'People' }).getByRole('link').count()).toBe(0);
      await noFindings(page);
    });
  });
};
