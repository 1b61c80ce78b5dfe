import { draftsName } from './name.ts';

/** Whether somebody has signed out since the page was opened: from then on, nothing is kept. */
let isForgotten = false;

export const keepsDrafts = (): boolean => !isForgotten;

/**
 * Forgets every draft on this device, and the key. Resolves when they are gone, or when the browser says that it will do it
 * later or not at all.
 */
export const forgetDrafts = (): Promise<void> => {
  isForgotten = true;
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(draftsName);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => resolve();
    deleting.onblocked = () => resolve();
  });
};

/** Forgets the drafts that are older than a week. What does it is loaded only now, because no page needs it to be shown. */
export const forgetOldDrafts = async (): Promise<void> => {
  const { dropOldDrafts } = await import('./store.ts');
  await dropOldDrafts();
};
