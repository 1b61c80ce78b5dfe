import { describe, expect, test } from 'vitest';
import { noFindings } from './axe.ts';
import { saved } from './saved.ts';
import type { Visitor } from './visitor.ts';

export const fairnessJourneys = (given: () => Visitor): void => {
  describe('fairness in the console', () => {
    test('the fairness role reads shares by group with their range, and what is not judged', async () => {
      const { page } = await given().arrive('fairness', 'fairness');
      const table = page.getByRole('table', { name: 'Above the middle mark by sex' });
      const row = table.getByRole('row').nth(1);
      await row.getByText(/^\d+ of \d+$/).waitFor();
      await row.getByText(/^\d+\s% to \d+\s%$/).waitFor();
      await row.getByText('Not enough data').waitFor();
      await page.getByRole('table', { name: 'What became of flags' }).waitFor();
      const summary = page.getByRole('table', { name: 'Summary' });
      await summary.waitFor();
      await noFindings(page);
      const { name, text } = await saved(page, 'Save as CSV');
      expect(name).toBe('Half-year review.csv');
      const [header = '', ...lines] = text.trim().split('\r\n');
      expect(header).toContain('table,group,ratees,scoring_rate,');
      expect(lines).toHaveLength((await summary.getByRole('row').count()) - 1);
      expect(lines[0]).toContain(await summary.getByRole('row').nth(1).getByRole('cell').first().innerText());
    });

    test('HR reads findings in sentences, and is told why it may not read the tables by group', async () => {
      const { page } = await given().arrive('hr', 'fairness');
      await page.getByText('Your role may not read the tables by group').waitFor();
      const findings = page.getByRole('table', { name: 'Findings about raters' });
      await findings
        .getByText(/ratings of this rater spread by an SD of/)
        .first()
        .waitFor();
      await page.getByRole('table', { name: 'What became of flags' }).waitFor();
      await page.getByRole('table', { name: 'Summary' }).waitFor();
      await noFindings(page);
    });
  });
};
