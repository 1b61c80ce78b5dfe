import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noFindings } from './axe.ts';
import type { DemoSystem } from '../rebuild/demo.system.ts';
import { keptDrafts } from './kept-drafts.ts';
import { unfold } from './unfold.ts';
import type { Visitor } from './visitor.ts';

const markAll = async (page: Page, name: string): Promise<void> => {
  for (const group of ['Results', 'Quality of the work', 'Collaboration', 'Initiative'])
    await page.getByRole('group', { name: group }).getByRole('radio', { name }).check({ force: true });
};

const textOf = (page: Page, selector: string): Promise<string> => page.locator(selector).first().inputValue();

type Listed = { reviews: { reviewId: string; subjectId: string; subjectName: string }[] };

/** Has the subject of an open review nominate the employee of the demo as a peer. */
const nominateInes = async (system: DemoSystem, subjectName: string): Promise<void> => {
  const hr = await system.caller(['hr']);
  type People = { people: { personId: string }[] };
  const { people } = await system.reads<People>(hr, '/people?name=Ines+Prado');
  const { reviews } = await system.reads<Listed>(hr, '/review-summaries?state=open&limit=100');
  const review = reviews.find((each) => each.subjectName === subjectName);
  const subject = await system.caller(['employee'], { personId: review?.subjectId ?? '' });
  const body = { personId: people[0]?.personId, relation: 'peer' };
  await system.does(subject, `/reviews/${review?.reviewId}/nominations`, body);
};

/** Chooses somebody by a part of their name. */
const choose = async (page: Page, label: string, name: string): Promise<void> => {
  await page.getByRole('textbox', { name: label }).fill(name);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
};

export const reviewJourneys = (given: () => Visitor, system: () => DemoSystem): void => {
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

    test('an employee does not agree with a shared review and disputes it, and HR has it decided', async () => {
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

      const begin = page.getByRole('button', { name: 'Dispute the rating' });
      await begin.click();
      expect(await begin.and(page.locator(':focus')).count()).toBe(1);
      await page.getByLabel('What is wrong with it').fill('Two teams work with the guide.');
      await page.getByRole('checkbox').first().check();
      await noFindings(page);
      await page.getByRole('button', { name: 'Dispute', exact: true }).click();
      await page.getByText('HR still has to say who decides').waitFor();
      const [, path = ''] = new URL(page.url()).pathname.split('/console/');

      const { page: office } = await given().arrive('hr', path);
      await choose(office, 'Who decides', 'Leo Fontaine');
      await office.getByRole('button', { name: 'Assign' }).click();
      await office.getByText('is not in the line of the subject').waitFor();
      await choose(office, 'Who decides', 'Oskar Falk');
      await office.getByRole('button', { name: 'Assign' }).click();
      await office.getByRole('radio', { name: 'The rating stands' }).check();
      await office.getByLabel('Reason', { exact: true }).fill('The guide was counted already.');
      await office.getByRole('button', { name: 'Send the decision' }).click();
      await office.getByText('Your decision is recorded').waitFor();
      // What HR see next reflects it, and so does what the employee sees afterwards.
      await given().arrive('hr', 'cycles');
      await office.getByRole('link', { name: 'Half-year review' }).waitFor();

      const { page: again } = await given().arrive('employee', path);
      await again.getByText('The rating stands').waitFor();
      await again.getByText('The guide was counted already.').waitFor();
      expect(await again.getByText('Cites 1 piece of evidence').count()).toBe(1);
      for (const path of ['reviews', 'contributions', 'nominations']) {
        await page.goto(`/console/${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await noFindings(page);
      }
    });

    test('somebody who is nominated is approved by HR, and contributes from their week', async () => {
      await nominateInes(system(), 'Nils Holm');
      const { page: office } = await given().arrive('hr', 'nominations');
      const approve = office.getByRole('button', { name: 'Approve Ines Prado' });
      await approve.click();
      await approve.waitFor({ state: 'detached' });

      const { page } = await given().arrive('employee');
      await page.getByRole('link', { name: /Nils Holm/ }).click();
      await page.getByRole('heading', { name: 'Contribute to the review of Nils Holm' }).waitFor();
      await page.getByLabel('Your words').fill('He explained the new contract to me twice.');
      await page.getByRole('button', { name: 'Send the contribution' }).click();
      await page.getByText('Choose a mark, or n/a.').first().waitFor();
      await page.getByText('The draft is kept').waitFor();
      await noFindings(page);
      await markAll(page, '4, Above what was agreed');
      await page.getByRole('group', { name: 'Learning' }).getByRole('radio').last().check({ force: true });
      await page.getByRole('button', { name: 'Send the contribution' }).click();
      await page.getByText('He explained the new contract to me twice.').waitFor();
      expect(page.url()).toMatch(/contributions$/);
      expect(await keptDrafts(page)).toEqual([]);
    });

    test('HR opens a session, moves a rating in it with a reason, and closes it', async () => {
      const { page } = await given().arrive('hr', 'calibrations');
      await page.getByRole('button', { name: 'Open a session' }).click();
      await page.getByLabel('Name of the session').fill('Trial session');
      await page.getByLabel('Cycle', { exact: true }).selectOption({ label: 'Trial of all text checks' });
      await page.getByRole('radio', { name: 'Chosen ones' }).check();
      await page.getByRole('checkbox', { name: 'Karim Haddad' }).check();
      await choose(page, 'Led by', 'Oskar Falk');
      await choose(page, 'Takes part', 'Mira Castell');
      await page.getByRole('button', { name: 'Take Mira Castell out' }).waitFor();
      await noFindings(page);
      await page.getByRole('button', { name: 'Open the session' }).click();

      await page.getByRole('button', { name: 'Move the rating of Karim Haddad' }).click();
      await page.getByLabel('To which mark').selectOption('4');
      await page.getByLabel('Why', { exact: true }).fill('Compared with two others at this level.');
      await page.getByRole('button', { name: 'Move the rating', exact: true }).click();
      await page.getByText('5 → 4').waitFor();
      await page.getByRole('button', { name: 'Close the session' }).click();
      await page.getByRole('button', { name: 'Yes, close it' }).click();
      await page.getByText('This session is closed.').waitFor();
      await page.getByText('5 → 4').waitFor();
      expect(await page.getByRole('button', { name: /^Move/ }).count()).toBe(0);
    });

    test('HR sees whom a cycle takes in, who was left out and why', async () => {
      const { page } = await given().arrive('hr', 'cycles');
      await page.getByRole('link', { name: 'Half-year review' }).click();
      await page.getByRole('heading', { name: 'Population' }).waitFor();
      const included = page.getByText('Has a review').first();
      await included.waitFor();
      await page.getByLabel('Show', { exact: true }).selectOption({ label: 'Left out' });
      await included.waitFor({ state: 'detached' });
      await page.getByText('nobody can rate them').waitFor();
      // A link leads to each review, and who was left out has none.
      expect(await page.getByRole('table', { name: 'People' }).getByRole('link').count()).toBe(0);
      await noFindings(page);
    });

    test('HR leaves somebody out of a cycle, and lets them take part again with the reason', async () => {
      const { page } = await given().arrive('hr', 'cycles');
      await page.getByRole('link', { name: 'Reviews after the launch' }).click();
      const change = async (send: string): Promise<void> => {
        await page.getByRole('button', { name: 'Change who takes part' }).click();
        await page.getByLabel('Who?').fill('Sofia Marek');
        await page.getByRole('button', { name: /^Sofia Marek/ }).click();
        await page.getByRole('button', { name: send, exact: true }).waitFor();
      };
      await change('Leave out');
      await page.getByLabel('Reason').selectOption({ label: 'Contractor' });
      await page.getByRole('button', { name: 'Leave out', exact: true }).click();
      await page.getByText('Sofia Marek is left out from now on.').waitFor();
      await page.locator('button:focus', { hasText: 'Change who takes part' }).waitFor();
      await unfold(page, '1: contractor');
      await page.getByText('Sofia Marek', { exact: true }).waitFor();
      await change('Let take part');
      await page.getByText('is left out: contractor.').waitFor();
      await page.getByLabel('Why?').fill('She is an employee since Monday.');
      await page.getByRole('button', { name: 'Let take part', exact: true }).click();
      await page.getByText('Sofia Marek takes part from now on.').waitFor();
      await expect.poll(() => page.getByText('Nobody is left out.').count()).toBe(1);
    });
  });
};
