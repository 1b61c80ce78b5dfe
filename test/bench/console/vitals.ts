import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';

/** How a page feels, as browsers measure it. */
export type Vitals = {
  /** Gzipped bytes of script until the page was there. */
  scriptBytes: number;
  /** Milliseconds from a key or a click until the page showed something new: the longest of the visit. */
  interactionMs: number;
  /** How far what was there has moved by itself. */
  layoutShift: number;
};

// Both begin with the document, and so see what happens before anything is drawn.
const observe = `
  globalThis.felt = { shift: 0, interaction: 0 };
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) felt.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) felt.interaction = Math.max(felt.interaction, duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });`;

/**
 * Runs `work` while the page's processor is as many times slower, as a telephone would be beside this machine. Not longer:
 * a slowed page keeps a processor busy even if nothing happens on it, and other pages would be measured beside that.
 */
export const slowly = async <T>(page: Page, times: number, work: () => Promise<T>): Promise<T> => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
  try {
    return await work();
  } finally {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  }
};

/** Waits until what was decided has been drawn, two frames on, and the page has nothing else to do. */
const atRest = async (page: Page): Promise<void> => {
  await page.evaluate(
    `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done))))`,
  );
};

const waiting = '.waiting, [aria-busy=true]';

const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').waitFor();
  while ((await page.locator(waiting).count()) > 0)
    await page.locator(waiting).first().waitFor({ state: 'hidden' });
  await atRest(page);
};

/**
 * Clicks as a person does, who scrolls there first, points, and then presses. The click of the library asks the page in the
 * midst of it what lies under the pointer, which costs more than most pages do.
 */
const click = async (page: Page, what: Locator): Promise<void> => {
  await what.scrollIntoViewIfNeeded();
  await atRest(page);
  const box = await what.boundingBox();
  if (!box) return;
  await page.mouse.move(box.x + Math.min(box.width / 2, 40), box.y + box.height / 2);
  await atRest(page);
  await page.mouse.down();
  await page.mouse.up();
  await atRest(page);
};

const press = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await atRest(page);
};

// What opens or closes something and sends nothing.
const safe = 'main summary, main [aria-expanded]';

const pressAndClick = async (page: Page): Promise<void> => {
  const openers = page.locator(safe);
  for (let at = 0; at < Math.min(await openers.count(), 4); at += 1)
    if (await openers.nth(at).isVisible()) await click(page, openers.nth(at));
  const texts = page.locator('main :is(input[type=text], input:not([type]), textarea)');
  if ((await texts.count()) > 0) {
    await texts.first().focus();
    for (const key of 'abc') await press(page, key);
  }
  await click(page, page.locator('h1'));
  for (const key of ['ArrowRight', 'ArrowLeft', 'Tab', 'Tab']) await press(page, key);
};

/** Makes a page measure itself from its next document on. */
export const watch = async (page: Page): Promise<void> => {
  await page.addInitScript(observe);
};

/** Reads what the page has measured since its document began. An interaction is told one frame after it was shown. */
export const read = async (page: Page): Promise<{ shift: number; interaction: number }> => {
  await page.evaluate(`new Promise((done) => requestAnimationFrame(() => setTimeout(done)))`);
  return page.evaluate<{ shift: number; interaction: number }>('felt');
};

/** Opens an address as if for the first time, uses what is there, and tells how that felt. */
export const vitalsOf = async (page: Page, url: string): Promise<Vitals> => {
  const scripts = new Map<string, Promise<Buffer>>();
  const keep = (reply: { url: () => string; body: () => Promise<Buffer> }): void => {
    // A page that is left to sign in takes its answers with it; the next one asks again.
    if (/\/assets\/[^?]*\.js$/.test(reply.url()))
      scripts.set(
        reply.url(),
        reply.body().catch(() => Buffer.alloc(0)),
      );
  };
  page.on('response', keep);
  await page.goto(url);
  await settled(page);
  page.off('response', keep);
  const bodies = await Promise.all(scripts.values());
  const { shift } = await read(page);
  await pressAndClick(page);
  const { interaction } = await read(page);
  return {
    scriptBytes: bodies.reduce((sum, body) => sum + gzipSync(body).length, 0),
    interactionMs: interaction,
    layoutShift: shift,
  };
};
