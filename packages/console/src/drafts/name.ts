/** The database of the drafts on this device. */
export const draftsName = 'cairn.drafts';
