import { isThorough } from '@cairn/testing/limits';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { noFindings } from './axe.ts';
import { pressOn, tabTo } from './keyboard.ts';
import { treeJourneys } from './tree.journeys.ts';
import { unfold } from './unfold.ts';
import type { Visitor } from './visitor.ts';

const goalOfInes = 'Finish one journey of the app';
const newGoal = 'Answer the first call';

/** The goal page of Ines, as somebody finds it by searching. */
const openGoalOfInes = async (page: Page): Promise<void> => {
  await page.getByRole('searchbox').fill('Ines Prado');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Goals of Ines Prado' }).click();
  await page.getByRole('treegrid').getByRole('link', { name: goalOfInes }).click();
  await page.getByRole('heading', { name: 'Check-ins' }).waitFor();
};

export const goalsJourneys = (given: () => Visitor): void => {
  describe('goals in the console', () => {
    let page: Page;
    let manager: Page;

    beforeAll(async () => {
      const arrived = await Promise.all([given().arrive('employee'), given().arrive('manager')]);
      [page, manager] = arrived.map((visit) => visit.page) as [Page, Page];
    });

    test('an employee checks in by two clicks after signing in, and sees the new progress', async () => {
      // A check-in that is due this week stands in a list of its own, without the progress.
      const progress = page.getByRole('listitem').filter({ hasText: goalOfInes }).getByRole('progressbar');
      const before = await progress.getAttribute('value');
      await noFindings(page);

      await page.getByRole('button', { name: `Check in: ${goalOfInes}` }).click();
      await page.getByLabel('Value now').fill('none');
      await page.keyboard.press('Enter');
      await page.getByText('Type a figure.').waitFor();
      await noFindings(page);
      const [, last] = /Last: ([\d.]+)\./.exec(await page.getByText('Last: ').innerText()) ?? [];
      await page.getByLabel('Value now').fill((Number(last) / 2).toFixed(1));
      await page.getByRole('button', { name: 'Save check-in' }).click();
      await page.getByText('Saved.').waitFor();
      await expect.poll(() => progress.getAttribute('value')).not.toBe(before);
    });

    test('a check-in by keyboard alone appears in the window of the manager by itself', async () => {
      // The tree that leads there follows every cycle, and the goal follows its own.
      const following = manager.waitForRequest(
        (request) => request.headers()['accept'] === 'text/event-stream' && /cycle=/.test(request.url()),
      );
      await openGoalOfInes(manager);
      await noFindings(manager);
      await following;

      await page.reload();
      await pressOn(page.getByRole('button', { name: `Check in: ${goalOfInes}` }), 'Enter');
      await tabTo(page.getByLabel('Value now'));
      await page.keyboard.type('69.3');
      await tabTo(page.getByLabel('Note'));
      await page.keyboard.type('Seen by everyone');
      await page.keyboard.press('Enter');
      await page.getByText('Saved.').waitFor();
      await manager.getByText('Seen by everyone').waitFor();
    });

    test('an edit with a reason shows both versions if somebody else was faster', async () => {
      await openGoalOfInes(page);
      const edit = page.getByRole('button', { name: 'Edit', exact: true });
      await edit.click();
      await page.getByLabel('Description').press('Escape');
      await edit.and(page.locator(':focus')).waitFor();
      await edit.click();
      await page.getByLabel('Description').fill('The one that most people begin with');
      await page.getByLabel('Why is it changed?').fill('So that everybody knows which one');

      await manager.getByRole('button', { name: 'Say what stands in the way' }).click();
      await manager.getByLabel('What stands in the way?').fill('The test phones are late');
      await manager.keyboard.press('Enter');
      await manager.getByRole('button', { name: 'Resolve: The test phones are late' }).waitFor();

      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('cell', { name: 'The one that most people begin with' }).waitFor();
      await noFindings(page);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.locator('.lead', { hasText: 'most people begin with' }).waitFor();
      await unfold(page, 'Changes');
      await page.getByText('So that everybody knows which one').waitFor();

      await manager.getByRole('button', { name: 'Resolve: The test phones are late' }).click();
      await manager.getByRole('button', { name: 'Mark as resolved' }).click();
      const blocker = page.getByRole('listitem').filter({ hasText: 'The test phones are late' });
      await blocker.getByText(/^Resolved/).waitFor();
    });

    test('somebody gives feedback after reading who will see their name, and withdraws it', async () => {
      await page.getByRole('link', { name: 'Feedback', exact: true }).click();
      await page.getByRole('button', { name: 'Give feedback' }).click();
      await page.getByLabel('About whom?').fill('Leo');
      await page.getByRole('button', { name: /^Leo Fontaine/ }).click();
      await page.getByText('sees your name').waitFor();
      await page.getByRole('radio', { name: 'In confidence' }).check();
      await page.getByText('do not see your name').waitFor();
      await page.getByRole('radio', { name: 'Merged with others' }).check();
      await page.getByText('at least five people').waitFor();
      expect(await page.getByText('If you are above this person').count()).toBe(0);
      await page.getByLabel('What do you want to say?').fill('You took the time to explain it');
      await noFindings(page);
      await page.getByRole('button', { name: 'Send feedback' }).click();
      await page.getByText('Sent.').waitFor();

      const sent = page.getByRole('listitem').filter({ hasText: 'You took the time to explain it' });
      await sent.getByText('Waits for others').waitFor();
      await sent.getByRole('button', { name: 'Withdraw' }).click();
      await page.getByLabel('Why do you withdraw it?').fill('It was meant for somebody else');
      await page.keyboard.press('Enter');
      await sent.getByText('Withdrawn').waitFor();
    });

    test('a goal is set with two key results, checked in, and measured otherwise', async () => {
      ({ page } = await given().arrive('employee', 'goals/new'));
      await page.getByLabel('What is the goal?').fill(newGoal);
      await page.getByRole('button', { name: 'Add a key result' }).click();
      const calls = page.getByRole('group', { name: 'Key result 1' });
      await calls.getByLabel('How is it measured?').selectOption('How often it was done');
      await calls.getByLabel('What is the key result?').fill('Calls answered');
      await calls.getByLabel('Target').fill('many');
      await page.getByRole('button', { name: 'Add a key result' }).click();
      const guide = page.getByRole('group', { name: 'Key result 2' });
      await guide.getByLabel('What is the key result?').fill('The guide is written');
      await guide.getByLabel('How is it measured?').selectOption('Done or not');
      await page.getByRole('button', { name: 'Set the goal' }).click();
      await calls.getByText('Type a figure.').waitFor();
      await noFindings(page);
      await calls.getByLabel('Target').fill('40');
      await page.getByRole('button', { name: 'Set the goal' }).click();
      await page.getByRole('heading', { level: 1, name: newGoal }).waitFor();

      await page.getByRole('button', { name: 'Check in: Calls answered' }).click();
      await page.getByLabel('Value now').fill('10');
      await page.keyboard.press('Enter');
      await page.getByText('now 10').waitFor();

      await page.getByRole('button', { name: 'Drop: The guide is written' }).click();
      await page.getByLabel('Why is it dropped?').fill('Nobody would read it');
      await page.getByRole('button', { name: 'Drop the key result' }).click();
      await page.getByText('Nobody would read it').waitFor();

      await page.getByRole('button', { name: 'Add a key result' }).click();
      await page.getByLabel('What is the key result?').fill('Callers are content');
      await page.getByLabel('How is it measured?').selectOption('At least a figure');
      await page.getByLabel('Limit').fill('4,5');
      await noFindings(page);
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByRole('button', { name: 'Edit: Callers are content' }).waitFor();
    });

    test.runIf(isThorough)(
      'a goal that is offered comes into the week of who is asked by itself, and is theirs once accepted',
      async () => {
        const following = manager.waitForResponse((reply) => reply.url().includes('/v1/goal-events'));
        await given().arrive('manager');
        await following;
        await page.getByRole('button', { name: 'Hand over' }).click();
        await page.getByLabel('To whom?').fill('Mira');
        await page.getByRole('button', { name: /^Mira Castell/ }).click();
        await page.getByRole('button', { name: 'Offer the goal' }).click();
        await page.getByText('Offered to Mira Castell').waitFor();

        const offered = manager.getByRole('listitem').filter({ hasText: newGoal });
        await offered.getByRole('button', { name: 'Accept' }).click();
        await page.getByText('Offered to Mira Castell').waitFor({ state: 'detached' });
        const summary = page.getByRole('region', { name: 'How it stands' });
        await summary.getByText('Mira Castell').waitFor();
        expect(await summary.getByText('Ines Prado').count()).toBe(0);
      },
    );

    test('feedback is asked for in one window, given in another, and acknowledged', async () => {
      await given().arrive('employee', 'feedback');
      await page.getByRole('button', { name: 'Ask for feedback' }).click();
      await page.getByLabel('Whom do you ask?').fill('Mira');
      await page.getByRole('button', { name: /^Mira Castell/ }).click();
      await page.getByLabel('Your question').fill('How was my first call?');
      await page.getByRole('button', { name: 'Send request' }).click();
      // Their own list shows it once it can be read, and the other window reads only once.
      await page.getByRole('listitem').filter({ hasText: 'How was my first call?' }).waitFor();

      await given().arrive('manager', 'feedback');
      const asked = manager.getByRole('listitem').filter({ hasText: 'How was my first call?' });
      await asked.getByRole('button', { name: 'Answer' }).click();
      await manager.getByLabel('What do you want to say?').fill('You let the caller finish');
      await manager.getByRole('button', { name: 'Send feedback' }).click();
      await asked.getByRole('button', { name: 'Answer' }).waitFor({ state: 'detached' });

      await manager.getByRole('button', { name: 'Give feedback' }).click();
      await manager.getByLabel('Merged with others').check();
      await manager.getByText('If you are above this person').waitFor();
      await manager.getByLabel('Who reads it?').selectOption('Only the person');
      await manager.getByText('If you are above this person').waitFor({ state: 'detached' });

      await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
      const answer = page.getByRole('listitem').filter({ hasText: 'You let the caller finish' });
      await answer.getByRole('button', { name: 'Acknowledge' }).click();
      await page.getByLabel('Your comment').fill('Thank you');
      await page.keyboard.press('Enter');
      await answer.getByText('Thank you').waitFor();
      expect(await answer.getByRole('button', { name: 'Acknowledge' }).count()).toBe(0);
    });

    test('an employee records a talk about goals and corrects it, and the goal names it', async () => {
      await given().arrive('employee', 'goal-talks');
      await page.getByRole('button', { name: 'Record a talk' }).click();
      await page.getByLabel('With which manager?').fill('Mira');
      await page.getByRole('button', { name: /^Mira Castell/ }).click();
      await page.getByLabel(goalOfInes).check();
      await page.getByLabel('Notes').fill('One journey is enough');
      await page.getByRole('button', { name: 'Record the talk' }).click();
      await page.getByRole('button', { name: 'Correct the talk of Ines Prado and Mira Castell' }).click();
      await page.getByLabel('Notes').fill('Two journeys are enough');
      await page.getByLabel('Why is it corrected?').fill('Mira said two');
      await page.getByRole('button', { name: 'Save the correction' }).click();
      const talk = page.getByRole('row').filter({ hasText: 'Two journeys are enough' });
      await talk.getByText('Corrected once').click();
      await talk.getByText('One journey is enough').waitFor();
      expect(await talk.getByRole('link').allInnerTexts()).toEqual([goalOfInes]);
      await talk.getByRole('link').click();
      await page.getByText('Agreed in a talk').waitFor();
    });

    test.runIf(isThorough)('an auditor reads goals without a way to change them', async () => {
      ({ page } = await given().arrive('auditor'));
      await openGoalOfInes(page);
      expect(await page.getByRole('button', { name: 'Check in' }).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Edit' }).count()).toBe(0);
    });

    treeJourneys(() => page);

    test.runIf(isThorough)('fairness staff are told that goals are not for them', async () => {
      ({ page } = await given().arrive('fairness', 'goals'));
      await page.getByText('You may not see this.').waitFor();
      expect(await page.getByRole('link', { name: 'My week' }).count()).toBe(0);
      expect(await page.getByRole('searchbox').count()).toBe(0);
    });
  });
};
