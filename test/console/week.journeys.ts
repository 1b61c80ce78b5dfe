import { expect, test } from 'vitest';
import { noFindings } from './axe.ts';
import type { Visitor } from './visitor.ts';

export const weekJourneys = (given: () => Visitor): void => {
  test('an employee completes a task of an initiative, and it leaves their week', async () => {
    const { page } = await given().arrive('employee');
    const task = page.getByRole('listitem').filter({ hasText: 'Move the app' });
    await task.getByRole('button', { name: 'Complete: Move the app' }).click();
    await page.getByText('Saved: Move the app.').waitFor();
    await expect.poll(() => task.count()).toBe(0);
  });

  test('a goal that is over is in the week of a manager’s team and of its owner, until the owner closes it', async () => {
    const [{ page }, { page: manager }] = await Promise.all([
      given().arrive('employee'),
      given().arrive('manager'),
    ]);
    const title = 'Hear how customers describe the app';
    await manager.getByRole('link', { name: "My team's week" }).click();
    const ofTeam = manager.getByRole('listitem').filter({ hasText: title });
    await ofTeam.getByText('Ines Prado').waitFor();
    const row = page.getByRole('listitem').filter({ hasText: title });
    await row.getByText(/^Ended/).waitFor();
    await noFindings(page);

    await row.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    await page.getByLabel('What was learned?').fill('They say “letters” and mean mail');
    await page.getByRole('button', { name: 'Close the goal' }).click();
    await page.getByText('They say “letters” and mean mail').waitFor();
    await expect.poll(() => ofTeam.count()).toBe(0);
    await page.getByRole('link', { name: 'My week' }).click();
    await page.getByRole('heading', { name: 'My goals' }).waitFor();
    expect(await row.count()).toBe(0);
  });
};
