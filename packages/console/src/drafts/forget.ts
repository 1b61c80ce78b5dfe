import { keepNoMore } from './keeping.ts';
import { draftsName } from './name.ts';

/**
 * Forgets every draft on this device, and the key. Resolves when they are gone, or when the browser says that it will do it
 * later or not at all.
 */
export const forgetDrafts = (): Promise<void> => {
  keepNoMore();
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(draftsName);
    for (const end of ['success', 'error', 'blocked']) deleting.addEventListener(end, () => resolve());
  });
};

/** Forgets the drafts that are older than a week. What does it is loaded only now, because no page needs it to be shown. */
export const forgetOldDrafts = async (): Promise<void> => {
  const { dropOldDrafts } = await import('./store.ts');
  await dropOldDrafts();
};
