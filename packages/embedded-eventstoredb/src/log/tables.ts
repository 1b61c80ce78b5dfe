import { open, type Database, type RootDatabase } from 'lmdb';

/**
 * The tables of a store.
 * - `blocks`: position of the first frame → frames, back to back. A frame's position is its block's key plus its
 *   offset, so positions are places in one endless file.
 * - `runs`: [stream number, first revision] → where a run of consecutive revisions begins and how long it is.
 * - `names`: stream name → stream number.
 * - `groups`: persistent subscription → its settings and checkpoint.
 */
export type Tables = {
  readonly root: RootDatabase;
  readonly blocks: Database<Buffer, number>;
  readonly runs: Database<Buffer, [number, number]>;
  readonly names: Database<number, string>;
  readonly groups: Database<unknown, string>;
};

/**
 * Opens the tables in `dir`, which must exist. A commit is on disk before any reader can see it:
 * LMDB's overlapping sync, which shows commits first and flushes them later, stays off.
 */
export const openTables = (dir: string): Tables => {
  const root = open({ path: dir, overlappingSync: false, maxDbs: 8, noSubdir: false, cache: false });
  return {
    root,
    blocks: root.openDB<Buffer, number>('blocks', { encoding: 'binary' }),
    runs: root.openDB<Buffer, [number, number]>('runs', { encoding: 'binary' }),
    names: root.openDB<number, string>('names', { encoding: 'json' }),
    groups: root.openDB<unknown, string>('groups', { encoding: 'json' }),
  };
};

/** A run of frames with consecutive revisions that stand back to back from `offset` in the block at `block`. */
export type Run = {
  readonly first: number;
  readonly count: number;
  readonly block: number;
  readonly offset: number;
};

export const encodeRun = ({ block, offset, count }: Omit<Run, 'first'>): Buffer => {
  const value = Buffer.allocUnsafe(16);
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
});
