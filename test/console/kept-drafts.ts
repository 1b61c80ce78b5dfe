import type { Page } from 'playwright-core';

/** The bytes of each draft on the device, as text. */
export const keptDrafts = (page: Page): Promise<string[]> =>
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
