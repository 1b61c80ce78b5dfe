import { expect, test } from 'vitest';
import type { Visitor } from './visitor.ts';

export const weekJourneys = (given: () => Visitor): void => {
  test('an employee completes a task of an initiative, and it leaves their week', async () => {
    const { page } = await given().arrive('employee');
    const task = page.getByRole('listitem').filter({ hasText: 'Move the app' });
    await task.getByRole('button', { name: 'Complete: Move the app' }).click();
    await page.getByText('Saved: Move the app.').waitFor();
    await expect.poll(() => task.count()).toBe(0);
  });
};
