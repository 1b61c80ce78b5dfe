import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { noFindings } from './axe.ts';

/** The tree of goals, in the window of somebody who is signed in. */
export const treeJourneys = (given: () => Page): void => {
  test('of ten thousand goals only those are drawn that are seen', async () => {
    const page = given();
    await page.getByRole('link', { name: 'Goals', exact: true }).click();
    await page.getByRole('treegrid').waitFor();
    await noFindings(page);
    const goals = Array.from({ length: 10_000 }, (_, at) => ({
      goalId: String(at),
      title: `Goal ${at}`,
      owner: { kind: 'person', id: 'one', name: 'Somebody' },
      level: 'team',
      status: 'onTrack',
      progress: 0.5,
      parent:
        at % 10 === 0 ? null : { goalId: String(at - (at % 10)), title: '', kind: 'support', weight: 1 },
    }));
    await page.route('**/v1/goals?*', (route) =>
      route.fulfill({ json: { goals, next: null, cursor: null } }),
    );
    await page.getByLabel('Title').fill('Goal');
    await page.getByText('10000 goals.').waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(60);

    await page.getByRole('treegrid').focus();
    await page.keyboard.press('End');
    await page.getByText('Goal 9999').waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(60);

    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Goal 9999').waitFor({ state: 'hidden' });
    await page.getByRole('row', { name: 'Goal 9990' }).getByRole('button').click();
    await page.getByText('Goal 9991').waitFor();
    await page.locator('[role=treegrid]:focus').waitFor();
  });
};
