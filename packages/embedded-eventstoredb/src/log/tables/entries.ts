import type { Block } from './blocks.ts';
import { nameKey } from './name-key.ts';
import { encodeRun, type Run } from './run.ts';
import type { Tables } from './tables.ts';

/** What one flush stores: blocks, the runs that lead to the events in them, and the names of new streams. */
export type Entries = {
  readonly blocks: readonly Block[];
  readonly runs: readonly { readonly stream: number; readonly run: Run }[];
  readonly names: readonly { readonly name: string; readonly number: number }[];
};

/** Where the log ends after these entries; `before` if they store nothing. */
export const endOf = (entries: Entries, before: number): number => {
  const last = entries.blocks.at(-1);
  return last ? last.key + last.bytes.length : before;
};

export const bytesOf = ({ blocks }: Entries): number =>
  blocks.reduce((sum, { bytes }) => sum + bytes.length, 0);

/**
 * Puts entries into the tables in one transaction and resolves when it is on disk. All puts happen in one turn of the
 * event loop: that is what makes LMDB put them into one transaction.
 */
export const putEntries = async (
  { root, blocks, runs, names }: Tables,
  several: readonly Entries[],
): Promise<void> => {
  const puts: Promise<boolean>[] = [];
  for (const entries of several) {
    for (const { key, bytes } of entries.blocks) puts.push(blocks.put(key, bytes));
    for (const { stream, run } of entries.runs) puts.push(runs.put([stream, run.first], encodeRun(run)));
    for (const { name, number } of entries.names) puts.push(names.put(nameKey(name), number));
  }
  const done = await Promise.all(puts);
  if (!done.every(Boolean)) throw new Error('the store refused a write');
  root.resetReadTxn();
};
