import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isTooOld } from './age.ts';
import { keepsDrafts } from './keeping.ts';
import { draftsName } from './name.ts';
import { newKey, open, seal, type Sealed } from './sealed.ts';

type Kept = Sealed & { savedAt: number };

interface Drafts extends DBSchema {
  keys: { key: string; value: CryptoKey };
  drafts: { key: string; value: Kept };
}

const opened = (): Promise<IDBPDatabase<Drafts>> =>
  openDB<Drafts>(draftsName, 1, {
    upgrade: (database) => {
      database.createObjectStore('keys');
      database.createObjectStore('drafts');
    },
    // Somebody signs out in another window, which forgets the drafts of all.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });

const within = async <T>(work: (database: IDBPDatabase<Drafts>) => Promise<T>): Promise<T> => {
  const database = await opened();
  try {
    return await work(database);
  } finally {
    database.close();
  }
};

const keyIn = async (database: IDBPDatabase<Drafts>): Promise<CryptoKey> => {
  const made = await newKey();
  const change = database.transaction('keys', 'readwrite');
  const found = await change.store.get('only');
  if (!found) await change.store.put(made, 'only');
  await change.done;
  return found ?? made;
};

/** Keeps a draft, unless somebody has signed out: what is still being written then is forgotten too. */
export const keepDraft = async (id: string, draft: unknown): Promise<void> => {
  if (!keepsDrafts()) return;
  await within(async (database) => {
    const sealed = await seal(await keyIn(database), id, draft);
    await database.put('drafts', { ...sealed, savedAt: Date.now() }, id);
  });
};

/** A draft that was kept; undefined if there is none, or none that is new enough and can be opened. */
export const keptDraft = (id: string): Promise<unknown> =>
  within(async (database) => {
    const kept = await database.get('drafts', id);
    if (!kept || isTooOld(kept.savedAt, Date.now())) return undefined;
    return open(await keyIn(database), id, kept).catch(() => undefined);
  });

export const dropDraft = (id: string): Promise<void> => within((database) => database.delete('drafts', id));

/** Forgets the drafts that are too old. */
export const dropOldDrafts = (): Promise<void> =>
  within(async (database) => {
    const change = database.transaction('drafts', 'readwrite');
    for await (const each of change.store) if (isTooOld(each.value.savedAt, Date.now())) await each.delete();
    await change.done;
  });
