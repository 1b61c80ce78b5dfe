export const draftsName = 'cairn.drafts';

/** Forgets every draft on this device, and the key. */
export const forgetDrafts = (): void => {
  indexedDB.deleteDatabase(draftsName);
};
