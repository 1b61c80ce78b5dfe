import type { Locator } from 'playwright-core';

/** More than the focus stops of any page. */
const most = 200;

/** Moves the focus to something with the Tab key alone. Throws if that does not lead there. */
export const tabTo = async (target: Locator): Promise<void> => {
  await target.waitFor();
  const focused = target.and(target.page().locator(':focus'));
  for (let presses = 0; presses < most; presses += 1) {
    if ((await focused.count()) > 0) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${String(target)}.`);
};

/** Presses a key on something that the Tab key leads to. */
export const pressOn = async (target: Locator, key: 'Enter' | 'Space'): Promise<void> => {
  await tabTo(target);
  await target.page().keyboard.press(key);
};
