import { isThorough } from '@cairn/testing/limits';
import { describe, expect, test } from 'vitest';
import { noFindings } from './axe.ts';
import { pressOn, tabTo } from './keyboard.ts';
import { saved } from './saved.ts';
import { settled } from './settled.ts';
import { unfold } from './unfold.ts';
import type { Visitor } from './visitor.ts';

export const auditJourneys = (given: () => Visitor): void => {
  describe('audit in the console', () => {
    test('an auditor finds by keyboard alone, in four steps, why a rating was flagged', async () => {
      const { page } = await given().arrive('auditor');
      await pressOn(page.getByRole('link', { name: 'All reviews' }), 'Enter');
      await page.getByRole('link', { name: 'Oskar Falk', exact: true }).waitFor();
      await pressOn(page.getByRole('checkbox', { name: 'flagged' }), 'Space');
      await page.getByRole('link', { name: 'Oskar Falk', exact: true }).waitFor({ state: 'detached' });
      await noFindings(page);

      await pressOn(page.getByRole('link', { name: 'How it was reached: Wren Abbott' }).first(), 'Enter');
      const flags = page.getByRole('region', { name: 'Why it was flagged' });
      await pressOn(flags.getByRole('button').first(), 'Enter');
      await page.getByRole('heading', { name: 'Why this was flagged' }).waitFor();
      await page.getByRole('table', { name: 'Figures of the flag' }).waitFor();
      await noFindings(page);
    });

    test('an auditor sees how a moved rating was reached, step by step', async () => {
      const { page } = await given().arrive('auditor', 'trail?type=RatingMoved');
      const asked: string[] = [];
      page.on('request', (request) => /\/replay\?/.test(request.url()) && asked.push(request.url()));
      await page
        .getByRole('row', { name: /Priya Nair/ })
        .getByRole('link')
        .click();
      await page.getByRole('heading', { name: 'Ines Prado moved the mark from 3 to 4.' }).waitFor();
      await page.getByText('Half-year review: every step').waitFor();
      // Each answer is recorded as one more reading.
      expect(asked).toHaveLength(1);
      await page.getByRole('row', { name: /^Mark 3 · As agreed 4 · Above/ }).waitFor();
      await page
        .getByRole('table', { name: /had on the screen/ })
        .getByText('Differs')
        .first()
        .waitFor();

      await page.keyboard.press('ArrowLeft');
      await page.getByRole('heading', { name: /Ines Prado reopened the review/ }).waitFor();
      await page.keyboard.press('End');
      await page.getByRole('button', { name: 'Last' }).and(page.locator(':disabled')).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: /recorded what was decided on the rating/ }).waitFor();
      await page.keyboard.press('Home');
      await page.getByRole('heading', { name: 'Oskar Falk opened the review of Priya Nair.' }).waitFor();

      const compare = page.getByLabel('Compare with', { exact: true });
      const proposed = compare.getByRole('option', { name: /: Jonas Weber proposed the mark 3/ });
      // Both before the step that is gone to has been drawn.
      await page.getByRole('button', { name: /Moved: 3 → 4/ }).evaluate(
        (button, [select, value]) => {
          button.click();
          Object.assign(select, { value }).dispatchEvent(new Event('change', { bubbles: true }));
        },
        [await compare.evaluateHandle((select) => select), await proposed.getAttribute('value')] as const,
      );
      await page.getByRole('heading', { name: /^What differs between step \d+ and step \d+$/ }).waitFor();
      await unfold(page, 'The record as it is stored');
      await page.getByText('"moveId"').first().waitFor();
      await noFindings(page);
      const bundle = JSON.parse((await saved(page, 'Download everything')).text) as {
        steps: { raw: unknown }[];
      };
      const steps = page.getByRole('navigation', { name: 'Steps' }).getByRole('link');
      expect(bundle.steps).toHaveLength(await steps.count());
      expect(JSON.stringify(bundle.steps[0]?.raw)).toContain('reviewId');
    });

    test('HR filters the trail, takes it along as CSV, and shares it as a link', async () => {
      const { page } = await given().arrive('hr');
      await page.getByRole('link', { name: 'Review trail' }).click();
      await page.getByLabel('Kind of step').selectOption('Rating moved');
      await page.getByLabel('Person').fill('Adam Kov');
      await page.getByRole('button', { name: /^Adam Kovac/ }).click();
      await page.waitForURL(/type=RatingMoved&named=/);
      const rows = page.getByRole('table').getByRole('row');
      await settled(page);
      await rows.filter({ hasText: 'Anouk Visser' }).first().waitFor({ state: 'detached' });
      await noFindings(page);
      const [header, ...steps] = (await saved(page, 'Download CSV')).text.trim().split('\r\n');
      expect(header).toContain('recorded_at,occurred_at,type,subject');
      await expect.poll(() => rows.count()).toBe(steps.length + 1);
      expect(steps[0]).toContain('Adam Kovac');

      await page.goto(page.url());
      await rows.filter({ hasText: 'Adam Kovac' }).first().waitFor();
      expect(await page.getByLabel('Kind of step').inputValue()).toBe('RatingMoved');
      await expect.poll(() => page.getByLabel('Person').first().inputValue()).toBe('Adam Kovac');
    });

    test('HR finds by keyboard alone, in four steps, who is overdue with a review or a check-in', async () => {
      const { page } = await given().arrive('hr');
      await pressOn(page.getByRole('link', { name: 'Questions to the reviews' }), 'Enter');
      await page.getByText('Nobody is late.').waitFor();
      await pressOn(page.getByRole('link', { name: 'Alerts', exact: true }), 'Enter');
      await tabTo(page.getByLabel('Show', { exact: true }));
      await page.keyboard.press('End');
      await tabTo(page.getByLabel('What is wrong'));
      await page.keyboard.type('A goal has had no check-in');
      const overdue = page.getByRole('listitem').filter({ hasText: 'concerns Mira Castell' });
      await overdue.getByText('A goal has had no check-in for too long').waitFor();
      expect(await overdue.getByRole('link').innerText()).toBe('The board hears customers every quarter');
    });

    test.runIf(isThorough)(
      'an employee reaches neither the trail nor the replay of somebody else',
      async () => {
        const { page: overseen } = await given().arrive('auditor', 'all-reviews');
        const replay = overseen.getByRole('link', { name: 'How it was reached: Oskar Falk' });
        const address = (await replay.getAttribute('href')) ?? '';

        const { page } = await given().arrive('employee', 'trail');
        await page.getByText('You may not see this.').waitFor();
        expect(await page.getByRole('table').count()).toBe(0);
        expect(await page.getByRole('link', { name: 'Review trail' }).count()).toBe(0);
        await noFindings(page);

        await page.goto(address);
        await page.getByText('There is nothing here, or you may not see it.').waitFor();
        await page.getByRole('link', { name: 'Who saw what' }).click();
        await page
          .getByRole('row', { name: /The packet of a review/ })
          .first()
          .waitFor();
        await noFindings(page);
      },
    );
  });
};
