import { open, type Database, type RootDatabase } from 'lmdb';

/** The LMDB file in a data folder. */
export const DATA_FILE = 'data.mdb';

/**
 * The tables of a log.
 * - `blocks`: position of the first frame → frames, back to back. A frame's position is its block's key plus its
 *   offset in the block.
 * - `runs`: [stream number, first revision] → where a run of consecutive revisions begins and how long it is.
 * - `names`: stream name → stream number.
 * - `groups`: persistent subscription → its settings and checkpoint.
 */
export type Tables = {
  readonly dir: string;
  readonly root: RootDatabase;
  readonly blocks: Database<Buffer, number>;
  readonly runs: Database<Buffer, [number, number]>;
  readonly names: Database<number, string>;
  readonly groups: Database<unknown, string>;
};

/**
 * Opens the LMDB store in `dir`, which must exist. A commit is on disk before any reader can see it: LMDB's
 * overlapping sync, which shows commits before it flushes them, stays off. Opened read-only, the store must exist;
 * another process may have it open for writing.
 */
export const openRoot = (dir: string, { readOnly = false } = {}): RootDatabase =>
  open({ path: dir, overlappingSync: false, maxDbs: 8, noSubdir: false, cache: false, readOnly });

/** The tables of an open store. */
export const tablesOf = (dir: string, root: RootDatabase): Tables => ({
  dir,
  root,
  blocks: root.openDB<Buffer, number>('blocks', { encoding: 'binary' }),
  runs: root.openDB<Buffer, [number, number]>('runs', { encoding: 'binary' }),
  names: root.openDB<number, string>('names', { encoding: 'json' }),
  groups: root.openDB<unknown, string>('groups', { encoding: 'json' }),
});

/** Opens the tables in `dir` as `openRoot` does. */
export const openTables = (dir: string, options: { readonly readOnly?: boolean } = {}): Tables => {
  const root = openRoot(dir, options);
  try {
    return tablesOf(dir, root);
  } catch (error) {
    void root.close();
    throw error;
  }
};

/** Position of the first event. To clients, 0 means "before everything". */
const FIRST_POSITION = 1;

/** Where the part of the log that is in the tables ends. */
export const endOfTables = ({ blocks }: Tables): number => {
  for (const { key, value } of blocks.getRange({ reverse: true, limit: 1 })) return key + value.length;
  return FIRST_POSITION;
};
