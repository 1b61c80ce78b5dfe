import { open, type Database, type RootDatabase } from 'lmdb';

/** The file in a data folder that holds the log. */
export const DATA_FILE = 'data.mdb';

/**
 * The tables of a store.
 * - `blocks`: position of the first frame → frames, back to back. A frame's position is its block's key plus its
 *   offset, so positions are places in one endless file.
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

const openDatabases = (root: RootDatabase): Omit<Tables, 'dir' | 'root'> => ({
  blocks: root.openDB<Buffer, number>('blocks', { encoding: 'binary' }),
  runs: root.openDB<Buffer, [number, number]>('runs', { encoding: 'binary' }),
  names: root.openDB<number, string>('names', { encoding: 'json' }),
  groups: root.openDB<unknown, string>('groups', { encoding: 'json' }),
});

/**
 * Opens the store in `dir`, which must exist. A commit is on disk before any reader can see it:
 * LMDB's overlapping sync, which shows commits first and flushes them later, stays off.
 * A store opened read-only must be there; another process may have it open for writing.
 */
export const openRoot = (dir: string, { readOnly = false } = {}): RootDatabase =>
  open({ path: dir, overlappingSync: false, maxDbs: 8, noSubdir: false, cache: false, readOnly });

/** The tables of an open store. */
export const tablesOf = (dir: string, root: RootDatabase): Tables => ({ dir, root, ...openDatabases(root) });

/** The first event stands here: 0 is what clients take for "before everything". */
const FIRST_POSITION = 1;

/** Where the log ends as far as it is in the tables. */
export const tablesEnd = ({ blocks }: Tables): number => {
  for (const { key, value } of blocks.getRange({ reverse: true, limit: 1 })) return key + value.length;
  return FIRST_POSITION;
};

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

/** A run of frames with consecutive revisions that stand back to back from `offset` in the block at `block`. */
export type Run = {
  readonly first: number;
  readonly count: number;
  readonly block: number;
  readonly offset: number;
  /** CRC-32 of the run's frames, by which `verify` knows them; none in runs that were stored without. */
  readonly sum: number | undefined;
};

/** Bytes of an encoded run that has a checksum. */
export const RUN_BYTES = 20;

export const encodeRun = ({ block, offset, count, sum }: Omit<Run, 'first'>): Buffer => {
  const value = Buffer.allocUnsafe(sum === undefined ? 16 : RUN_BYTES);
  if (sum !== undefined) value.writeUInt32BE(sum, 16);
  value.writeDoubleBE(block, 0);
  value.writeUInt32BE(offset, 8);
  value.writeUInt32BE(count, 12);
  return value;
};

export const decodeRun = (first: number, value: Buffer): Run => ({
  first,
  block: value.readDoubleBE(0),
  offset: value.readUInt32BE(8),
  count: value.readUInt32BE(12),
  sum: value.length > 16 ? value.readUInt32BE(16) : undefined,
});
