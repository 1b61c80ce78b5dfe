import { draftsName } from './name.ts';

/** Forgets every draft on this device, and the key. */
export const forgetDrafts = (): void => {
  indexedDB.deleteDatabase(draftsName);
};

/** Forgets the drafts that are older than a week. What does it is loaded only now, because no page needs it to be shown. */
export const forgetOldDrafts = async (): Promise<void> => {
  const { dropOldDrafts } = await import('./store.ts');
  await dropOldDrafts();
};
